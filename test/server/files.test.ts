import { readdirSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanFileName } from '#server/files/file-name.ts'
import { judgeType } from '#server/files/judge.ts'
import type { DocumentText, StoredFile } from '#shared/api/outputs.ts'
import type { CommandId, EvidenceId, FileHash, ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { type Answer, aServer, Browser, refusalIn, type TestServer } from '../helpers/a-server.ts'
import { aWorld, issued, NOW, PASSWORD, type Person, people, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
const bytes = (hex: string) => Buffer.from(hex, 'hex')

describe('what a file is', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['png', bytes('89504e470d0a1a0a00'), 'image/png'],
    ['jpg', bytes('ffd8ffe000'), 'image/jpeg'],
    ['docx', zip('[Content_Types].xml', 'word/document.xml'), /wordprocessingml/],
    ['xlsx', zip('xl/workbook.xml'), /spreadsheetml/],
    ['pptx', zip('ppt/presentation.xml'), /presentationml/],
    ['doc', ole('WordDocument'), 'application/msword'],
    ['xls', ole('Workbook'), 'application/vnd.ms-excel'],
    ['utf-8', Buffer.from('已建立诉求直办机制。\n'), 'text/plain'],
    ['gb18030', bytes('d2d1bda8c1a2'), 'text/plain'],
  ])('%s', (_, content, type) => {
    const judged = judgeType(Buffer.from(content))
    if (typeof type === 'string') expect(judged).toBe(type)
    else expect(judged).toMatch(type)
  })

  it.each([
    ['a plain zip', zip('报告.txt')],
    ['a zip cut off', zip('word/document.xml').slice(0, 60)],
    ['a Windows program', Buffer.from('MZ\x90\0\x03')],
    ['a Linux program', bytes('7f454c460201')],
    ['an installer', ole('SummaryInformation')],
    ['a web page', Buffer.from('\ufeff <!DOCTYPE html><title>x</title>')],
    ['a page without a head', Buffer.from('你好<script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>')],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /')],
    ['random bytes', bytes('00010203fffefdfc')],
  ])('is not %s', (_, content) => {
    expect(judgeType(Buffer.from(content))).toBeNull()
  })
})

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\刘洋\\报告.docx', '报告.docx'],
  ['报告\u202excod.exe', '报告xcod.exe'],
  ['...隐藏.txt', '隐藏.txt'],
  ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie x.txt'],
  [`${'长'.repeat(300)}.docx`, `${'长'.repeat(195)}.docx`],
])('cleans the name %s', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})

