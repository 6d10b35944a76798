import { describe, expect, it } from 'vitest'
import { areasAfter } from '#shared/templates/rows.ts'
import { moveFormula, shiftFormula, UnreadableFormula } from '#shared/templates/shift-formula.ts'

/** The example row is the fourth, and five items come. */
const filling = { row: 4, count: 5 }
const own = (sheet: string | null) => sheet === null || sheet === '台账'
const named = (sheet: string | null) => sheet === '台账'

describe('a formula of the filled sheet, outside the example row', () => {
  it.each([
    // What stands above stays, what stands below moves.
    ['A3', 'A3'],
    ['A5', 'A9'],
    ['$A$5', '$A$9'],
    ['A$5+$A5', 'A$9+$A9'],
    ['a5', 'a9'],
    ['XFD5', 'XFD9'],
    // Areas that take in the example row grow.
    ['SUM(F4:F4)', 'SUM(F4:F8)'],
    ['SUM(F3:F4)', 'SUM(F3:F8)'],
    ['SUM($F$4:$F$4)', 'SUM($F$4:$F$8)'],
    ['SUM(F4:F6)', 'SUM(F4:F10)'],
    ['SUM(F5:F6)', 'SUM(F9:F10)'],
    ['SUM(F1:F3)', 'SUM(F1:F3)'],
    ['COUNTIF(D4:D4,"已销号")', 'COUNTIF(D4:D8,"已销号")'],
    ['SUMPRODUCT((A4:A4<>"")*(B4:B4>0))', 'SUMPRODUCT((A4:A8<>"")*(B4:B8>0))'],
    // A lone cell that is summed is the column of items; elsewhere it is the first one.
    ['SUM(F4)', 'SUM(F4:F8)'],
    ['COUNTA(B4)/SUM(F4,G4)', 'COUNTA(B4:B8)/SUM(F4:F8,G4:G8)'],
    ['F4', 'F4'],
    ['SUM(F4*2)', 'SUM(F4*2)'],
    ['IF(F4>0,1,0)', 'IF(F4>0,1,0)'],
    // Whole rows and columns.
    ['SUM(4:4)', 'SUM(4:8)'],
    ['SUM($5:$7)', 'SUM($9:$11)'],
    ['SUM(F:F)', 'SUM(F:F)'],
    ['COUNTA($A:$C)', 'COUNTA($A:$C)'],
    ['SUM(F4:F1048576)', 'SUM(F4:F1048576)'],
    // Other sheets, and this one by its name.
    ['汇总!A5', '汇总!A5'],
    ['台账!A5', '台账!A9'],
    ["'台账'!$A$4:$A$4", "'台账'!$A$4:$A$8"],
    ["'二 季度'!A5+A5", "'二 季度'!A5+A9"],
    ["'a''5'!B5&C5", "'a''5'!B5&C9"],
    // What only looks like a cell.
    ['"A5"&A5', '"A5"&A9'],
    ['"说""A5"""&A5', '"说""A5"""&A9'],
    ['LOG10(A5)', 'LOG10(A9)'],
    ['表5[列A5]+A5', '表5[列A5]+A9'],
    ['T[[#Totals],[A5]]+A5', 'T[[#Totals],[A5]]+A9'],
    ["T[a']5]+A5", "T[a']5]+A9"],
    ['_xlfn.XLOOKUP(A5,B5:B9,C5:C9)', '_xlfn.XLOOKUP(A9,B9:B13,C9:C13)'],
    ['1E5+A5', '1E5+A9'],
    ['1.5e+3*A5', '1.5e+3*A9'],
    ['AAAA5+XFE5', 'AAAA5+XFE5'],
    ['总数5+A5', '总数5+A9'],
    ['IFERROR(A5,#REF!)+#N/A', 'IFERROR(A9,#REF!)+#N/A'],
    ['A5#', 'A9#'],
    ['A5:INDEX(B5:B9,2)', 'A9:INDEX(B9:B13,2)'],
    ['-A5%^2', '-A9%^2'],
    ['{1,2;3,4}*A5', '{1,2;3,4}*A9'],
    ['TRUE', 'TRUE'],
    ['', ''],
  ])('%s becomes %s', (formula, expected) => {
    expect(shiftFormula(formula, { filling, isFilled: own, copy: null })).toBe(expected)
  })
})

