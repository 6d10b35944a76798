import { utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'

const HEAD = ['序号', '工作任务', '牵头单位', '完成时限']
const aSheet = (rows: readonly (readonly unknown[])[], change: Partial<WorkSheet> = {}): WorkSheet =>
  Object.assign(utils.aoa_to_sheet(rows.map((row) => [...row])), change)
const packed = (sheet: WorkSheet, bookType: 'xlsx' | 'xlml' = 'xlsx') =>
  new Uint8Array(write(utils.book_new(sheet, '台账'), { type: 'array', bookType, cellStyles: true }))
const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}

describe('rows that are hidden', () => {
  const rows = [
    HEAD,
    [1, '建立台账。', '综合处', '年底前'],
    [2, '旧事。', '法规处', '年底前'],
    [3, '开展评估。', '法规处', '年底前'],
  ]
  const sheet = aSheet(rows, { '!rows': [{}, {}, { hidden: true }, {}, { hidden: true }] })

  it.each(['xlsx', 'xlml'] as const)('are left out of a book, and it is said: %s', async (bookType) => {
    const { text, notices } = await read(packed(sheet, bookType))
    expect(text).not.toContain('旧事')
    expect(readPlan(text).items.map(({ no }) => no)).toEqual(['1', '3'])
    // The second one that is hidden holds nothing.
    expect(notices).toEqual([{ kind: 'hiddenRows', count: 1 }])
  })

  it('are left out of the cells of a ledger as well', async () => {
    const ledger = aSheet([[...HEAD, '状态'], ...rows.slice(1).map((row) => [...row, '已办结'])], {
      '!rows': [{}, {}, { hidden: true }],
    })
    const { workbook, notices } = await read(packed(ledger))
    expect(workbook?.sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 4])
    expect(notices).toEqual([{ kind: 'hiddenRows', count: 1 }])
  })
})

it('says a heading merged over the whole width once, however high it is', async () => {
  const sheet = aSheet(
    [
      HEAD,
      ['一、优化服务'],
      [],
      [1, '建立台账。', '综合处', '年底前'],
      ['二、强化保障'],
      [2, '开展评估。', '法规处', '年底前'],
    ],
    { '!merges': [utils.decode_range('A2:D3'), utils.decode_range('A5:D5')] },
  )
  const { text } = await read(packed(sheet))
  expect(text.split('\n')).toEqual([
    '| 序号 | 工作任务 | 牵头单位 | 完成时限 |',
    '一、优化服务',
    '| 1 | 建立台账。 | 综合处 | 年底前 |',
    '二、强化保障',
    '| 2 | 开展评估。 | 法规处 | 年底前 |',
  ])
  expect(readPlan(text).items.map(({ headings }) => headings)).toEqual([['优化服务'], ['强化保障']])
})
