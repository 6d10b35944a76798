import { expect, it } from 'vitest'
import { guessUses } from '#shared/templates/guess.ts'
import { fillableColumns, headOf } from '#shared/templates/heads.ts'
import type { BookSheet } from '#shared/templates/model.ts'

const none = () => false
const rows = (...texts: string[][]) => texts.map((cells, at) => ({ number: at + 1, texts: cells }))

it.each([
  [
    'one row of heads below a title',
    rows(['推进表', '', ''], ['序号', '工作任务', '责任单位'], ['1', '示例', '某处']),
    { row: 3, uses: ['index', 'title', 'lead'] },
  ],
  [
    'two rows of heads',
    rows(['序号', '工作任务', '责任单位', ''], ['序号', '工作任务', '牵头单位', '配合单位']),
    { row: 3, uses: ['index', 'title', 'lead', 'support'] },
  ],
  [
    'what only we have columns for',
    rows(['序号', '重点工作', '分管领导', '牵头单位', '完成时限', '亮灯', '存在问题', '下一步打算', '备注']),
    {
      row: 2,
      uses: ['index', 'title', 'leader', 'lead', 'window', 'light', 'problems', 'next', 'blank'],
    },
  ],
  ['no heads', rows(['甲', '乙'], ['丙', '丁']), null],
])('guesses by %s', (_, given, expected) => {
  expect(guessUses(given, none)).toEqual(expected)
})

it('leaves formulas of the example row what they are', () => {
  const given = rows(['序号', '工作任务', '牵头单位', '完成比例'])
  expect(guessUses(given, (row, column) => row === 2 && column === 3)?.uses.at(-1)).toBe('keep')
})

const sheet: BookSheet = {
  name: '表',
  widths: [9, 9, 9],
  more: 0,
  guess: null,
  rows: [
    { number: 1, cells: [{ column: 0, text: '推进表', across: 3, down: 1 }] },
    {
      number: 2,
      cells: [
        { column: 0, text: '序号', across: 1, down: 2 },
        { column: 1, text: '责任单位', across: 2, down: 1 },
      ],
    },
    {
      number: 3,
      cells: [
        { column: 1, text: '' },
        { column: 2, text: '配合' },
      ],
    },
    {
      number: 4,
      cells: [
        { column: 0, text: '', across: 2, down: 1 },
        { column: 2, text: '', across: 1, down: 2 },
      ],
    },
  ],
}

it('names a column by what stands nearest above it, but not by the title', () => {
  const narrow = { ...sheet, widths: [9, 9, 9, 9] }
  expect([0, 1, 2].map((column) => headOf(narrow, 4, column))).toEqual(['序号', '责任单位', '配合'])
  expect(headOf(narrow, 2, 0)).toBe('')
})

it('fills no column behind another of a merge, and none that is merged downwards', () => {
  expect([...fillableColumns(sheet, 4)]).toEqual([0])
})
