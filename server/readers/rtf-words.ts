/** Code pages by the decoder that knows them; every other one is Western. */
const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
}
export const encodingOfPage = (page: number): string =>
  PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')

/** By the character set that a font names; the others take the code page of the document. */
const CHARSETS: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  204: 1251,
  238: 1250,
}
export const pageOfCharset = (charset: number): number | undefined => CHARSETS[charset]

/** Control words and signs that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', ' '],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', ' '],
  ['_', '-'],
])

export const BREAKS = new Set(['par', 'line', 'page', 'sect', 'column', 'nestrow', '\n', '\r'])

/** Groups that hold no words of the plan; those marked by `\*` are left out as well. */
export const WORDLESS = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'nonshppict',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'annotation',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'fldinst',
  'tc',
  'xe',
  'sp',
  'shprslt',
  'nonesttables',
  'template',
  'filetbl',
  'mmathPr',
])
