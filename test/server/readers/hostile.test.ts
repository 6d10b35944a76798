import { readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readInChild } from '#server/readers/in-child.ts'
import { READ_LIMITS } from '#server/readers/open-zip.ts'
import { refusals } from '#shared/refusal.ts'
import { aCompound } from './a-compound.ts'
import { aPdf, printedPdf } from './a-pdf.ts'
import { aDocx, paragraph, table } from './office-files.ts'

const PLAN = '一、建立台账。（牵头单位：综合处；完成时限：年底前）'
const docx = aDocx(paragraph(PLAN))
const doc = readFileSync(path.resolve(import.meta.dirname, 'samples/plan.doc'))
const pdf = printedPdf(PLAN)
const sheet = utils.aoa_to_sheet([
  ['序号', '工作任务', '牵头单位', '完成时限'],
  [1, '建立台账。', '综合处', '年底前'],
])
const workbook = (bookType: 'xlsx' | 'biff8' | 'xlsm'): Uint8Array =>
  new Uint8Array(write(utils.book_new(sheet, '台账'), { type: 'array', bookType }))
const xlsx = workbook('xlsx')
const xls = workbook('biff8')

const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
/** Every so many bytes one that is wrong. */
const scratched = (bytes: Uint8Array, every: number) =>
  bytes.map((byte, at) => (at > 8 && at % every === 0 ? byte ^ 0x5a : byte))
const xml = (name: string, text: string) => aDocx(paragraph(PLAN), { [name]: strToU8(text) })
const zeros = (mb: number) => new Uint8Array(mb * 2 ** 20)
const compound = (stream: string) => aCompound({ [`/${stream}`]: zeros(1) })
const numbered = readFileSync(path.resolve(import.meta.dirname, 'samples/numbered.doc'))
const mime = (encoding: string, body: string) =>
  strToU8(
    `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`,
  )
/** Parts in parts in parts. */
const nested = (depth: number) =>
  `MIME-Version: 1.0\r\n${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}`
const W2003 =
  '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>'
const SHEET =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>'
const html = (body: string) => strToU8(`<html><body>${body}</body></html>`)
/** A sheet that says of itself to reach to the last cell there is. */
const wide = (): Uint8Array => {
  const parts = unzipSync(xlsx)
  const name = 'xl/worksheets/sheet1.xml'
  const far = strFromU8(parts[name] ?? zeros(0)).replace(
    /<dimension ref="[^"]*"/,
    '<dimension ref="A1:XFD1048576"',
  )
  return zipSync({ ...parts, [name]: strToU8(far) })
}

/** By kind: a file, and what may come of it; `text` where it is read, whatever is in it. */
const FILES: Record<
  string,
  readonly [bytes: () => Uint8Array, expected: 'text' | (typeof refusals)[number]][]
