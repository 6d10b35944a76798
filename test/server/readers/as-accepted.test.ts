import { readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aDocx, numbered, paragraph } from './office-files.ts'

const textOf = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes)
  return 'text' in read ? read.text : read.refusal
}

const NUMBER = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>'
const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const box = (text: string) => `<w:txbxContent>${numbered(text, 2)}</w:txbxContent>`
const MC =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'

describe('a Word document with its changes accepted', () => {
  it.each([
    [
      'a change of format keeps the number',
      `<w:p><w:pPr>${NUMBER}<w:pPrChange w:id="1"><w:pPr>${NUMBER}</w:pPr></w:pPrChange></w:pPr>${run('建立台账')}</w:p>${numbered('开展评估', 2)}`,
      '1.建立台账\n2.开展评估',
    ],
    [
      'a number apart from the number that follows',
      numbered('5G基站建设', 2) + numbered('建立台账', 2),
      '1. 5G基站建设\n2.建立台账',
    ],
    [
      'a deleted paragraph counts no more',
      `<w:p><w:pPr>${NUMBER}<w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧事</w:delText></w:r></w:del></w:p>${numbered('新事', 2)}`,
      '1.新事',
    ],
    [
      'a text box is there once',
      `<w:p><w:r><mc:AlternateContent ${MC}><mc:Choice Requires="wps">${box('框内')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${numbered('框外', 2)}`,
      '1.框内\n2.框外',
    ],
    [
      'hidden words stay hidden',
      `<w:p>${run('建立台账')}${run('（内部说明）', '<w:rPr><w:b/><w:vanish/></w:rPr>')}${run('。', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`,
      '建立台账。',
    ],
  ])('%s', async (_, body, text) => {
    expect(await textOf(aDocx(body + paragraph('')))).toBe(text)
  })
})

it('tells a cell that shows a month from one that shows a day, and leaves out errors', async () => {
  const day = new Date(Date.UTC(2026, 5, 1))
  const sheet = utils.aoa_to_sheet(
    [
      ['序号', '工作任务', '牵头单位', '完成时限', '备注'],
      [1, '建立台账。', '综合处', day, null],
      [2, '开展评估。', '法规处', day, null],
    ],
    { cellDates: true, UTC: true },
  )
  sheet.D2.z = 'yyyy"年"m"月"'
  sheet.D3.z = 'yyyy-mm-dd'
  sheet.E2 = { t: 'e', v: 42 }
  const bytes = write(utils.book_new(sheet, '台账'), { type: 'array', bookType: 'xlsx', cellDates: true })
  const text = await textOf(new Uint8Array(bytes as ArrayBuffer))
  expect(text).not.toContain('42')
  expect(readPlan(text).items.map(({ due }) => due.date)).toEqual(['2026-06-30', '2026-06-01'])
})

it('says of an old Word document that it is encrypted', async () => {
  const bytes = Buffer.from(readFileSync(path.resolve(import.meta.dirname, 'samples/plan.doc')))
  expect(await textOf(bytes)).not.toBe('fileEncrypted')
  const at = bytes.indexOf(Buffer.from([0xec, 0xa5]))
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x0100, at + 10)
  expect(await textOf(bytes)).toBe('fileEncrypted')
})

it('leaves out a tag however long it is', async () => {
  const page = `<html><body><p>建立<img src="data:image/png;base64,${'QUJD'.repeat(5000)}">台账。</p></body></html>`
  expect(await textOf(strToU8(page))).toBe('建立台账。')
})
