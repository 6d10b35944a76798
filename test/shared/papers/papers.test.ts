import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { bulletin, type PeriodGround, yearReport } from '#shared/copy/papers/bulletin.ts'
import { closingForm, extensionForm } from '#shared/copy/papers/forms.ts'
import { declineNote, reminder, slipForm, slipNotice } from '#shared/copy/papers/letters.ts'
import { dossier, sealedCover } from '#shared/copy/papers/sealed.ts'
import { breakdown, threeLists, unitSheets } from '#shared/copy/papers/sheets.ts'
import type { CommandId, ItemId, UserId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { Slip } from '#shared/items/rounds.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { signatureIndents } from '#shared/papers/measures.ts'
import type { Paper } from '#shared/papers/paper.ts'
import { periodFacts } from '#shared/papers/period-facts.ts'
import { sha256 } from '#shared/papers/sha256.ts'
import { sheetNames } from '#shared/papers/sheet.ts'
import { type Plan, usualRules } from '#shared/plans/model.ts'
import { anItem, finance, industry, law, NOW, planId, TODAY, unitMap, units } from '../../helpers/an-item.ts'

const plan: Plan = {
  id: planId,
  title: '云川市2026年工作要点',
  shortTitle: '2026年要点',
  docNumber: '云民促〔2026〕3号',
  year: 2026,
  kind: 'plan',
  rules: usualRules,
  importedAt: NOW,
  itemCount: 3,
}
const ground = {
  bureau: '云川市民营经济促进局',
  today: TODAY,
  asOf: TODAY,
  seq: 320,
  units: unitMap,
  number: '督查通报〔2026〕3号',
  calendar,
}
const period: PeriodGround = {
  ...ground,
  plan,
  figures: { calendar, thresholds: usualThresholds, rules: new Map([[planId, usualRules]]), units },
}
const by = 'zhou' as UserId
const slip: Slip = {
  ...{ year: 2026, no: 3, level: 'yellow', text: '请说明进展缓慢的原因。', answerBy: '2026-09-10' },
  ...{ at: '2026-09-03T01:00:00.000Z', by, replies: [] },
}
const words = { text: '组织政策宣讲进园区，不少于24场。', source: '(一)组织政策宣讲进园区，不少于24场。' }
const about = (item: Item, ...events: ItemEvent[]) => ({
  item,
  words,
  plan,
  history: events.map(
    (event, at): LoggedEvent => ({
      ...{ seq: at + 1, itemId: item.id, planId, version: at + 1, commandId: `c${at}` as CommandId },
      ...{ actorName: '办公室 周敏', event },
    }),
  ),
})
const late = (over: Partial<Item> = {}) =>
  anItem({ window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' }, ...over })
const wordsOf = ({ body, annexes }: Pick<Paper, 'body' | 'annexes'>): string =>
  JSON.stringify([body, annexes])
const rowsOf = (paper: Paper, label: string): string | undefined =>
  paper.body.flatMap((block) =>
    block.type === 'form'
      ? block.rows.flatMap(({ cells }) => (cells[0]?.text === label ? [cells[1]?.text] : []))
      : [],
  )[0]

describe('督查通报', () => {
  const closed = anItem({
    id: 'b' as ItemId,
    ordinal: 2,
    title: '编印政策一本通',
    state: 'closed',
    closedOn: '2026-09-05',
  })
  const items = [late({ slips: [slip] }), closed, anItem({ id: 'c' as ItemId, state: 'draft' })]

  it('counts what was given out, what is late and what happened in the period, and says as of when', () => {
    const paper = bulletin(items, { since: '2026-09-01', until: TODAY }, period)
    expect(paper.title).toBe('关于《云川市2026年工作要点》落实情况的督查通报')
    expect(paper.signer).toBe('云川市民营经济促进局办公室')
    const said = wordsOf(paper)
    expect(said).toContain('台账共交办2项，其中已销号1项，办理中1项。')
    expect(said).toContain('本期新办结1项：“编印政策一本通”（政策法规处）。')
    expect(said).toContain('本期发出督办单1件，已答复0件，逾期未答复1件')
    expect(said).toContain('逾期未结1项，涉及1家牵头单位。')
    expect(said).toContain('已逾期14个工作日')
    expect(said).toContain('审核通过1项，一次通过率为1/1')
    expect(said).toContain('按各单位最近一次填报和申请归类，应办结2项中，已完成1项，有困难1项。')
    expect(paper.basis).toContain('签收、配合按家次计')
    expect(paper.annexes.map(({ title }) => title)).toEqual(['各单位办理情况', '逾期事项清单'])
    expect(paper.basis).toContain('数据截至2026年9月18日，据台账日志第1至320条。')
    expect(paper.basis).toContain('口径：')
  })

  it('says so when nothing is late, and leaves out the annex', () => {
    const paper = bulletin([closed], { since: '2026-08-01', until: '2026-08-31' }, period)
    expect(wordsOf(paper)).toContain('目前没有逾期未结的事项')
    expect(wordsOf(paper)).toContain('本期没有新办结的事项。')
    expect(paper.annexes).toHaveLength(1)
  })

  it.each([
    ['2026-09-06', '2026-09-30', 0],
    ['2026-09-05', '2026-09-30', 1],
    ['2026-09-01', '2026-09-05', 1],
    ['2026-09-01', '2026-09-04', 0],
  ])('counts what ended from %s to %s, both days included', (since, until, count) => {
    expect(periodFacts([closed], { since, until }, { milestoneCounts: true }).closed).toHaveLength(count)
  })

  it.each([
    ['2026-09-10', 0],
    ['2026-09-11', 1],
  ])('takes a slip as late after its day: on %s', (until, count) => {
    const facts = periodFacts(
      [late({ slips: [slip] })],
      { since: '2026-09-01', until },
      { milestoneCounts: true },
    )
    expect(facts.slipsLate).toBe(count)
  })

  it('goes on as a paragraph of the year, in the words of the reports', () => {
    const report = {
      ...{
        unitId: law,
        period: '2026-08',
        progress: '已进园区18场',
        problems: '',
        next: '',
        unchanged: false,
      },
      ...{ at: '2026-08-25T01:00:00.000Z', by },
    }
    const said = wordsOf(yearReport([late({ lastReport: report }), closed], 2026, period))
    expect(said).toContain('（一）推动惠企政策直达快享。共2项，已销号1项。')
    expect(said).toContain('组织政策宣讲进园区：已进园区18场。编印政策一本通已完成。')
    expect(said).toContain('尚有1项未办结')
  })
})

describe('letters to a unit', () => {
  it('督办通知单 names the slip, the unit, the lateness and the day of the answer', () => {
    const paper = slipNotice(about(late({ slips: [slip] })), slip, ground)
    expect(paper).toMatchObject({ number: '督〔2026〕3号', addressee: '政策法规处', on: '2026-09-03' })
    expect(wordsOf(paper)).toContain(
      '根据《云川市2026年工作要点》（云民促〔2026〕3号），第1项“组织政策宣讲进园区”',
    )
    expect(wordsOf(paper)).toContain('完成时限为8月底前（2026年8月31日）')
    expect(wordsOf(paper)).toContain('已逾期14个工作日。')
    expect(wordsOf(paper)).toContain('请于2026年9月10日前书面答复')
  })

  it.each(['blue', 'yellow', 'red'] as const)('三色督查单 has its colour as a word: %s', (level) => {
    const title = { blue: '蓝色督查单', yellow: '黄色督查单', red: '红色督查单' }[level]
    expect(slipForm(about(late()), { ...slip, level }, ground).title).toBe(title)
  })

  it('三色督查单 holds the answers that came, and room where none did', () => {
    const reply = { unitId: law, text: '已排定场次。', at: NOW, by }
    const answered = slipForm(about(late()), { ...slip, replies: [reply] }, ground)
    expect(rowsOf(answered, '责任单位\n答复')).toBe('政策法规处（2026年9月18日）：已排定场次。')
    expect(rowsOf(slipForm(about(late()), slip, ground), '责任单位\n答复')).toBe('')
  })

  it('催办单 asks for an answer by its day, or in the period', () => {
    const asked = { text: '请抓紧办理。', answerBy: '2026-09-12', at: NOW }
    expect(wordsOf(reminder(about(late()), asked, ground))).toContain('请于2026年9月12日前在台账中填报')
    expect(wordsOf(reminder(about(late()), { ...asked, answerBy: null }, ground))).toContain(
      '在本期填报中说明进展',
    )
  })

  it('退办说明 tells reasons and outcome; there is none where nobody declined', () => {
    expect(declineNote(about(late()), ground)).toBeNull()
    const declined: ItemEvent = { type: 'declined', unitId: law, reason: '不属于本处职责。', at: NOW, by }
    expect(wordsOf(declineNote(about(late(), declined), ground) as Paper)).toContain('办公室正在研究')
    const reassigned: ItemEvent = {
      ...{ type: 'reassigned', leads: [finance], supports: [industry], reason: '按职责调整。', at: NOW, by },
    }
    const said = wordsOf(declineNote(about(late(), declined, reassigned), ground) as Paper)
    expect(said).toContain('不属于本处职责。')
    expect(said).toContain('改由融资促进处牵头、企业服务处配合办理')
  })
})

describe('forms', () => {
  const evidence = [
    {
      ...{ id: 'e1', unitId: law, by, at: NOW, kind: 'file', hash: 'ab'.repeat(32) },
      ...{ name: '宣讲记录.pdf', size: 1000, type: 'application/pdf' },
    },
  ] as unknown as Item['evidence']
  const closing = {
    ...{ unitId: law, note: '已完成24场。', at: NOW, by, needsHead: true, endorsed: null, approved: null },
    isStale: false,
  }

  it('销号申请表 lists the evidence with its hash, and leaves room for who has not signed', () => {
    const paper = closingForm(about(anItem({ state: 'endorsing', closing, evidence })), ground)
    expect(rowsOf(paper, '申请单位')).toBe('政策法规处')
    expect(rowsOf(paper, '佐证材料')).toBe('共1份，清单见附件')
    expect(rowsOf(paper, '单位负责人\n审签意见')).toContain('签字：')
    expect(wordsOf(paper)).toContain('abababababababab')
    const bare = closingForm(about(anItem()), ground)
    expect(bare.annexes).toEqual([])
    expect(rowsOf(bare, '申请单位')).toBe('尚未提出申请')
  })

  it('销号申请表 repeats what was signed, by whom and when', () => {
    const endorsed = { at: NOW, by, opinion: '情况属实。', seen: [] }
    const event: ItemEvent = { type: 'endorsed', unitId: law, opinion: '情况属实。', seen: [], at: NOW, by }
    const item = anItem({ state: 'reviewing', closing: { ...closing, endorsed } })
    expect(rowsOf(closingForm(about(item, event), ground), '单位负责人\n审签意见')).toBe(
      '情况属实。\n办公室 周敏　2026年9月18日',
    )
  })

  it('延期审批表 keeps both days; the second one is the leader’s', () => {
    expect(extensionForm(about(anItem()), ground)).toBeNull()
    const asked = {
      ...{ unitId: law, reason: '园区场地调整。', from: '2026-12-31', to: '2027-01-31', at: NOW, by },
      ...{ isLate: false, decision: null },
    }
    const first = extensionForm(about(anItem({ extensions: [asked] })), ground) as Paper
    expect(rowsOf(first, '办公室意见')).toContain('签字：')
    expect(rowsOf(first, '领导意见')).toBe('本次由办公室答复')
    const decision = { granted: true, dueOn: '2026-12-31', opinion: '', at: NOW, by }
    const earlier = { ...asked, from: '2026-11-30', to: '2026-12-31', decision }
    const item = anItem({ extensions: [earlier, asked], originalDueOn: '2026-11-30' })
    const second = extensionForm(about(item), ground) as Paper
    expect(rowsOf(second, '办公室意见')).toBe('本次由领导答复')
    expect(wordsOf(second)).toContain('2026年11月30日')
  })
})

describe('封卷', () => {
  it('holds the words of the plan, the timeline, the rounds and a place for the code', () => {
    const asked: ItemEvent = { type: 'closingRequested', unitId: law, note: '已完成。', at: NOW, by }
    const approved: ItemEvent = { type: 'approved', opinion: '同意销号。', seen: [], at: NOW, by }
    const one = about(anItem({ state: 'closed', closedOn: TODAY, approvedOn: TODAY }), asked, approved)
    const said = wordsOf(dossier(one, ground))
    expect(said).toContain('原文：(一)组织政策宣讲进园区，不少于24场。')
    expect(said).toContain('同意销号。')
    expect(said).toContain('1.申请销号（已销号）')
    const cover = sealedCover(one, ground, { code: 'AAAA-BBBB-CCCC-DDDD', parts: 4 })
    expect(rowsOf(cover, '校验码')).toBe('AAAA-BBBB-CCCC-DDDD')
  })
})

describe('workbooks', () => {
  const rows = [
    { item: anItem({ leads: [law, finance] }), words },
    { item: anItem({ id: 'b' as ItemId, ordinal: 2, leads: [finance], supports: [] }), words },
  ]
  it('任务分解表 has a row for each task', () => {
    const [sheet] = breakdown(rows, { ...ground, plan })
    expect(sheet?.rows).toHaveLength(2)
    expect(sheet?.rows[0]?.slice(4, 8)).toEqual([
      '政策法规处、融资促进处',
      '融资促进处',
      '年底前',
      '2026-12-31',
    ])
  })
  it('三清单 names the same numbers in all three', () => {
    const sheets = threeLists(rows, { ...ground, plan })
    expect(sheets.map(({ name }) => name)).toEqual(['问题清单', '措施清单', '责任清单'])
    for (const sheet of sheets) expect(sheet.rows.map(([no]) => no)).toEqual([1, 2])
  })
  it('单位任务单 gives each lead its sheet, in the order of the directory', () => {
    const sheets = unitSheets(rows, { ...ground, plan })
    expect(sheets.map(({ name, rows: own }) => [name, own.length])).toEqual([
      ['政策法规处', 1],
      ['融资促进处', 2],
    ])
  })
  it('every sheet has a cell for each column', () => {
    const full = { ...ground, plan }
    for (const { columns, rows: own } of [
      ...breakdown(rows, full),
      ...threeLists(rows, full),
      ...unitSheets(rows, full),
    ])
      for (const row of own) expect(row).toHaveLength(columns.length)
  })
  it('names sheets as Excel takes them', () => {
    const names = sheetNames(['a/b:[c]', 'A/B:[c]', '单'.repeat(40), '单'.repeat(40), '', "'x"])
    expect(names).toEqual(['abc', 'ABc(2)', '单'.repeat(31), `${'单'.repeat(28)}(2)`, '-', 'x'])
  })
})

describe('measures', () => {
  it.each([
    ['云川市人民政府办公室', 2.25],
    ['办公室', 5.75],
    ['云'.repeat(40), 0],
  ])('centres %s over the date, four characters from the right', (signer, expected) => {
    expect(signatureIndents(signer, '2026年9月18日')).toEqual({ signer: expected, date: 4 })
  })
})

describe('SHA-256 by hand', () => {
  it('is what the platform says, for every length around a block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
      { numRuns: 300 },
    )
  })
})
