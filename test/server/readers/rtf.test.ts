import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { inGb18030 } from './gb18030.ts'

const read = async (rtf: string) => {
  const result = await readDocument(Buffer.from(rtf, 'latin1'))
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}

const HEAD =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\froman\\fcharset0 Times New Roman;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\author a}}"
/** Chinese as WPS writes it: every byte of its code page as a number. */
const hex = (text: string): string =>
  [...inGb18030(text)]
    .map((byte) => (byte > 127 ? `\\'${byte.toString(16)}` : String.fromCharCode(byte)))
    .join('')
/** Chinese as Word writes it: in Unicode, with a sign for old readers. */
const unicode = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at)
    return code < 128 ? text.charAt(at) : `\\u${code > 32767 ? code - 65536 : code}?`
  }).join('')

describe('a file in Rich Text Format', () => {
  it.each([
    ['in the code page of the document', hex],
    ['in Unicode', unicode],
    ['in bytes as they are', (text: string) => Buffer.from(inGb18030(text)).toString('latin1')],
  ])('%s', async (_, set) => {
    const rtf = `${HEAD}{\\header ${set('页眉')}\\par}\\pard\\qc\\f0 ${set('云川市2026年工作要点')}\\par\\pard{\\f1\\v ${set('内部')}}${set('一、建立台账，')}\\line ${set('逐项销号。')}{\\pict 0102ab}{\\*\\unknown x}\\par}`
    expect(await read(rtf)).toEqual({
      text: '云川市2026年工作要点\n一、建立台账，\n逐项销号。',
      format: 'rtf',
    })
  })

  it('takes the character set from the font where the document names a Western one', async () => {
    const rtf = `${HEAD.replace('936', '1252')}\\f1\\uc2 ${unicode('建').replace('?', "\\'bd\\'a8")}\\f0 ${hex('立')}\\f1 ${hex('台')}\\{a\\}\\~\\endash\\bin3 }}}b\\par}`
    expect((await read(rtf)).text).toBe('建立台{a} –b')
  })

  it('has the numbers that are printed in it, apart from those that follow', async () => {
    const number = (text: string) => `{\\listtext\\pard\\plain\\f0 ${hex(text)}\\tab}\\pard\\ls1\\ilvl0 `
    const rtf = `${HEAD}${number('一、')}${hex('优化服务')}\\par ${number('1.')}5G${hex('基站')}\\par ${number('2.')}${hex('台账')}\\par}`
    expect(await read(rtf)).toEqual({ text: '一、优化服务\n1. 5G基站\n2.台账', format: 'rtf' })
  })

  it('says that numbers are missing', async () => {
    const rtf = `${HEAD}\\pard\\ls1\\ilvl0 ${hex('优化服务')}\\par\\pard\\ls0 ${hex('完')}\\par}`
    expect(await read(rtf)).toEqual({
      text: '优化服务\n完',
      format: 'rtf',
      notices: [{ kind: 'automaticNumbers' }],
    })
  })

  it('has tables as rows, merged cells filled downwards, also where a row ends early', async () => {
    const edges = [500, 1500, 4500, 6000, 7500]
    const row = (cells: readonly string[], merged: Record<number, string> = {}, at = edges) =>
      `\\trowd\\trgaph108 ${at.map((edge, column) => `${merged[column] ?? ''}\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `{${hex(cell)}\\cell}`).join('')}\\row`
    const rtf = `${HEAD}${hex('云川市2026年任务分解表')}\\par ${row(['序号', '重点任务', '工作措施', '牵头单位', '完成时限'])}${row(['1', '优化服务', `建立台账，}\\par{逐项销号。`, '综合处', '6月底前'], { 1: '\\clvmgf' })}${row(['2', '', '开展|评估。', '法规处', '年底前'], { 1: '\\clvmrg' })}${row(['合计', '2项'], {}, [1500, 7500])}\\pard ${hex('附件')}\\par}`
    const { text } = await read(rtf)
    expect(text.split('\n')).toEqual([
      '云川市2026年任务分解表',
      '| 序号 | 重点任务 | 工作措施 | 牵头单位 | 完成时限 |',
      '| 1 | 优化服务 | 建立台账，<br>逐项销号。 | 综合处 | 6月底前 |',
      '| 2 | 优化服务 | 开展/评估。 | 法规处 | 年底前 |',
      '| 合计 |  | 2项 |  |  |',
      '附件',
    ])
    expect(readPlan(text).items.map(({ headings, due }) => [headings.join(), due.date])).toEqual([
      ['优化服务', '2026-06-30'],
      ['优化服务', '2026-12-31'],
    ])
  })

  it.each([
    ['without an end', `${HEAD}${hex('建立台账')}`, '建立台账'],
    [
      'in a table that never ends',
      `${HEAD}\\trowd\\cellx500\\pard\\intbl ${hex('甲')}\\cell ${hex('乙')}\\par`,
      '甲\n乙',
    ],
    ['with more ends than groups', `${HEAD}${hex('建立')}\\par}}}}${hex('台账')}`, '建立\n台账'],
    ['with words called like something else', `${HEAD}\\constructor\\toString ${hex('台账')}}`, '台账'],
  ])('is read %s', async (_, rtf, text) => {
    expect((await read(rtf)).text).toBe(text)
  })
})
