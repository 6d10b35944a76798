import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { inGb18030 } from './gb18030.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}

const PAGE =
  '<html><head><title>云川市</title></head><body><p>云川市2026年任务分解表</p><table><tr><td>序号</td><td>工作任务</td><td>牵头单位</td></tr><tr><td>1</td><td>建立台账=销号。</td><td>综合处</td></tr></table></body></html>'
const WORDS = '云川市2026年任务分解表\n| 序号 | 工作任务 | 牵头单位 |\n| 1 | 建立台账=销号。 | 综合处 |'

/** As a browser or Word writes it: lines of 76, and every byte that is no plain letter as a number. */
const quotedPrintable = (bytes: Uint8Array): string =>
  (
    [...bytes]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .match(/(?:=..|[^=]){1,25}/g) ?? []
  ).join('=\r\n')

const mht = (part: string, boundary = '"----=_NextPart_01"', before = ''): Uint8Array =>
  Buffer.from(
    `${before}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary=${boundary}\r\n\r\nThis document is a Single File Web Page.\r\n\r\n------=_NextPart_01\r\n${part}\r\n------=_NextPart_01\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_NextPart_01--\r\n`,
    'latin1',
  )
const quoted = (bytes: Uint8Array, charset: string) =>
  `Content-Location: file:///C:/1.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="${charset}"\r\n\r\n${quotedPrintable(bytes)}`

describe('a web page saved whole', () => {
  it.each([
    ['quoted, in UTF-8', mht(quoted(utf8(PAGE), 'utf-8'))],
    ['quoted, in GB2312', mht(quoted(inGb18030(PAGE), 'gb2312'))],
    ['in another character set than it says', mht(quoted(inGb18030(PAGE), 'utf-8'))],
    [
      'in base64',
      mht(
        `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}`,
      ),
    ],
    [
      'as it is',
      mht(
        `Content-Type: text/html; charset=utf-8\r\n\r\n${Buffer.from(PAGE).toString('latin1')}`,
        '----=_NextPart_01',
      ),
    ],
    [
      'after a head of a browser',
      mht(quoted(utf8(PAGE), 'utf-8'), undefined, 'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\n'),
    ],
    [
      'in a part of parts',
      mht(
        `Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\na\r\n--inner\r\n${quoted(utf8(PAGE), 'utf-8')}\r\n--inner--`,
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ text: WORDS, format: 'mht' })
  })

  it('is refused when there is no page in it', async () => {
    const bytes = utf8('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\niVBORw0KGgo=')
    expect(await readDocument(bytes)).toEqual({ refusal: 'notADocument' })
  })
})

const W2003 = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:docPr><w:view w:val="print"/></w:docPr><w:body><wx:sect>${body}<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`
const p = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`
const listed = (number: string) =>
  `<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${number}" wx:wTabBefore="0"/></w:listPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>`
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`

describe('a Word document in XML', () => {
  it('of 2003 has its numbers, its tables and nothing hidden', async () => {
    const { text, format } = await read(
      utf8(
        W2003(
          p('云川市2026年工作要点') +
            p('优化服务', listed('一、')) +
            `<w:p><w:r><w:t>建立&lt;台账&gt;</w:t><w:tab/><w:t>。</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部）</w:t></w:r><w:r><w:delText>旧</w:delText></w:r></w:p>` +
            `<w:tbl><w:tblPr/><w:tr>${['序号', '重点任务', '工作措施', '牵头单位'].map((one) => tc(one)).join('')}</w:tr>` +
            `<w:tr>${tc('1')}${tc('优化服务', '<w:vmerge w:val="restart"/>')}${tc('建立台账。')}${tc('综合处')}</w:tr>` +
            `<w:tr>${tc('2')}${tc('', '<w:vmerge/>')}${tc('开展|评估。')}${tc('法规处')}</w:tr>` +
            `<w:tr>${tc('合计', '<w:gridSpan w:val="2"/>')}${tc('2项')}${tc('')}</w:tr></w:tbl>`,
        ),
      ),
    )
    expect(format).toBe('xml')
    expect(text.split('\n')).toEqual([
      '云川市2026年工作要点',
      '一、优化服务',
      '建立<台账> 。',
      '| 序号 | 重点任务 | 工作措施 | 牵头单位 |',
      '| 1 | 优化服务 | 建立台账。 | 综合处 |',
      '| 2 | 优化服务 | 开展/评估。 | 法规处 |',
      '| 合计 |  | 2项 |  |',
    ])
  })

  it('says that numbers are missing where they are not printed', async () => {
    const list = '<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr>'
    const none = list.replace('ilfo w:val="1"', 'ilfo w:val="0"')
    const missing = { text: '优化服务', format: 'xml', notices: [{ kind: 'automaticNumbers' }] }
    expect(await read(utf8(W2003(p('优化服务', list))))).toEqual(missing)
    expect(await read(utf8(W2003(p('', list) + p('优化服务', none))))).not.toHaveProperty('notices')
  })

  it('as one text of its parts is read like its zip', async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const REL = 'http://schemas.openxmlformats.org'
    const part = (name: string, xml: string) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const xml = `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/_rels/.rels', `<Relationships xmlns="${REL}/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)}<pkg:part pkg:name="/word/media/1.png"><pkg:binaryData>AA==</pkg:binaryData></pkg:part>${part('/word/numbering.xml', numbering)}${part('/word/document.xml', `<w:document ${W}><w:body>${p('优化服务', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')}</w:body></w:document>`)}</pkg:package>`
    expect(await read(utf8(xml))).toEqual({ text: '一、优化服务', format: 'xml' })
  })
})

describe('a workbook in XML', () => {
  const cell = (text: string, more = '') => `<Cell${more}><Data ss:Type="String">${text}</Data></Cell>`
  const workbook = (heads: readonly string[], row: string) =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="台账"><Table><Row>${heads.map((one) => cell(one)).join('')}</Row><Row>${row}</Row></Table></Worksheet></Workbook>`
  it('has its rows', async () => {
    const xml = workbook(
      ['序号', '工作任务', '牵头单位', '完成时限'],
      `<Cell><Data ss:Type="Number">1</Data></Cell>${cell('建立台账。')}${cell('年底前', ' ss:Index="4"')}`,
    )
    const { text, format } = await read(utf8(xml))
    expect(format).toBe('xml')
    expect(text).toBe('| 序号 | 工作任务 | 牵头单位 | 完成时限 |\n| 1 | 建立台账。 |  | 年底前 |')
    expect(readPlan(text, { year: 2026 }).items[0]?.due.date).toBe('2026-12-31')
  })

  it('comes with its cells when it is a ledger, whatever encoding it is in', async () => {
    const xml = workbook(
      ['序号', '任务', '牵头单位', '最近进展', '状态'],
      ['1', '建立台账', '综合处', '已印发', '已办结'].map((one) => cell(one)).join(''),
    )
    const { workbook: cells } = await read(inGb18030(xml.replace('"1.0"', '"1.0" encoding="GB2312"')))
    expect(cells?.sheets[0]?.rows[1]?.cells.map(({ text }) => text)).toEqual([
      '1',
      '建立台账',
      '综合处',
      '已印发',
      '已办结',
    ])
  })
})

it.each([
  ['Word', W2003(p('&b;')).replace('?><w:', '?><!DOCTYPE a [<!ENTITY b "c">]><w:')],
  [
    'Excel',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
  ],
])('a document of %s with a document type is refused', async (_, xml) => {
  expect(await readDocument(utf8(xml))).toEqual({ refusal: 'notADocument' })
})
