import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { READ_LIMITS } from '#server/readers/open-zip.ts'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aCompound } from './a-compound.ts'
import { inBig5, inGb18030 } from './gb18030.ts'
import { aDocx, numbered, paragraph, table } from './office-files.ts'

const PLAN = '云川市民营经济促进局2026年工作要点\n一、建立问题台账，逐项销号。\n二、开展政策评估。'

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readDocument(bytes)
  return 'text' in read ? read.text : read.refusal
}

/** Bytes of GB18030 for the words of the plan's first line; no encoder comes with the runtime. */
const GB = Uint8Array.from([
  0xd2, 0xbb, 0xa1, 0xa2, 0xbd, 0xa8, 0xc1, 0xa2, 0xce, 0xca, 0xcc, 0xe2, 0xcc, 0xa8, 0xd5, 0xcb, 0xa1, 0xa3,
])
const utf16 = (text: string, mark: boolean): Uint8Array =>
  Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')

describe('text', () => {
  it.each([
    ['UTF-8', strToU8(PLAN), PLAN],
    ['UTF-8 with its mark', strToU8(`\ufeff${PLAN}`), PLAN],
    ['GB18030', GB, '一、建立问题台账。'],
    ['UTF-16 with its mark', utf16(PLAN, true), PLAN],
    ['UTF-16 without', utf16(PLAN, false), PLAN],
    ['UTF-16, big end first', Buffer.from(utf16(PLAN, true)).swap16(), PLAN],
  ])('in %s', async (_, bytes, expected) => {
    expect(await readDocument(bytes)).toEqual({ text: expected, format: 'txt' })
  })
})

describe('text of two bytes a character', () => {
  const traditional = '一、建立企業訴求直辦機制，圍繞用工、融資、用地等問題，逐項推動解決，每月通報進展情況。'
  it.each([
    ['traditional, in Big5', inBig5(traditional), traditional],
    ['traditional, in GB18030', inGb18030(traditional), traditional],
    ['simplified, in GB18030', inGb18030(PLAN), PLAN],
    ['in Big5, but too short to tell', inBig5('推動'), new TextDecoder('gb18030').decode(inBig5('推動'))],
  ])('%s', async (_, bytes, text) => {
    expect(await readDocument(bytes)).toEqual({ text, format: 'txt' })
  })
})

describe('a Word document', () => {
  it('keeps its automatic numbers', async () => {
    const body = [
      paragraph('云川市2026年工作要点'),
      numbered('优化服务', 0),
      numbered('建立台账。逐项推动解决问题。', 1),
      numbered('开展评估。听取企业意见建议。', 1),
      numbered('强化保障', 0),
      numbered('压实责任。明确专人负责。', 1),
    ].join('')
    const text = await textOf(aDocx(body))
    expect(text.split('\n')).toEqual([
      '云川市2026年工作要点',
      '一、优化服务',
      '（一）建立台账。逐项推动解决问题。',
      '（二）开展评估。听取企业意见建议。',
      '二、强化保障',
      '（一）压实责任。明确专人负责。',
    ])
    expect(readPlan(text).items.map((item) => item.path)).toEqual([
      ['一', '（一）'],
      ['一', '（二）'],
      ['二', '（一）'],
    ])
  })

  it('has tables as rows, merged cells filled', async () => {
    const text = await textOf(
      aDocx(
        paragraph('云川市2026年任务分解表') +
          table([
            ['序号', '重点任务', '工作措施', '牵头单位', '完成时限'],
            ['1', '优化服务', '建立台账。', '综合处', '6月底前'],
            ['2', '^', '开展评估。', '法规处', '年底前'],
          ]),
      ),
    )
    expect(text).toContain('| 2 | 优化服务 | 开展评估。 | 法规处 | 年底前 |')
    expect(readPlan(text).items.map((item) => [item.headings, item.due.date])).toEqual([
      [['优化服务'], '2026-06-30'],
      [['优化服务'], '2026-12-31'],
    ])
  })
})

it('reads a workbook: days as days, merged cells filled downwards', async () => {
  const sheet = utils.aoa_to_sheet(
    [
      ['云川市2026年任务分解表'],
      ['序号', '重点任务', '工作措施', '牵头单位', '完成时限'],
      [1, '优化服务', '建立台账。', '综合处', new Date('2026-06-30T00:00:00Z')],
      [2, null, '开展评估。', '法规处', '年底前'],
    ],
    { UTC: true },
  )
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 4 } },
    { s: { r: 2, c: 1 }, e: { r: 3, c: 1 } },
  ]
  const workbook = utils.book_new(sheet, '台账')
  const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }))
  const read = await readDocument(bytes)
  expect(read).toMatchObject({ format: 'xlsx' })
  const { items } = readPlan('text' in read ? read.text : '')
  expect(items).toMatchObject([
    { no: '1', headings: ['优化服务'], lead: ['综合处'], due: { date: '2026-06-30' } },
    { no: '2', headings: ['优化服务'], lead: ['法规处'], due: { date: '2026-12-31' } },
  ])
})

describe('a file that is refused', () => {
  const bomb = aDocx(paragraph('a'), { 'word/more.xml': new Uint8Array(4 * 2 ** 20) })
  const many = aDocx(
    paragraph('a'),
    Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`word/${at}.xml`, strToU8('a')])),
  )
  const entity = aDocx(paragraph('a'), {
    'word/styles.xml': strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'),
  })
  const locked = aCompound({ '/EncryptedPackage': new Uint8Array(100) })
  it.each([
    ['empty', new Uint8Array(), 'fileEmpty'],
    ['blank', strToU8(' \n\t'), 'fileEmpty'],
    ['too large', new Uint8Array(2 ** 21), 'fileTooLarge'],
    ['a bomb', bomb, 'fileTooLarge'],
    ['in too many parts', many, 'fileTooLarge'],
    ['with a document type', entity, 'notADocument'],
    ['encrypted', locked, 'fileEncrypted'],
    ['of the old kind', locked.subarray(0, 8), 'notADocument'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 1, 2]),
      'notADocument',
    ],
    ['a PDF', strToU8('%PDF-1.7\n'), 'notADocument'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'notADocument'],
    ['a broken zip', aDocx(paragraph('a')).subarray(0, 200), 'notADocument'],
    ['marked secret', strToU8(`机密★1年\n${PLAN}`), 'fileSecret'],
    ['marked secret in a table', strToU8(`| 密级 | 秘密 |\n${PLAN}`), 'fileSecret'],
  ])('because it is %s', async (_, bytes, refusal) => {
    const limits = { ...READ_LIMITS, bytes: 2 ** 20, unpacked: 2 ** 21, entries: 50 }
    expect(await readDocument(bytes, limits)).toEqual({ refusal })
  })

  it('but not for the word in running text', async () => {
    expect(await textOf(strToU8(`${PLAN}\n三、严格保守国家秘密，落实机密文件管理制度。`))).toContain(
      '国家秘密',
    )
  })
})
