import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { numberWord } from '#server/readers/number-word.ts'
import { readDocument } from '#server/readers/read-document.ts'
import { aDocx, numbered, paragraph } from './office-files.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, inside: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
const num = (id: number, of: number, inside = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`

const linesOf = async (body: string, numbering: string): Promise<string[]> => {
  const part = strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`)
  const read = await readDocument(aDocx(body, { 'word/numbering.xml': part }))
  return ('text' in read ? read.text : read.refusal).split('\n')
}

describe('the lists of a Word document', () => {
  it('may put another level in the place of one that is defined', async () => {
    const own = `<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/>${level(1, 'decimal', '%2.')}</w:lvlOverride>`
    const numbering =
      abstract(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）')) +
      num(1, 0) +
      num(2, 0, own)
    const body =
      numbered('优化服务', 0) +
      numbered('建立台账', 1) +
      numbered('开展评估', 1, 2) +
      numbered('压实责任', 1, 2)
    expect(await linesOf(body, numbering)).toEqual([
      '一、优化服务',
      '（一）建立台账',
      '3.开展评估',
      '4.压实责任',
    ])
  })

  it('may be linked to one that a style of numbering names', async () => {
    const numbering =
      abstract(0, `<w:styleLink w:val="Plan"/>${level(0, 'chineseCounting', '%1、')}`) +
      abstract(1, '<w:numStyleLink w:val="Plan"/>') +
      num(1, 0) +
      num(2, 1)
    const body = numbered('优化服务', 0, 2) + numbered('强化保障', 0, 1)
    expect(await linesOf(body, numbering)).toEqual(['一、优化服务', '二、强化保障'])
  })

  it.each([
    ['nothing', '第%1条', '第一条建立台账'],
    ['space', '%1.', '一. 建立台账'],
    ['tab', '第%1条', '第一条 建立台账'],
    ['tab', '%1、', '一、建立台账'],
  ])('part the number from its words by %s: %s', async (suffix, text, line) => {
    const numbering =
      abstract(0, level(0, 'chineseCounting', text, `<w:suff w:val="${suffix}"/>`)) + num(1, 0)
    expect(await linesOf(numbered('建立台账', 0), numbering)).toEqual([line])
  })

  it('are read by the place of a level, not by its order', async () => {
    const numbering =
      abstract(0, level(1, 'decimal', '%2.') + level(0, 'chineseCounting', '%1、')) + num(1, 0)
    expect(await linesOf(numbered('优化服务', 0) + numbered('建立台账', 1), numbering)).toEqual([
      '一、优化服务',
      '1.建立台账',
    ])
  })
})

it('of a style have their numbers once', async () => {
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
  const numbering = `<w:numbering ${W}>${abstract(0, level(0, 'upperLetter', '%1)', '<w:pStyle w:val="L"/>'))}${num(1, 0)}</w:numbering>`
  const body = paragraph('建立台账', '<w:pStyle w:val="L"/>') + paragraph('开展评估', '<w:pStyle w:val="L"/>')
  const parts = { 'word/numbering.xml': strToU8(numbering), 'word/styles.xml': strToU8(styles) }
  expect(await readDocument(aDocx(body, parts))).toMatchObject({ text: 'A)建立台账\nB)开展评估' })
})

it.each([
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  [
    'chineseLegalSimplified',
    [1, 3, 10, 11, 20, 101, 110, 1001],
    '壹 叁 壹拾 壹拾壹 贰拾 壹佰零壹 壹佰壹拾 壹仟零壹',
  ],
  ['ideographLegalTraditional', [2, 6], '貳 陸'],
  ['ideographEnclosedCircle', [1, 10, 11], '㊀ ㊉ 11'],
  ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], '① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
  ['decimalFullWidth', [12], '１２'],
  ['ideographDigital', [10, 21], '一〇 二一'],
  ['chineseCountingThousand', [10, 11, 20, 105], '十 十一 二十 一百零五'],
])('counts in the format %s', (format, values, words) => {
  expect(values.map((value) => numberWord(value, format)).join(' ')).toBe(words)
})

it('keeps characters that have their sound above them, without the sound', async () => {
  const ruby =
    '<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt><w:r><w:t>chuan</w:t></w:r></w:rt><w:rubyBase><w:r><w:rPr><w:b/></w:rPr><w:t>川</w:t></w:r></w:rubyBase></w:ruby></w:r>'
  const read = await readDocument(
    aDocx(`<w:p><w:r><w:t>云</w:t></w:r>${ruby}<w:r><w:t>市</w:t></w:r></w:p>${paragraph('')}`),
  )
  expect(read).toMatchObject({ text: '云川市' })
})
