import { strToU8, type Zippable, zipSync } from 'fflate'
import { type NumberStyle, readNumber } from '#shared/plan/numbers.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const REL = 'http://schemas.openxmlformats.org'

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const numbered = (text: string, level: number, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A table; a cell given as `^` goes on with the one above it. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string, row: number, column: number): string => {
    const below = rows[row + 1]?.[column] === '^'
    const merge = text === '^' ? '<w:vMerge/>' : below ? '<w:vMerge w:val="restart"/>' : ''
    return `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text === '^' ? '' : text)}</w:tc>`
  }
  return `<w:tbl>${rows.map((row, at) => `<w:tr>${row.map((text, column) => cell(text, at, column)).join('')}</w:tr>`).join('')}</w:tbl>`
}

const LEVELS = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]
const NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${LEVELS.map(
  ([format, text], level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** The smallest Word document that holds this body. */
export function aDocx(body: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${REL}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${REL}/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/numbering.xml': strToU8(NUMBERING),
    'word/document.xml': strToU8(`${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...more,
  })
}

/** How Word writes the numbers that a plan prints: by shape, the level, format and text. */
const AUTOMATIC: Partial<Record<NumberStyle, readonly [level: number, format: string, text: string]>> = {
  han: [0, 'chineseCounting', '%1、'],
  hanBracket: [1, 'chineseCountingThousand', '（%2）'],
  arabicDot: [2, 'decimal', '%3.'],
  arabicComma: [3, 'decimal', '%4、'],
  arabicBracket: [4, 'decimal', '（%5）'],
}

/** A Word document in which every number that a line begins with is made by Word, not in the text. */
export function automaticDocx(lines: readonly string[]): Uint8Array {
  const levels = Object.values(AUTOMATIC).map(
    ([level, format, text]) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  const lists: string[] = []
  const expected = new Map<number, number>()
  const body = lines.map((line) => {
    const words = line.trim()
    const number = readNumber(words.normalize('NFKC'))
    const shape = number === null ? undefined : AUTOMATIC[number.style]
    if (number === null || shape === undefined || words.normalize('NFKC').length !== words.length)
      return paragraph(escaped(words))
    const [level] = shape
    const goesOn = expected.get(level) === number.value
    for (let below = level + 1; below < 5; below += 1) expected.set(below, 1)
    expected.set(level, number.value + 1)
    // A number out of turn begins a list anew, as Word writes it.
    if (!goesOn)
      lists.push(
        `<w:num w:numId="${lists.length + 2}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${number.value}"/></w:lvlOverride></w:num>`,
      )
    return numbered(escaped(words.slice(number.length)), level, goesOn ? 1 : lists.length + 1)
  })
  const numbering = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`
  return aDocx(body.join(''), { 'word/numbering.xml': strToU8(numbering) })
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
