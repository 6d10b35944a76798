import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Db } from '#db/database.ts'
import { listItems } from '#db/items.ts'
import { getItemAsOf, listItemsAsOf } from '#db/items-as-of.ts'
import { KEPT_EVERY } from '#db/kept-folds.ts'
import type { Scope } from '#db/scope.ts'
import { addDays, dayOf, daysBetween, type IsoDate, type IsoInstant } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import { aDemo, DEMO_MS, DEMO_NOW } from '../../helpers/a-demo.ts'
import { eachDatabase } from '../../helpers/each-database.ts'

const DAYS = 200
const FIRST: IsoDate = '2024-10-01'
const office: Scope = { role: 'office', unitId: null }
const leader: Scope = { role: 'leader', unitId: null }
/** Other days every time; the name of the test tells the seed, and SEED=… draws the same days again. */
const seed = Number(process.env.SEED ?? Math.trunc(Date.now() % 2 ** 31))

/** What the ledger's own rows said at the end of each day, written down while the days went by. */
class Diary {
  readonly #pages = new Map<IsoDate, { office: string; leader: string }>()
  #day: IsoDate = FIRST

  /** Called before anything happens at `at`: all days before it are over. */
  async turnTo(db: Db, at: IsoInstant): Promise<void> {
    if (this.#day >= dayOf(at)) return
    const rows = async (scope: Scope) => JSON.stringify(await listItems(db, scope, null))
    const page = { office: await rows(office), leader: await rows(leader) }
    for (; this.#day < dayOf(at); this.#day = addDays(this.#day, 1)) this.#pages.set(this.#day, page)
  }

  rowsOn(day: IsoDate, whose: 'office' | 'leader'): Item[] {
    const page = this.#pages.get(day)
    if (page === undefined) throw new Error(`nothing was written down on ${day}`)
    return JSON.parse(page[whose]) as Item[]
  }
}

/** Mulberry32: the same seed, the same days. */
function chanceOf(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

eachDatabase((name) => {
  const diary = new Diary()
  let demo: Awaited<ReturnType<typeof aDemo>>
  beforeAll(async () => {
    demo = await aDemo(name, (db, at) => diary.turnTo(db, at))
  }, DEMO_MS)
  afterAll(() => demo.close())

  it(
    `shows on ${DAYS} days what was written down that day (SEED=${seed})`,
    async () => {
      const chance = chanceOf(seed)
      const span = daysBetween(FIRST, dayOf(DEMO_NOW))
      const days = Array.from({ length: DAYS }, () => addDays(FIRST, chance(span)))
      for (const day of days) {
        const written = diary.rowsOn(day, 'office')
        expect(await listItemsAsOf(demo.db, office, null, day), day).toEqual(written)
        expect(await listItemsAsOf(demo.db, leader, null, day), day).toEqual(diary.rowsOn(day, 'leader'))
        const one = written[chance(Math.max(1, written.length))]
        if (one === undefined) continue
        expect(await listItemsAsOf(demo.db, office, one.planId, day), day).toEqual(
          written.filter((item) => item.planId === one.planId),
        )
        expect((await getItemAsOf(demo.db, office, one.id, day))?.item, day).toEqual(one)
      }
    },
    DEMO_MS,
  )

  it('has days enough to tell: rows that came, changed and rest on a kept fold', async () => {
    expect(diary.rowsOn(FIRST, 'office')).toEqual([])
    const middle = diary.rowsOn('2025-12-31', 'office')
    expect(middle.length).toBeGreaterThan(0)
    const now = await listItems(demo.db, office, null)
    expect(now.length).toBeGreaterThan(middle.length)
    const changed = middle.filter((item) => now.find(({ id }) => id === item.id)?.version !== item.version)
    expect(changed.length).toBeGreaterThan(5)
    expect(changed.some((item) => item.version > KEPT_EVERY)).toBe(true)
  })
})