eachDatabase((database) => {
  let world: World
  let server: TestServer
  const received = (unitId: typeof units.industry.id): ItemEvent[] => [
    ...issued({ itemId: 'i1' as ItemId }),
    { type: 'received', unitId, at: NOW, by: people.liaison.id },
  ]

  beforeEach(async () => {
    const other = issued({ itemId: 'i2' as ItemId, ordinal: 2, leads: [units.law.id], supports: [] })
    const rules = { visibility: 'own' as const }
    world = await aWorld({ database, items: [received(units.industry.id), other], rules })
    server = await aServer(world)
    return async () => {
      await server.close()
      await world.close()
    }
  })

  async function as(person: Person): Promise<Browser> {
    const browser = new Browser(server.address)
    await browser.signIn(people[person].login, PASSWORD)
    return browser
  }
  const attach = (person: Person, hash: string, itemId = 'i1', version = 3) =>
    world.as(person).items.command({
      type: 'attach',
      commandId: `attach-${person}-${itemId}` as CommandId,
      itemId: itemId as ItemId,
      version,
      evidenceId: 'e1' as EvidenceId,
      evidence: { kind: 'file', hash: hash as FileHash, name: '直办机制.txt' },
    })
  const folder = () => readdirSync(path.join(filesOf(world), 'tmp'))

  it('keeps a file under its content and gives it back as a download', async () => {
    const browser = await as('liaison')
    const stored = (await browser.put('/api/evidence', '../直办"机制.txt', '已建成。')).body as StoredFile
    expect(stored).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      size: 12,
      type: 'text/plain',
      name: '直办机制.txt',
    })
    await attach('liaison', stored.hash)
    const got = await browser.send('GET', '/api/evidence/i1/e1', null, browser.own())
    expect([got.status, got.body]).toEqual([200, '已建成。'])
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('直办机制.txt')}`,
      'x-content-type-options': 'nosniff',
      'content-type': expect.stringMatching(/^text\/plain/),
    })
    expect(folder()).toEqual([])
  })

  it('shows evidence only to who may read its item', async () => {
    const liaison = await as('liaison')
    const stored = (await liaison.put('/api/evidence', 'a.txt', '已建成。')).body as StoredFile
    await attach('liaison', stored.hash)
    const get = async (person: Person, path: string): Promise<Answer> => {
      const browser = await as(person)
      return browser.send('GET', path, null, browser.own())
    }
    expect((await get('leader', '/api/evidence/i1/e1')).status).toBe(200)
    expect(refusalIn(await get('leader', '/api/evidence/i2/e1'))).toBe('notFound')
    expect(refusalIn(await get('leader', '/api/evidence/i1/e2'))).toBe('notFound')
    expect(refusalIn(await get('admin', '/api/evidence/i1/e1'))).toBe('notAllowed')
    expect(refusalIn(await get('liaison', '/api/evidence/i2/e1'))).toBe('notFound')
  })

  it('does not take the hash of a file that somebody else has brought', async () => {
    const liaison = await as('liaison')
    const stored = (await liaison.put('/api/evidence', 'a.txt', '已建成。')).body as StoredFile
    await expect(attach('otherLiaison', stored.hash)).rejects.toThrow('unknownEvidence')
    const other = await as('otherLiaison')
    await other.put('/api/evidence', 'a.txt', '已建成。')
    expect((await attach('otherLiaison', stored.hash)).item.evidence).toHaveLength(1)
  })

  it.each([
    ['an empty file', '', 'fileEmpty', 422],
    ['a program', 'MZ\x90\0', 'fileTypeNotAllowed', 415],
    ['a web page', '<html><script>1</script>', 'fileTypeNotAllowed', 415],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'fileTooLarge', 413],
  ])('refuses %s and keeps nothing', async (_, content, refusal, status) => {
    const browser = await as('liaison')
    const answer = await browser.put('/api/evidence', '佐证.pdf', content)
    expect([refusalIn(answer), answer.status]).toEqual([refusal, status])
    expect(folder()).toEqual([])
    expect(readdirSync(filesOf(world))).toEqual(['tmp'])
  })

  it('refuses a name that is none', async () => {
    const browser = await as('liaison')
    const headers = { ...browser.own(), 'content-type': 'application/octet-stream' }
    for (const name of ['', '%2F', '%E4%B8', '..%2F..'])
      expect(
        refusalIn(await browser.send('PUT', '/api/evidence', '内容', { ...headers, 'x-file-name': name })),
      ).toBe('badInput')
  })

  it('brings a document to text and keeps nothing of it', async () => {
    const office = await as('office')
    const read = (await office.put('/api/documents', '工作要点.txt', '一、优化环境\n1.建立机制。')).body
    expect(read).toEqual({
      text: '一、优化环境\n1.建立机制。',
      format: 'txt',
      name: '工作要点.txt',
    } satisfies DocumentText)
    const list = '{\\rtf1\\ansi\\pard\\ls1 a\\par}'
    expect((await office.put('/api/documents', 'x.rtf', list)).body).toMatchObject({
      text: 'a',
      notices: [{ kind: 'automaticNumbers' }],
    })
    expect(refusalIn(await office.put('/api/documents', 'x.docx', bytes('89504e470d0a1a0a')))).toBe(
      'notADocument',
    )
    expect(refusalIn(await office.put('/api/documents', 'x.txt', '机密\n方案'))).toBe('fileSecret')
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'a')
    expect(refusalIn(await office.put('/api/documents', 'x.txt', large))).toBe('fileTooLarge')
    expect(readdirSync(filesOf(world))).toEqual(['tmp'])
  })
})

function filesOf(world: World): string {
  return path.dirname(path.dirname(world.deps.files.placeOf('ab' as FileHash)))
}