describe('a formula of the example row, in its third copy', () => {
  it.each([
    ['E4*F4', 'E6*F6'],
    ['SUM(C4:E4)', 'SUM(C6:E6)'],
    ['A3+1', 'A5+1'],
    ['E4/E$4', 'E6/E$4'],
    // A running total, and a share of the whole.
    ['SUM(E$4:E4)', 'SUM(E$4:E6)'],
    ['E4/SUM(E$4:E$4)', 'E6/SUM(E$4:E$8)'],
    // One sum below serves all of them.
    ['E4/E5', 'E6/E9'],
    ['E4/E$5', 'E6/E$9'],
    ['E4*$E$2', 'E6*$E$2'],
    ['VLOOKUP(B4,单位!$A$2:$B$40,2,0)', 'VLOOKUP(B6,单位!$A$2:$B$40,2,0)'],
    ['单位!A2', '单位!A4'],
    ['ROW()-3', 'ROW()-3'],
    ['COUNT(E4)', 'COUNT(E6)'],
    ['IF(D4="","",D4&"A4")', 'IF(D6="","",D6&"A4")'],
  ])('%s becomes %s', (formula, expected) => {
    expect(shiftFormula(formula, { filling, isFilled: own, copy: 2 })).toBe(expected)
  })
})

it.each([
  ['A5+台账!A5', 'A5+台账!A9'],
  ["SUM('台账'!F4:F4)", "SUM('台账'!F4:F8)"],
  ['SUM(台账!F4)', 'SUM(台账!F4:F8)'],
  ['台账!$1:$3', '台账!$1:$3'],
  ['台账!$A$1:$H$6,台账!$A$9', '台账!$A$1:$H$10,台账!$A$13'],
])('a formula of another sheet, or a name: %s becomes %s', (formula, expected) => {
  expect(shiftFormula(formula, { filling, isFilled: named, copy: null })).toBe(expected)
})

it.each([0, 1])('with %s items nothing moves', (count) => {
  const place = { filling: { row: 4, count }, isFilled: own, copy: null }
  for (const formula of ['SUM(F4:F4)', 'SUM(F4)', 'A5', '4:4'])
    expect(shiftFormula(formula, place)).toBe(formula)
})

it.each([
  '表1:表3!A5',
  "'表1:表3'!A5",
  "'[别的.xlsx]表'!A5",
  "'没有完",
  '"没有完',
  '表[没有完',
  'A1048570',
  'A5:台账!A9',
])('what cannot be followed is refused: %s', (formula) => {
  const place = { filling: { row: 4, count: 100 }, isFilled: own, copy: null }
  expect(() => shiftFormula(formula, place)).toThrow(UnreadableFormula)
})

it('reads the longest formula in no time, and refuses a longer one', () => {
  const place = { filling, isFilled: own, copy: null }
  const began = performance.now()
  for (const part of ['A5+', '(', '$', "x!'", '::', 'A1:', '[[', '#'])
    try {
      shiftFormula(part.repeat(32_000 / part.length), place)
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFormula)
    }
  expect(performance.now() - began).toBeLessThan(2000)
  expect(() => shiftFormula('A5+'.repeat(20_000), place)).toThrow(UnreadableFormula)
})

it.each([
  ['E4*2', 3, 0, 'E7*2'],
  ['E$4*$F4', 3, 2, 'G$4*$F7'],
  ['SUM(A:A)', 1, 1, 'SUM(B:B)'],
  ['SUM($A:A)', 0, 2, 'SUM($A:C)'],
  ['"A1"&Z1', 0, 1, '"A1"&AA1'],
])('a shared formula %s, %s down and %s to the right, reads %s', (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected)
})

it.each([
  ['A4', 'A4:A8'],
  ['A3', 'A3'],
  ['A5:C5', 'A9:C9'],
  ['A4:C4 E5 A:A', 'A4:C8 E9 A:A'],
  ['A1:XFD1048576', 'A1:XFD1048576'],
])('the areas %s stand at %s', (areas, expected) => {
  expect(areasAfter(areas, filling)).toBe(expected)
})