> = {
  'cut off': [
    [() => cut(docx, 0.3), 'notADocument'],
    [() => cut(docx, 0.9), 'notADocument'],
    [() => cut(xlsx, 0.3), 'notADocument'],
    [() => cut(xlsx, 0.9), 'notADocument'],
    [() => cut(doc, 0.2), 'notADocument'],
    [() => cut(doc, 0.5), 'notADocument'],
    [() => cut(xls, 0.3), 'notADocument'],
    [() => cut(pdf, 0.3), 'notADocument'],
  ],
  scratched: [
    [() => scratched(docx, 97), 'notADocument'],
    [() => scratched(xlsx, 97), 'notADocument'],
    [() => scratched(pdf.subarray(0, 400), 7), 'notADocument'],
  ],
  'nothing but a mark': [
    [() => strToU8('%PDF-1.7'), 'notADocument'],
    [() => Uint8Array.from([0x50, 0x4b, 0x03, 0x04]), 'notADocument'],
    [() => Uint8Array.from([0x50, 0x4b, 0x05, 0x06]), 'notADocument'],
    [() => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'notADocument'],
    [() => strToU8('{\\rtf1}'), 'fileEmpty'],
    [() => Uint8Array.from([0xff, 0xfe]), 'fileEmpty'],
    [() => new Uint8Array(), 'fileEmpty'],
    [() => strToU8('\n \t\r\n'), 'fileEmpty'],
    [() => html(''), 'fileEmpty'],
  ],
  'of another kind': [
    [() => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]), 'notADocument'],
    [() => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'notADocument'],
    [() => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0, 1, 2, 3]), 'notADocument'],
    [() => zipSync({ 'a.txt': strToU8(PLAN) }), 'notADocument'],
    [() => zipSync({ 'inner.docx': docx }), 'notADocument'],
    [() => zeros(1), 'notADocument'],
    [() => Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'notADocument'],
  ],
  'packed to burst': [
    [() => xml('word/more.xml', 'a'.repeat(130 * 2 ** 20)), 'fileTooLarge'],
    [() => zipSync({ 'word/document.xml': zeros(130) }), 'fileTooLarge'],
    [() => zipSync({ 'xl/workbook.xml': zeros(130) }), 'fileTooLarge'],
    [
      () =>
        aDocx(
          paragraph(PLAN),
          Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`a/${at}.xml`, zeros(0)])),
        ),
      'fileTooLarge',
    ],
    [() => zeros(31), 'fileTooLarge'],
  ],
  'with a document type': [
    [() => xml('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'), 'notADocument'],
    [
      () => xml('word/styles.xml', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>'),
      'notADocument',
    ],
    [
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
        }),
      'notADocument',
    ],
  ],
  locked: [
    [() => compound('EncryptedPackage'), 'fileEncrypted'],
    [() => compound('SummaryInformation'), 'notADocument'],
  ],
  'broken inside': [
    [() => xml('word/document.xml', '<w:document><w:body><w:p>'), 'notADocument'],
    [() => xml('word/document.xml', ''), 'notADocument'],
    [
      () => xml('word/numbering.xml', '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl'),
      'notADocument',
    ],
    [() => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'notADocument'],
    [() => aPdf([{ words: [{ text: PLAN, x: 99_999, y: -99_999, size: 999 }] }]), 'fileScanned'],
  ],
  'with more than words': [
    [() => workbook('xlsm'), 'text'],
    [() => aDocx(paragraph(PLAN), { 'word/vbaProject.bin': zeros(1) }), 'text'],
    [
      () =>
        aDocx(paragraph(PLAN), {
          'word/_rels/document.xml.rels': strToU8(
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:1/a.png" TargetMode="External"/></Relationships>',
          ),
        }),
      'text',
    ],
    [
      () => html(`<script src="http://127.0.0.1:1/a.js"></script><img src="file:///etc/passwd"><p>${PLAN}`),
      'text',
    ],
  ],
  'out of all measure': [
    [wide, 'text'],
    [() => strToU8('一'.repeat(700_000)), 'text'],
    [() => strToU8('（'.repeat(300_000)), 'text'],
    [() => strToU8('9'.repeat(2 * 2 ** 20)), 'text'],
    [() => strToU8('|'.repeat(2 ** 20)), 'text'],
    [() => html('<div>'.repeat(200_000) + PLAN), 'text'],
    [() => html('<table><tr><td>'.repeat(30_000) + PLAN), 'text'],
    [
      () =>
        html(
          `<table><tr><td rowspan=9999 colspan=9999>${PLAN}</td></tr>${'<tr><td>a</td></tr>'.repeat(200)}</table>`,
        ),
      'text',
    ],
    [() => html('<'.repeat(2 ** 20)), 'fileEmpty'],
    [() => html(`<!-- ${'<p>'.repeat(100_000)}`), 'fileEmpty'],
    [() => html('&'.repeat(2 ** 20)), 'text'],
    [() => strToU8('牵头单位：'.repeat(100_000)), 'text'],
    [() => strToU8('\n附件1\n'.repeat(100_000)), 'text'],
    [() => aDocx('<w:p>'.repeat(1) + paragraph(PLAN).repeat(20_000) + '</w:p>'.repeat(1)), 'text'],
    [() => aDocx(paragraph(PLAN) + table(Array.from({ length: 3000 }, () => ['1', PLAN, '综合处']))), 'text'],
    [() => aPdf(Array.from({ length: 401 }, () => ({ words: [] }))), 'fileTooLarge'],
  ],
}

