import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { aServer, Browser } from '../helpers/a-server.ts'
import { aWorld, PASSWORD, people } from '../helpers/a-world.ts'
import { aDocx, paragraph, table } from './readers/office-files.ts'

const LINE = '一、建立台账。（牵头单位：综合处；完成时限：年底前）'
const UPLOADS: [name: string, bytes: () => Uint8Array][] = [
  ['one line of digits', () => strToU8('9'.repeat(2 * 2 ** 20))],
  ['one line of brackets', () => strToU8('（'.repeat(600_000))],
  ['nested cells', () => strToU8(`<html><body>${'<table><tr><td>'.repeat(30_000)}${LINE}`)],
  ['a bomb', () => zipSync({ 'word/document.xml': new Uint8Array(130 * 2 ** 20) })],
  ['many paragraphs', () => aDocx(paragraph(LINE).repeat(20_000))],
  ['a long table', () => aDocx(table(Array.from({ length: 3000 }, () => ['1', LINE, '综合处'])))],
  ['ten thousand rows', () => aWorkbook(10_000)],
  ['noise', () => Uint8Array.from({ length: 2 ** 20 }, (_, at) => (at * 7919) % 256)],
]

function aWorkbook(rows: number): Uint8Array {
  const sheet = utils.aoa_to_sheet(Array.from({ length: rows }, (_, at) => [at, LINE, '综合处', '年底前']))
  return new Uint8Array(write(utils.book_new(sheet, '台账'), { type: 'array', bookType: 'xlsx' }))
}

/** The longest of the answers to a cheap question, asked over and over until `isOver`, in milliseconds. */
async function worstAnswer(office: Browser, isOver: () => boolean): Promise<number> {
  let worst = 0
  while (!isOver()) {
    const asked = performance.now()
    expect((await office.get('units.list')).status).toBe(200)
    worst = Math.max(worst, performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return worst
}

// Others are answered within 200 ms; a machine that is slower than that when idle is measured by itself.
it('answers others while hostile files are read', { timeout: 240_000 }, async () => {
  const world = await aWorld({ database: 'SQLite' })
  const server = await aServer(world)
  const [office, uploader] = [new Browser(server.address), new Browser(server.address)]
  const files = UPLOADS.map(([name, bytes]) => [name, Buffer.from(bytes())] as const)
  for (const browser of [office, uploader]) await browser.signIn(people.office.login, PASSWORD)

  const until = performance.now() + 1500
  const idle = await worstAnswer(office, () => performance.now() > until)
  let left = files.length
  const uploads = files.map(async ([name, bytes]) => {
    const { status } = await uploader.put('/api/documents', `${name}.docx`, bytes)
    left -= 1
    return [name, status === 200 || status === 422 || status === 413] as const
  })
  const busy = await worstAnswer(office, () => left === 0)
  console.log(`worst answer: ${Math.round(idle)} ms idle, ${Math.round(busy)} ms beside hostile files`)
  const answers = await Promise.all(uploads)
  await server.close()
  await world.close()
  expect(answers).toEqual(files.map(([name]) => [name, true]))
  expect(busy).toBeLessThanOrEqual(Math.max(200, 5 * idle))
})
