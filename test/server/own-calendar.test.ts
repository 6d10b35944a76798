import { beforeEach, expect, it } from 'vitest'
import { lastSeq, recordsOfCommand } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { aWorld, issued, NOW, planId, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const id = 'i1' as ItemId
const BY = '办公室 周敏'
const stamp = { by: BY, at: NOW }

eachDatabase((database) => {
  let world: World
  const office = () => world.as('office')
  const set = (commandId: string, days: { on: string; mark: 'off' | 'working' }[], more = {}) =>
    office().calendar.set({ commandId: commandId as CommandId, days, years: [], note: '地方调休', ...more })
  const takeBack = (commandId: string, days: string[], years: number[] = []) =>
    office().calendar.takeBack({ commandId: commandId as CommandId, days, years })

  beforeEach(async () => {
    world = await aWorld({ database, items: [issued({ itemId: id })] })
    return () => world.close()
  })

  it('keeps days and years with who and when, in the log too, and takes them back', async () => {
    const days = [
      { on: '2027-02-08', mark: 'off' as const },
      { on: '2027-02-13', mark: 'working' as const },
    ]
    const kept = {
      days: days.map((day) => ({ ...day, note: '地方调休', ...stamp })),
      years: [{ year: 2027, ...stamp }],
    }
    expect(await set('c1', days, { years: [2027] })).toEqual(kept)
    const told = await recordsOfCommand(world.db, 'c1' as CommandId)
    expect(told.map(({ stream, event }) => `${stream} ${event.type}`)).toEqual([
      'calendar daySet',
      'calendar daySet',
      'calendar yearEntered',
    ])
    for (const reader of ['liaison', 'leader'] as const)
      expect(await world.as(reader).calendar.get()).toEqual(kept)
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
    expect(await takeBack('c2', ['2027-02-08'], [2027])).toEqual({ days: [kept.days[1]], years: [] })
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('does a command once, and not by an id that did something else', async () => {
    await set('c1', [{ on: '2026-10-08', mark: 'off' }])
    const before = await lastSeq(world.db)
    expect((await set('c1', [{ on: '2026-10-08', mark: 'off' }])).days).toHaveLength(1)
    expect(await lastSeq(world.db)).toBe(before)
    await expect(takeBack('c1', ['2026-10-08'])).rejects.toMatchObject({
      cause: { refusal: 'commandReused' },
    })
  })

  it.each([
    ['what is so already', '2026-10-17', 'nothingChanged'],
    ['a day outside', '1989-12-31', 'outsideCalendar'],
  ])('refuses %s, and writes nothing', async (_name, on, refusal) => {
    const before = await lastSeq(world.db)
    await expect(set('c1', [{ on, mark: 'off' }])).rejects.toMatchObject({ cause: { refusal } })
    await expect(takeBack('c2', ['2026-10-08'])).rejects.toMatchObject({ cause: { refusal: 'notFound' } })
    expect(await lastSeq(world.db)).toBe(before)
  })

  it('judges by the edited day: the last day to decline, and what falls due after an event', async () => {
    // Issued on Monday 2 March; three working days end on the 5th.
    const decline = (commandId: string) =>
      world.as('liaison').items.command({
        type: 'decline',
        commandId: commandId as CommandId,
        itemId: id,
        version: 2,
        reason: '不属本单位职责',
      })
    world.setNow('2026-03-06T01:00:00.000Z')
    await expect(decline('d1')).rejects.toMatchObject({ cause: { refusal: 'declineTooLate' } })
    await set('c1', [{ on: '2026-03-05', mark: 'off' }])
    expect((await decline('d2')).item.state).toBe('declined')
    const window = {
      kind: 'relative' as const,
      text: '会后2个工作日内',
      within: { count: 2, unit: 'workingDay' as const },
      eventOn: '2026-03-04',
      dueOn: null,
    }
    const amended = await office().items.command({
      type: 'amend',
      commandId: 'a1' as CommandId,
      itemId: id,
      version: 3,
      changes: { window },
      reason: '会议已开',
    })
    // Thursday is taken off, Friday and Monday are worked.
    expect(amended.item.window).toMatchObject({ dueOn: '2026-03-09' })
  })

  it('is read where figures are counted', async () => {
    world.setNow('2027-01-08T01:00:00.000Z')
    const late = async () =>
      (await office().figures.get({ planId, asOf: null, milestoneCounts: false })).overdue[0]?.workingDays
    expect(await late()).toBe(6)
    await set('c1', [{ on: '2027-01-01', mark: 'off' }])
    expect(await late()).toBe(5)
  })

  it('chooses the lights of everybody, once, and counts figures by them', async () => {
    expect(await world.as('liaison').settings.get()).toEqual({ lights: 'usual' })
    world.setNow('2026-12-10T01:00:00.000Z')
    const near = async () =>
      (await office().figures.get({ planId, asOf: null, milestoneCounts: false })).balls[0]?.items
    expect(await near()).toMatchObject([{ light: 'green' }])
    const choose = (commandId: string, lights: 'strict' | 'usual') =>
      office().settings.chooseLights({ commandId: commandId as CommandId, lights })
    expect(await choose('l1', 'strict')).toEqual({ lights: 'strict' })
    const before = await lastSeq(world.db)
    expect(await choose('l1', 'strict')).toEqual({ lights: 'strict' })
    await expect(choose('l2', 'strict')).rejects.toMatchObject({ cause: { refusal: 'nothingChanged' } })
    expect(await lastSeq(world.db)).toBe(before)
    expect(await near()).toMatchObject([{ light: 'blue' }])
    expect(await recordsOfCommand(world.db, 'l1' as CommandId)).toMatchObject([
      { stream: 'setting', subjectId: 'lights', event: { type: 'lightsChosen', preset: 'strict' } },
    ])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('tells an open stream that calendar and lights have changed', async () => {
    const stream = await world.as('liaison').items.changes()
    const told = stream[Symbol.asyncIterator]()
    const first = told.next()
    await set('c1', [{ on: '2026-10-08', mark: 'off' }])
    const change = expect.objectContaining({ kind: 'table', table: 'calendar' })
    expect((await first).value).toEqual(expect.arrayContaining([change]))
    await told.return?.(undefined)
  })
})
