import { read, utils, write } from '@e965/xlsx'
import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { FillIn } from '#shared/api/inputs.ts'
import type { FilledFile } from '#shared/api/outputs.ts'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'
import type { CommandId, IndicatorId, ItemId, UnitId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { toKey } from '#shared/round-trip/key.ts'
import { mergeSheet } from '#shared/round-trip/merge.ts'
import { baseOf } from '#shared/round-trip/model.ts'
import { writesOf } from '#shared/round-trip/write.ts'
import { aServer, Browser, refusalIn } from '../../helpers/a-server.ts'
import { aWorld, issued, PASSWORD, type Person, people, units, type World } from '../../helpers/a-world.ts'
import { anIndicator } from '../../helpers/an-item.ts'
import { eachDatabase } from '../../helpers/each-database.ts'

const a = 'i1' as ItemId
const b = 'i2' as ItemId
const theirs = 'i3' as ItemId
const at = '2026-03-03T01:00:00.000Z'
const received = (unitId: UnitId, by: Person): ItemEvent => ({
  ...{ type: 'received', unitId, at, by: people[by].id },
})
const items: ItemEvent[][] = [
  [
    ...issued({ itemId: a, indicators: [anIndicator({ id: 'ind-1' as IndicatorId })] }),
    received(units.industry.id, 'liaison'),
  ],
  [...issued({ itemId: b, ordinal: 2, title: '编印政策一本通' }), received(units.industry.id, 'liaison')],
  [
    ...issued({ itemId: theirs, ordinal: 3, leads: [units.law.id], supports: [] }),
    received(units.law.id, 'otherLiaison'),
  ],
]

eachDatabase((database) => {
  let world: World
  const item = async (id: ItemId) => (await world.as('office').items.get({ itemId: id, asOf: null })).item
  const facts = async (id: ItemId) => {
    const { version: _, ...rest } = await item(id)
    return rest
  }
  const report = { progress: '已办2场。', problems: '', next: '再办1场。' }
  const asked = async (over: Partial<FillIn> = {}): Promise<FillIn> => ({
    ...{ commandId: 'f1' as CommandId, unitId: units.industry.id, name: '填报表.xlsx', cells: 3 },
    items: [
      {
        ...{ itemId: a, version: (await item(a)).version, report },
        measures: [{ indicatorId: 'ind-1' as IndicatorId, value: 12, on: '2026-09-16' }],
      },
      { itemId: b, version: (await item(b)).version, report, measures: [] },
    ],
    ...over,
  })
  const undo = (person: Person, commandId = 'u1') =>
    world.as(person).items.undoAct({ commandId: commandId as CommandId, actId: 'f1' as CommandId })
  const refuses = (promise: Promise<unknown>, refusal: string) =>
    expect(promise).rejects.toMatchObject({ cause: { refusal } })
  const isSound = async () => expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })

  beforeEach(async () => {
    world = await aWorld({ database, items, rules: { visibility: 'own' } })
    return () => world.close()
  })

  it('takes a sheet in as one act, once, and back as one', async () => {
    const before = [await facts(a), await facts(b)]
    const input = await asked()
    const act = await world.as('liaison').items.fillIn(input)
    expect(act).toMatchObject({ itemIds: [a, b], sheet: { unitId: units.industry.id, cells: 3 } })
    expect(await item(a)).toMatchObject({
      // The report of August was still owed.
      ...{ lastReport: { ...report, period: '2026-08', isLate: true, unitId: units.industry.id } },
      indicators: [{ current: 12, measuredOn: '2026-09-16' }],
    })
    const seq = await lastSeq(world.db)
    expect(await world.as('liaison').items.fillIn(input)).toEqual(act)
    expect(await lastSeq(world.db)).toBe(seq)
    await isSound()
    const preview = await world.as('liaison').items.actPreview({ actId: act.id })
    expect(preview).toMatchObject({ items: [{ id: a }, { id: b }], blockedBy: null })
    expect((await undo('liaison')).undoneAt).not.toBeNull()
    expect([await facts(a), await facts(b)]).toEqual(before)
    const { history } = await world.as('liaison').items.get({ itemId: a, asOf: null })
    expect(history.map(({ event }) => event.type).slice(-3)).toEqual([
      'reported',
      'measured',
      'fillingTakenBack',
    ])
    await refuses(undo('liaison', 'u2'), 'changeBuiltUpon')
    await isSound()
  })

  it('writes nothing where one row cannot be', async () => {
    const input = await asked()
    const [first, second] = input.items
    if (!first || !second) throw new Error('no rows')
    const seq = await lastSeq(world.db)
    const with2 = (row: Partial<FillIn['items'][number]>) => ({
      ...input,
      items: [first, { ...second, ...row }],
    })
    await refuses(world.as('liaison').items.fillIn(with2({ version: 99 })), 'changedMeanwhile')
    await refuses(world.as('liaison').items.fillIn(with2({ report: 'unchanged' })), 'nothingToRepeat')
    await refuses(world.as('liaison').items.fillIn(with2({ report: null })), 'nothingChanged')
    const future = [{ indicatorId: 'ind-1' as IndicatorId, value: 3, on: '2026-09-19' }]
    await refuses(
      world.as('liaison').items.fillIn({ ...input, items: [{ ...first, measures: future }] }),
      'dayInFuture',
    )
    // Hidden from this unit altogether, and then led by another one.
    await refuses(world.as('liaison').items.fillIn(with2({ itemId: theirs, version: 3 })), 'notFound')
    await refuses(world.as('office').items.fillIn(with2({ itemId: theirs, version: 3 })), 'notYours')
    await refuses(world.as('otherLiaison').items.fillIn(input), 'notYours')
    await refuses(world.as('head').items.fillIn(input), 'notAllowed')
    expect(await lastSeq(world.db)).toBe(seq)
  })

  it('lets the office bring in what a unit sent, and names the office in the log', async () => {
    await world.as('office').items.fillIn(await asked())
    expect((await item(a)).lastReport).toMatchObject({ unitId: units.industry.id, by: people.office.id })
    const { history } = await world.as('office').items.get({ itemId: a, asOf: null })
    expect(history.at(-1)?.actorName).toContain('周敏')
  })

  it('shows and gives back the sheets of a unit to that unit alone', async () => {
    await world.as('liaison').items.fillIn(await asked())
    const seen = async (person: Person) => (await world.as(person).items.acts()).map(({ id }) => id)
    expect([await seen('office'), await seen('liaison'), await seen('otherLiaison')]).toEqual([
      ['f1'],
      ['f1'],
      [],
    ])
    await refuses(undo('otherLiaison'), 'notFound')
    const { version } = await item(b)
    await world.as('office').items.command({
      ...{ type: 'remind', text: '请抓紧', answerBy: null },
      ...{ commandId: 'r1' as CommandId, itemId: b, version },
    })
    await refuses(undo('liaison'), 'changeBuiltUpon')
    expect(
      (await world.as('liaison').items.actPreview({ actId: 'f1' as CommandId })).blockedBy,
    ).toMatchObject({
      type: 'reminded',
    })
  })

  it('refuses the row of another unit by its address', async () => {
    const server = await aServer(world)
    const browser = new Browser(server.address)
    await browser.signIn(people.liaison.login, PASSWORD)
    const response = await fetch(`${server.address}/api/filling-sheet.xlsx?unit=${units.law.id}`, {
      headers: { cookie: browser.cookie, ...browser.own() },
    })
    const book = read(new Uint8Array(await response.arrayBuffer()))
    const sheet = book.Sheets[words.sheet]
    if (sheet === undefined) throw new Error('no sheet')
    // Only their own, whatever was asked for.
    const titles = utils
      .sheet_to_json<unknown[]>(sheet, { header: 1 })
      .slice(4)
      .map((row) => row[2])
    expect(titles).toEqual(['建立民营企业诉求直办机制', '编印政策一本通'])
    const progress =
      utils.sheet_to_json<string[]>(sheet, { header: 1 })[3]?.indexOf(words.columns.progress) ?? -1
    const cell = (r: number, c: number) => utils.encode_cell({ r, c })
    sheet[cell(4, 0)] = { t: 's', v: toKey(baseOf(await item(theirs))) }
    sheet[cell(4, progress)] = { t: 's', v: '替别的处写的进展。' }
    sheet[cell(5, progress)] = { t: 's', v: '已编印。' }
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const answer = await browser.put('/api/filling-sheet', '填报表.xlsx', bytes)
    expect(refusalIn(answer)).toBeUndefined()
    const { items: mine, today } = await world.as('liaison').items.list({ planId: null, asOf: null })
    const rows = mergeSheet((answer.body as FilledFile).sheet, {
      ...{ unitId: units.industry.id, today, yes: words.yes, no: words.no },
      items: new Map(mine.map((one) => [one.id, one])),
    })
    const refused = rows.flatMap(({ cells }) => cells.filter(({ outcome }) => outcome === 'refused'))
    expect(refused).toMatchObject([{ address: cell(4, progress), problem: 'notYours' }])
    expect(writesOf(rows, {}).map(({ itemId }) => itemId)).toEqual([b])
    await server.close()
  })
})
