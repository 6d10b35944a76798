import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#db/database.ts'
import { recordsSince } from '#db/event-log.ts'
import { listItems } from '#db/items.ts'
import { listPlans, rulesByPlan } from '#db/plans.ts'
import { listUnits } from '#db/units.ts'
import { verify } from '#db/verify.ts'
import { demoAccounts } from '#server/demo/people.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { isWorkingDay } from '#shared/calendar/working-days.ts'
import { dayOf } from '#shared/dates.ts'
import type { UserId } from '#shared/ids.ts'
import { light, lights } from '#shared/items/light.ts'
import { type Item, itemStates } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { roles } from '#shared/users/model.ts'
import { aDemo, DEMO_MS, DEMO_NOW } from '../../helpers/a-demo.ts'
import { eachDatabase } from '../../helpers/each-database.ts'

const office = { userId: 'x' as UserId, role: 'office', unitId: null } as const

eachDatabase((name) => {
  describe('the fictional bureau', () => {
    let demo: Awaited<ReturnType<typeof aDemo>>
    let items: Item[]
    beforeAll(async () => {
      demo = await aDemo(name)
      items = await listItems(demo.db, office, null)
    }, DEMO_MS)
    afterAll(() => demo.close())

    it('has 18 units, 3 plans and 60 items, and 3 more that a meeting decided', async () => {
      const units = await listUnits(demo.db)
      expect(units.filter((unit) => unit.kind === 'unit')).toHaveLength(18)
      expect(await listPlans(demo.db)).toHaveLength(3)
      expect(items).toHaveLength(63)
      expect(items.filter((item) => item.decided).map((item) => item.state)).toEqual([
        'closed',
        'active',
        'active',
      ])
    })

    it('has a log that holds, and a ledger that is its fold', async () => {
      const verified = await verify(demo.db)
      expect(verified).toMatchObject({ brokenAt: null, differing: [], items: 63 })
      expect(verified.events).toBeGreaterThan(600)
    })

    it('shows every state, window and light', async () => {
      const rules = await rulesByPlan(demo.db)
      const seen = items.flatMap((item) => {
        const of = rules.get(item.planId)
        return of === undefined
          ? []
          : [light(item, { today: dayOf(DEMO_NOW), thresholds: usualThresholds, calendar, rules: of })]
      })
      expect([...new Set(seen)].sort()).toEqual([...lights].sort())
      expect(new Set(items.map((item) => item.state))).toEqual(new Set(itemStates))
      expect(new Set(items.map((item) => item.window.kind))).toEqual(
        new Set(['date', 'phased', 'standing', 'recurring', 'relative', 'service', 'none']),
      )
    })

    it('gives every unit something to lead', async () => {
      const units = (await listUnits(demo.db)).filter((unit) => unit.kind === 'unit')
      const idle = units.filter((unit) => !items.some((item) => item.leads.includes(unit.id)))
      expect(idle.map((unit) => unit.name)).toEqual([])
    })

    it('happened in order, in two years, in office hours', async () => {
      const records = await recordsSince(demo.db, 0, 10_000)
      const moments = records.map(({ at }) => at)
      expect(moments).toEqual(moments.toSorted())
      expect(dayOf(moments[0] ?? '')).toBe('2024-10-08')
      expect((moments.at(-1) ?? '') <= DEMO_NOW).toBe(true)
      expect(moments.map(dayOf).filter((day) => !isWorkingDay(day, calendar))).toEqual([])
    })

    it('knows every kind of event', async () => {
      const records = await recordsSince(demo.db, 0, 10_000)
      const types = new Set(records.map(({ event }) => event.type as string))
      const expected = [
        ...['drafted', 'issued', 'received', 'declined', 'reassigned', 'reported', 'contributed', 'measured'],
        ...['attached', 'closingRequested', 'approved', 'returned', 'reminded', 'amended', 'reopened'],
        ...[
          'instructed',
          'cancelled',
          'insisted',
          'supportAsked',
          'closingWithdrawn',
          'endorsed',
          'confirmed',
        ],
        ...['extensionRequested', 'extensionDecided', 'suspensionAsked', 'suspensionDecided', 'supervised'],
        ...['supervisionReplied', 'inspected', 'instructionAnswered'],
        ...['milestonesSet', 'milestoneReached', 'reconciled'],
      ]
      expect(expected.filter((type) => !types.has(type))).toEqual([])
    })

    it(
      'lives the same two years every time',
      async () => {
        const again = await aDemo(name)
        const bodies = (db: Db) => recordsSince(db, 0, 10_000)
        expect(await bodies(again.db)).toEqual(await bodies(demo.db))
        await again.close()
      },
      DEMO_MS,
    )
  })
})

describe('accounts on the sign-in page', () => {
  it('cover every role, and liaisons of several units', () => {
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roles))
    const units = demoAccounts.filter(({ role }) => role === 'liaison').map(({ unitName }) => unitName)
    expect(new Set(units).size).toBeGreaterThanOrEqual(3)
    expect(units).not.toContain(null)
  })
})