/** What the readers of text make of the same ways to do harm. */
const TEXTS: typeof FILES = {
  'rich text': [
    [() => strToU8(`{\\rtf1${'{'.repeat(5 * 2 ** 20)}`), 'notADocument'],
    [() => strToU8(`{\\rtf1 ${'{}'.repeat(2 ** 20)}a`), 'text'],
    [() => strToU8(`{\\rtf1 a${'}'.repeat(5 * 2 ** 20)}`), 'text'],
    [() => strToU8(`{\\rtf1 ${'\\'.repeat(2 ** 20)}`), 'text'],
    [() => strToU8(`{\\rtf1 a\\bin2147483647 b`), 'text'],
    [() => strToU8(`{\\rtf1 ${"\\'b1\\f1".repeat(300_000)}`), 'text'],
    [
      () =>
        strToU8(
          `{\\rtf1 ${Array.from({ length: 200_000 }, (_, at) => `\\cellx${at}`).join('')}a\\cell\\row}`,
        ),
      'text',
    ],
    [() => strToU8(`{\\rtf1 ${'\\trowd\\cellx9\\intbl a\\cell\\row '.repeat(50_000)}}`), 'text'],
    [() => strToU8(`{\\rtf1\\uc99999999 \\u24314 ${'a'.repeat(1000)}`), 'text'],
    [() => strToU8(`{\\rtf1{\\fonttbl${'{\\f1\\fcharset134 a;}'.repeat(100_000)}}a}`), 'text'],
  ],
  'saved whole': [
    [() => mime('quoted-printable', '='.repeat(5 * 2 ** 20)), 'text'],
    [() => mime('quoted-printable', '=\r\n'.repeat(2 ** 20)), 'fileEmpty'],
    [() => mime('quoted-printable', '=3C'.repeat(2 ** 20)), 'fileEmpty'],
    [() => mime('base64', '*'.repeat(2 ** 20)), 'fileEmpty'],
    [
      () =>
        strToU8(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n${'--a\r\n'.repeat(500_000)}`,
        ),
      'notADocument',
    ],
    [() => strToU8(nested(2000)), 'notADocument'],
    [() => strToU8(`MIME-Version: 1.0\r\n${'X: a\r\n'.repeat(500_000)}`), 'notADocument'],
  ],
  'values parted by commas': [
    [() => strToU8(`\u5e8f\u53f7${',a'.repeat(2 ** 20)}`), 'text'],
    [() => strToU8(','.repeat(5 * 2 ** 20)), 'text'],
    [() => strToU8('"'.repeat(5 * 2 ** 20)), 'text'],
    [() => strToU8('"",'.repeat(2 ** 20)), 'text'],
    [() => strToU8(`,"${'""'.repeat(2 ** 20)}`), 'text'],
    [() => strToU8('a,b,c\n'.repeat(300_000)), 'text'],
  ],
  'in XML': [
    [() => strToU8(`${W2003}${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}<w:p><w:t>a`), 'text'],
    [() => strToU8(`${W2003}${'<w:p><w:r><w:t>&lt;</w:t></w:r></w:p>'.repeat(100_000)}`), 'text'],
    [
      () =>
        strToU8(
          `${W2003}<w:tbl><w:tr><w:tc><w:gridSpan w:val="999999999"/><w:p><w:t>a</w:t></w:p></w:tc></w:tr></w:tbl>`,
        ),
      'text',
    ],
    [() => strToU8(W2003 + '<w:sectPr>'.repeat(300_000)), 'fileEmpty'],
    [() => strToU8(W2003 + '<'.repeat(2 ** 20)), 'fileEmpty'],
    [() => strToU8(W2003.replace('<w:word', '<!DOCTYPE a [<!ENTITY b "c">]><w:word')), 'notADocument'],
    [
      () =>
        strToU8(
          `<?xml version="1.0"?><pkg:package xmlns:pkg="a">${'<pkg:part pkg:name="/a"></pkg:part>'.repeat(200_000)}`,
        ),
      'notADocument',
    ],
    [
      () => strToU8(`${SHEET}<Row><Cell ss:Index="99999999"><Data ss:Type="String">a</Data></Cell></Row>`),
      'fileEmpty',
    ],
    [
      () =>
        strToU8(
          `${SHEET}<Row><Cell ss:MergeAcross="99999999" ss:MergeDown="99999999"><Data ss:Type="String">a</Data></Cell></Row>`,
        ),
      'notADocument',
    ],
    [() => strToU8(SHEET + '<Row>'.repeat(300_000)), 'fileEmpty'],
  ],
  'containers and their directories': [
    [() => aCompound({ '/WordDocument': zeros(1) }), 'notADocument'],
    [() => aCompound({ '/Workbook': zeros(1) }), 'fileEmpty'],
    [() => scratched(numbered, 97), 'notADocument'],
    [() => cut(numbered, 0.6), 'notADocument'],
  ],
}

const cases = [...Object.entries(FILES), ...Object.entries(TEXTS)].flatMap(([kind, files]) =>
  files.map(([bytes, expected], at) => ({ kind: `${kind}, ${at + 1}`, bytes, expected })),
)

describe('broken and hostile files', () => {
  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(60))

  it.each(cases)('$kind: $expected', { timeout: 60_000 }, async ({ bytes, expected }) => {
    const read = await readInChild(bytes(), READ_LIMITS)
    expect('text' in read ? 'text' : read.refusal).toBe(expected)
  })
})
