import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { fitted } from '#server/documents/fit-slides.ts'
import { writeSlides } from '#server/documents/write-slides.ts'
import { decisionsPaperOf, minutesOf } from '#server/meetings/papers.ts'
import { slidesOf } from '#server/meetings/slides-of.ts'
import { writeDocx } from '#server/papers/write-docx.ts'
import type { MeetingDetail } from '#shared/api/outputs.ts'
import type { ItemId } from '#shared/ids.ts'
import { anItem, finance, law } from '../helpers/an-item.ts'
import { hasOffice, pagesOf } from '../helpers/office.ts'
import { wordsIn } from '../helpers/office-text.ts'
import { aDeck, aGround, aMeeting, report } from '../shared/meetings/a-meeting.ts'

const problems = '6家银行中2家不同意。请分管领导召集协商。'
const late = anItem({
  ...{ id: 'i1' as ItemId, ordinal: 9, title: '建立应急转贷服务机制', state: 'active', leads: [finance] },
  ...{ supports: [], window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' } },
  ...{ issuedAt: '2026-03-02T01:00:00.000Z', lastReport: report({ problems }) },
})
const decision = {
  ...{ id: 'd1' as ItemId, text: '9月25日前召集2家银行专题协商。', unitId: finance, page: 'unit-finance' },
  ...{ window: { kind: 'date' as const, text: '9月25日前', dueOn: '2026-09-25' }, version: 1, ordinal: 47 },
}
const detail: MeetingDetail = {
  deck: aDeck([late, anItem({ ...late, id: 'i2' as ItemId, leads: [law], lastReport: null })], aGround()),
  meeting: aMeeting({ state: 'closed', decisions: [decision], notes: { overall: '先讲结论' } }),
}

it('writes slides with the finding as title, real tables, and notes as notes', async () => {
  const bytes = await writeSlides(slidesOf(detail))
  const slides = wordsIn(bytes, 'ppt/slides/slide')
  expect(slides).toHaveLength(5)
  expect(slides[0]).toContain('2项已销号0项，2项逾期')
  expect(slides[2]).toContain('融资促进处：1项中1项要会上协调')
  expect(slides[2]).toContain('6家银行中2家不同意。')
  expect(slides[2]).toContain('请分管领导召集协商。')
  expect(slides[4]).toContain('会上确定1项')
  expect(slides[4]).toContain('9月25日前召集2家银行专题协商。融资促进处9月25日前第47项')
  expect(wordsIn(bytes, 'ppt/notesSlides/notesSlide')[0]).toContain('先讲结论')
  const files = unzipSync(bytes)
  const xml = strFromU8(files['ppt/slides/slide3.xml'] ?? new Uint8Array())
  expect(xml).toContain('<a:tbl>')
  expect(xml).toContain('type="title"')
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())
  const parts = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, part]) => part ?? '')
  expect(parts.filter((part) => !(part in files))).toEqual([])
  expect(xml).not.toContain('en-US')
  // Nothing of it is outside the file.
  const links = Object.entries(files).filter(([name]) => name.endsWith('.rels'))
  expect(links.filter(([, file]) => strFromU8(file).includes('TargetMode="External"'))).toEqual([])
})

it('writes minutes that say the same', async () => {
  const [words = ''] = wordsIn(await writeDocx(minutesOf(detail)), 'word/document')
  for (const said of [
    '9月调度会纪要',
    '一、总体情况',
    '2项已销号0项，2项逾期',
    '建立应急转贷服务机制（严重逾期18天',
    '卡在哪里：6家银行中2家不同意。',
    '请会议定：请分管领导召集协商。',
    '会议确定的事项',
    '9月25日前召集2家银行专题协商。融资促进处9月25日前47',
  ])
    expect(words).toContain(said)
})

it('writes the list of what was decided; an empty one says so', async () => {
  const [words = ''] = wordsIn(await writeDocx(decisionsPaperOf(detail)), 'word/document')
  expect(words).toContain('9月调度会确定事项清单')
  expect(words).toContain('确定1项，请各责任单位按时限办理')
  const empty = { ...detail, meeting: { ...detail.meeting, decisions: [] } }
  expect(wordsIn(await writeDocx(decisionsPaperOf(empty)), 'word/document')[0]).toContain(
    '会议没有确定新的事项。',
  )
})

const words =
  '操作办法已有二稿，其中2家银行不同意按现行比例分担周转资金成本，认为应当由财政设立风险补偿资金池。'
const crowded: MeetingDetail = {
  ...detail,
  meeting: {
    ...detail.meeting,
    decisions: Array.from({ length: 9 }, (_, at) => ({
      ...decision,
      id: `d${at}` as ItemId,
      text: `第${at + 1}条：${words.repeat(1 + (at % 5))}`.slice(0, 300),
    })),
  },
}

it('goes on on another slide where rows are long, and says so; figures and notes stay where they are', () => {
  const { slides } = slidesOf(crowded)
  const rows = slides.slice(4).map(({ table }) => table?.rows.length ?? 0)
  expect(rows.reduce((sum, one) => sum + one, 0)).toBe(9)
  expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length)
  expect(slides.map(({ notes }) => notes).filter((notes) => notes !== '')).toEqual(['先讲结论'])
})

it('cuts a cell that no slide would hold, and says that it did', () => {
  const [slide] = fitted(
    {
      ...{ title: '一', section: '', facts: [], lines: [], notes: '' },
      table: {
        widths: [1, 1],
        heads: ['甲', '乙'],
        rows: [[{ lines: [{ text: '长'.repeat(4000) }] }, { lines: [] }]],
      },
    },
    '（续）',
  )
  const text = slide?.table?.rows[0]?.[0]?.lines[0]?.text ?? ''
  expect(text.endsWith('……')).toBe(true)
  expect(text.length).toBeLessThan(400)
})

it.skipIf(!hasOffice)('has as many pages in LibreOffice as it has slides, each with its foot', async () => {
  const set = slidesOf(crowded)
  const pages = await pagesOf(await writeSlides(set), 'pptx')
  expect(pages).toHaveLength(set.slides.length)
  for (const page of pages) expect(page.replaceAll(' ', '')).toContain('数据冻结于2026年9月18日')
})
