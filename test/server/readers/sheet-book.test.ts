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

describe('columns that are hidden', () => {
  const rows = [
    ['云川市重点任务台账'],
    ['序号', '内部编号', '工作任务', '牵头单位', '完成时限', '内部意见', '状态'],
    [1, '甲', '建立台账。', '综合处', '年底前', '暂缓', '已办结'],
    [2, '乙', '开展评估。', '法规处', '年底前', '从快', '推进中'],
  ]
  const hidden = (...columns: number[]) =>
    rows[1]?.map((_, at) => (columns.includes(at) ? { hidden: true } : {})) ?? []
  const merges = [utils.decode_range('A1:G1')]

  it.each(['xlsx', 'xlml'] as const)('are left out of a book, and it is said: %s', async (bookType) => {
    const { text, notices } = await read(
      // The last one that is hidden holds nothing.
      packed(aSheet(rows, { '!cols': [...hidden(1, 5), {}, { hidden: true }], '!merges': merges }), bookType),
    )
    expect(text.split('\n').slice(0, 3)).toEqual([
      '云川市重点任务台账',
      '| 序号 | 工作任务 | 牵头单位 | 完成时限 | 状态 |',
      '| 1 | 建立台账。 | 综合处 | 年底前 | 已办结 |',
    ])
    expect(notices).toEqual([{ kind: 'hiddenColumns', count: 2 }])
  })

  it('are empty in the cells of a ledger: the others keep their addresses', async () => {
    const { workbook } = await read(packed(aSheet(rows, { '!cols': hidden(1, 5), '!merges': merges })))
    expect(workbook?.sheets[0]?.rows[2]?.cells.map(({ text }) => text)).toEqual([
      '1',
      '',
      '建立台账。',
      '综合处',
      '年底前',
      '',
      '已办结',
    ])
  })

  it('hold for the columns in sight what is merged with them', async () => {
    const sheet = aSheet(rows, {
      '!cols': hidden(0),
      '!merges': [...merges, utils.decode_range('A3:B4')],
    })
    const { text, workbook, notices } = await read(packed(sheet))
    expect(text.split('\n')).toEqual([
      '云川市重点任务台账',
      '| 内部编号 | 工作任务 | 牵头单位 | 完成时限 | 内部意见 | 状态 |',
      '| 1 | 建立台账。 | 综合处 | 年底前 | 暂缓 | 已办结 |',
      '| 1 | 开展评估。 | 法规处 | 年底前 | 从快 | 推进中 |',
    ])
    expect(workbook?.sheets[0]?.rows[0]?.cells.slice(0, 3).map(({ text: words }) => words)).toEqual([
      '',
      '云川市重点任务台账',
      '',
    ])
    // Of the first column only its head is out of sight.
    expect(notices).toEqual([{ kind: 'hiddenColumns', count: 1 }])
  })
})

it('takes for the width of a sheet what is in sight, also the value that a hidden column holds for it', async () => {
  const rows = [
    [null, '一、优化服务', null, null, null],
    [],
    [null, '工作任务', '牵头单位', '状态', null],
    [null, '建立台账。', '综合处', '已办结', null],
  ]
  const { text, workbook, notices } = await read(
    packed(
      aSheet(rows, {
        '!cols': [{ hidden: true }, {}, {}, { hidden: true }],
        '!merges': ['B1:E2', 'D3:E3', 'D4:E4'].map((range) => utils.decode_range(range)),
      }),
    ),
  )
  expect(text.split('\n')).toEqual([
    '一、优化服务',
    '| 工作任务 | 牵头单位 | 状态 |',
    '| 建立台账。 | 综合处 | 已办结 |',
  ])
  expect(workbook?.sheets[0]?.rows.at(-1)?.cells.at(-1)).toEqual({ text: '已办结' })
  expect(notices).toBeUndefined()
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
