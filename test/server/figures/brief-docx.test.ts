import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import type { ItemId } from '#shared/ids.ts'
import { aServer, Browser } from '../../helpers/a-server.ts'
import { aWorld, issued, PASSWORD, type Person, people, planId, type World } from '../../helpers/a-world.ts'
import { eachDatabase } from '../../helpers/each-database.ts'

async function download(world: World, person: Person, search: Record<string, string>) {
  const server = await aServer(world)
  const browser = new Browser(server.address)
  await browser.signIn(people[person].login, PASSWORD)
  const response = await fetch(`${server.address}/api/brief.docx?${new URLSearchParams(search)}`, {
    headers: { cookie: browser.cookie, ...browser.own() },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  await server.close()
  return { response, bytes }
}

/** Paragraphs of the text, each as one line. */
function linesOf(bytes: Uint8Array): string[] {
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
}

eachDatabase((database) => {
  let world: World
  afterEach(() => world.close())

  it('says on paper what the same address says on the screen', async () => {
    const items = ['one', 'two'].map((id, at) => issued({ itemId: id as ItemId, ordinal: at + 1 }))
    world = await aWorld({ database, items })
    const { response, bytes } = await download(world, 'leader', { plan: planId, compare: '2026-03-02' })
    expect(response.status).toBe(200)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /情况简报_2026-\d\d-\d\d\.docx$/,
    )
    const lines = linesOf(bytes)
    expect(lines).toContain('一、总体情况')
    expect(lines.some((line) => line.includes('台账共2项，应办结2项，已办结0项'))).toBe(true)
    expect(lines).toContain('二、与3月2日相比')
    expect(lines.some((line) => line.includes('口径：按现时限'))).toBe(true)
  })

  it('is refused where nothing is to be told, and to who reads no figures', async () => {
    world = await aWorld({ database })
    const nothing = await download(world, 'office', { plan: 'no-such-plan' })
    expect([nothing.response.status, new TextDecoder().decode(nothing.bytes)]).toEqual([
      422,
      '{"refusal":"nothingToWrite"}',
    ])
    expect((await download(world, 'admin', {})).response.status).toBe(403)
  })
})
