import { describe, expect, it } from 'vitest'
import { fileOfPage, type PastedAs, pastedAs } from '#shared/imports/clipboard.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'

const LIST = '<meta charset="utf-8"><ol start="3"><li>建立台账</li><li>开展评估</li></ol>'
const MERGED =
  '<table><tr><td>优化</td><td>处</td></tr><tr><td rowspan="2">强化</td><td>处</td></tr><tr><td>室</td></tr></table>'
const PLAIN_TABLE =
  '<table><tr><td>建立台账</td><td>综合处</td></tr><tr><td>评估</td><td>法规处</td></tr></table>'
const GRID = '建立台账\t综合处\r\n评估\t法规处\r\n'

const word = (body: string) =>
  `<html xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`
const excel = (rows: string, meta = '<meta name=ProgId content=Excel.Sheet>') =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${meta}</head><body><table border=0><!--StartFragment-->${rows}<!--EndFragment--></table></body></html>`
const MSO_NUMBER =
  "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>建立台账</p>"

/** A list whose file has so many bytes. */
const padded = (bytes: number): string => LIST + ' '.repeat(bytes - Buffer.byteLength(fileOfPage(LIST)))

describe('a paste into an empty box', () => {
  it.each<[what: string, as: PastedAs, html: string, plain: string]>([
    ['plain words', 'words', '', '1.建立台账'],
    ['a page of paragraphs', 'words', '<p>一、建立</p><p>二、评估</p>', '一、建立\n\n二、评估'],
    ['points', 'words', '<ul><li>建立</li><li>评估</li></ul>', '建立\n评估'],
    ['words of an editor', 'words', '<div style="font: x"><div><span>1.建立</span></div></div>', '1.建立'],
    ['a counted list', 'page', LIST, '建立台账\n开展评估'],
    ['a counted list in capitals', 'page', '<OL>\n<LI value=3>建立</OL>', '建立'],
    ['a list without items', 'words', '<ol></ol><p>建立</p>', '建立'],
    ['a list tag among words', 'words', '<p>&lt;ol&gt;&lt;li&gt;</p>', '<ol><li>'],
    ['tags that begin alike', 'words', '<olive><link><tdx rowspan=2>', '建立'],
    ['a table', 'words', PLAIN_TABLE, GRID],
    ['a table below its title', 'words', `<p>分解表</p>${PLAIN_TABLE}`, `分解表\n\n${GRID}`],
    ['a merged table', 'page', MERGED, '优化\t处\n强化\t处\n室'],
    ['a table merged across', 'page', '<table><tr><th class="a" colspan=2>分工</table>', '分工'],
    ['spans of one', 'words', PLAIN_TABLE.replaceAll('<td>', '<td rowspan="1" colspan=1>'), GRID],
    ['cells of several lines', 'page', '<table><tr><td><p>建立<p>评估<td>处</table>', '建立\n评估\t处'],
    ['cells of broken lines', 'page', '<table><tr><td>建立<br>评估<td>处</table>', '建立\n评估\t处'],
    ['cells of one paragraph', 'words', '<table><tr><td><p>建立</p><td><p>处</p></table>', '建立\t处'],
    [
      'boxes in cells, a line each',
      'words',
      '<table><tr><td><div><p>建立</p></div><td>处</table>',
      '建立\t处',
    ],
    ['paragraphs below a table', 'words', `${PLAIN_TABLE}<p>一<p>二<p>三`, `${GRID}一\n二\n三`],
    ['Word, its numbers in the words', 'words', word(MSO_NUMBER), '1.\t建立台账'],
    ['Word, a list of HTML', 'page', word('<ol start=1><li class=MsoNormal>建立</ol>'), '1.\t建立'],
    ['Word, a merged table', 'page', word(MERGED), '优化\t处\n强化\t处\n\t室'],
    ['a workbook', 'words', excel('<tr><td>建立</td><td>处</td></tr>'), '建立\t处\r\n'],
    ['a workbook with merged cells', 'words', excel('<tr><td rowspan=2>建立<td>处'), '建立\t处\r\n\t室\r\n'],
    [
      'a workbook of WPS',
      'words',
      excel('<tr><td colspan="2">建立', '<meta name="Generator" content="Microsoft Excel"/>'),
      '建立\t\r\n',
    ],
    [
      'a workbook of Google',
      'words',
      `<google-sheets-html-origin><table><td rowspan="2">建立</table>`,
      '建立\t处',
    ],
    [
      'a page that speaks of a workbook',
      'page',
      `<p>请下载 Microsoft Excel 或 Excel.Sheet</p>${LIST}`,
      '建立台账',
    ],
    ['a page without words of its own', 'page', '<p>一、建立</p>', ''],
    ['nothing', 'words', ' ', ''],
    ['a page of the largest size', 'page', padded(MOST_DOCUMENT_BYTES), '建立台账'],
    ['a page that is too large', 'wordsOfTooMuch', padded(MOST_DOCUMENT_BYTES + 1), '建立台账'],
    ['large, and nothing is lost', 'words', '<p>建立</p>'.padEnd(MOST_DOCUMENT_BYTES + 1), '建立'],
  ])('%s: %s', (_, as, html, plain) => {
    expect(pastedAs({ html, plain, around: ' \n' })).toBe(as)
  })
})

it('goes as words into words', () => {
  expect(pastedAs({ html: LIST, plain: '建立台账', around: '一、优化服务\n' })).toBe('words')
})

it.each([
  '<td rowspan=2'.repeat(200_000),
  `<table>${'<td '.repeat(500_000)}`,
  '<td>\t'.repeat(500_000),
  '<ol'.repeat(1_000_000),
  '<meta '.repeat(500_000),
])('is judged in time', (html) => {
  const started = performance.now()
  pastedAs({ html, plain: '\t\n'.repeat(500_000), around: '' })
  expect(performance.now() - started).toBeLessThan(2000)
})

it('is known as a page, whatever it begins with', () => {
  expect(fileOfPage('<li>甲')).toBe('<!doctype html>\n<li>甲')
})
