import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { briefOf, briefPaper, briefText, pointsBetween, sentenceText } from '#shared/copy/brief.ts'
import { countFigures } from '#shared/figures/count.ts'
import { countForecast, risksOf } from '#shared/figures/forecast.ts'
import { groupsOf } from '#shared/figures/groups.ts'
import type { Rates } from '#shared/figures/model.ts'
import { percentOf, sharesOf } from '#shared/figures/percent.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { anIndicator, anItem, finance, law, TODAY, units } from '../../helpers/an-item.ts'

const ground = { calendar, thresholds: usualThresholds, rules: new Map(), units }
const due = (dueOn: string) => ({ window: { kind: 'date' as const, text: null, dueOn } })
const numbered = (items: Item[]) =>
  items.map((item, at) => ({ ...item, id: `i${at}` as ItemId, ordinal: at + 1 }))
const figures = (items: Item[]) => countFigures(numbered(items), TODAY, { milestoneCounts: false }, ground)
const facts = (items: Item[], before: Rates | null = null) => ({
  figures: figures(items),
  forecast: {
    ...countForecast(groupsOf(numbered(items)), TODAY, { milestoneCounts: false }, units),
    atRisk: risksOf(numbered(items), TODAY, { milestoneCounts: false }),
  },
  before,
})
const nameOf = (id: string) => (id === law ? '法规处' : id)

const closed = (day: string) =>
  anItem({ state: 'closed', closedOn: day, approvedOn: day, ...due('2026-06-30') })
const rows = [
  ...Array.from({ length: 4 }, () => closed('2026-06-20')),
  closed('2026-07-05'),
  anItem({ ...due('2026-08-31'), title: '出台办法' }),
  anItem(due('2026-09-25')),
  anItem(due('2026-11-20')),
]

describe('the brief', () => {
  it('says the same figures in the same sentences', () => {
    const brief = briefOf(facts(rows), nameOf, '2026年工作要点')
    expect(briefText(brief).split('\n')).toEqual([
      '2026年工作要点落实情况简报',
      '一、总体情况',
      '截至2026年9月18日，台账共8项，应办结8项，已办结5项，办结率62.5%。',
      '已到期6项，其中办结5项，到期办结率83.3%；按期办结4项，按期办结率66.7%（按原时限66.7%）。',
      '二、过程情况',
      '审核通过5项，其中一次通过5项，一次通过率100.0%。',
      '未结事项在牵头单位3项（停留中位数139个工作日）。',
      '三、需要关注',
      '逾期未办结1项，其中1项严重逾期且没有说明：',
      '第6项“出台办法”，法规处，逾期18天，未说明原因。',
      '曾逾期后办结1项；获准延期0项，其中两次以上0项。',
      '四、预判',
      '应办结8项，按单位最近一次填报和申请归类（阶段性办结归入已完成）：已完成5项，有困难1项，未填报2项。',
      '按自己以往的进度推算，可能误期1项：',
      '第7项“组织政策宣讲进园区”，法规处：3月交办，至今没有填报过，距9月25日到期还有7天。',
      '五、下一步到期',
      '尚未到期2项：9月余下时间1项，11月1项。',
      '口径：按现时限；阶段性办结计入应办结、不计入办结；到期含当日；不足5项只列项数；签收、配合按家次计，未到期限的不计；序时看最慢的指标；预判按现时限，误期提示由事项自己以往填数和填报的快慢推算，只列事实；截至2026年9月18日',
    ])
  })

  it('is a paper of the same sentences', () => {
    const brief = briefOf(facts(rows), nameOf, '2026年工作要点')
    const paper = briefPaper(brief, TODAY)
    const lines = paper.body.map((block) =>
      block.type === 'table' || block.type === 'form' ? '' : block.text,
    )
    expect([paper.title, ...lines, paper.basis]).toEqual(briefText(brief).split('\n'))
    expect(paper.body.filter(({ type }) => type === 'heading')).toHaveLength(5)
  })

  it('says what got better and what got worse by the rates as they are printed', () => {
    const before = figures(rows.slice(0, 5))
    const then = { asOf: '2026-07-31', rates: before.rates }
    const text = briefText(briefOf(facts(rows, then), nameOf, '要点'))
    expect(text).toContain('二、与7月31日相比')
    expect(text).toContain(
      '走弱：办结率由100.0%降至62.5%，下降37.5个百分点；到期办结率由100.0%降至83.3%，下降16.7个百分点',
    )
    expect(
      pointsBetween({ part: 1, whole: 3, percent: 33.3 }, { part: 1, whole: 4, percent: null }),
    ).toBeNull()
  })

  it('says how it goes on the way, each number with its rows', () => {
    const indicators = [anIndicator({ target: 60, current: 6, measuredOn: '2026-09-10' })]
    const asked = {
      unitId: finance,
      text: '提供名单',
      answerBy: '2026-09-01',
      at: '2026-08-01T01:00:00.000Z',
    }
    const items = [
      ...Array.from({ length: 5 }, () => anItem({ ...due('2026-12-31'), signBy: '2026-03-10' })),
      anItem({ ...due('2026-12-31'), indicators }),
      anItem({ ...due('2026-12-31'), supports: [finance], asks: [{ ...asked, by: 'o' as never }] }),
    ]
    const { paragraphs } = briefOf(facts(items), nameOf, '要点')
    const sentences = paragraphs.flatMap((one) => one.sentences)
    const texts = sentences.map((parts) => sentenceText(parts))
    expect(texts).toContain('应签收5家次，按期签收5家次，签收及时率100.0%。')
    expect(texts).toContain('应答复配合1家次，按期答复0家次。')
    expect(texts).toContain('未办结的量化事项1项，达序时0项，其中超序时0项；欠序时1项。')
    const views = sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : [part]))
    expect(views.find(({ text }) => text === '5家次')?.view).toEqual({ subset: 'signDue' })
    expect(views.some(({ text, view }) => text === '1项' && view.forecast === 'atRisk')).toBe(true)
  })

  it('is short where nothing has happened', () => {
    const text = briefText(briefOf(facts([anItem({ window: { kind: 'none', text: null } })]), nameOf, '要点'))
    expect(text).toContain('还没有到期的事项。')
    expect(text).toContain('现在没有逾期事项。')
    expect(text).toContain('此后没有到期的事项。')
  })
})

it('prints published schemes as they were published', () => {
  expect(sharesOf([10, 17, 24, 9, 162]).map((share) => share.toFixed(1))).toEqual([
    '4.5',
    '7.7',
    '10.8',
    '4.0',
    '73.0',
  ])
  expect([percentOf(492, 1427), percentOf(492 + 291, 1427)]).toEqual([34.5, 54.9])
})
