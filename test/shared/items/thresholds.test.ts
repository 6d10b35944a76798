import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { addDays, type IsoDate } from '#shared/dates.ts'
import { light, URGENCY } from '#shared/items/light.ts'
import { firstDays, timedLights } from '#shared/items/light-days.ts'
import { lightPresets, thresholdsOf } from '#shared/items/thresholds.ts'
import { anItem, lightGround } from '../../helpers/an-item.ts'

const ISSUED = '2026-03-02'

/** The first day of each light, by looking at every day. */
function looked(dueOn: IsoDate, preset: (typeof lightPresets)[number]) {
  const item = anItem({
    state: 'active',
    issuedAt: `${ISSUED}T01:00:00.000Z`,
    window: { kind: 'date', text: null, dueOn },
  })
  const found: Record<string, IsoDate> = {}
  for (let day = ISSUED; day <= addDays(dueOn, 30); day = addDays(day, 1))
    found[light(item, { ...lightGround(day), thresholds: thresholdsOf[preset] })] ??= day
  return found
}

describe.each(lightPresets)('the preset %s', (preset) => {
  it.each(['2026-03-02', '2026-03-03', '2026-03-12', '2026-03-20', '2026-06-10', '2026-12-31'])(
    'has its example of an item due on %s from the rule itself',
    (dueOn) => {
      expect(firstDays(ISSUED, dueOn, thresholdsOf[preset], calendar)).toEqual(looked(dueOn, preset))
    },
  )
})

it('is never later with 从严 and never earlier with 从宽 than usual', () => {
  const item = (dueOn: string) =>
    anItem({
      state: 'active',
      issuedAt: `${ISSUED}T01:00:00.000Z`,
      window: { kind: 'date', text: null, dueOn },
    })
  for (const dueOn of ['2026-03-12', '2026-06-10', '2026-12-31'])
    for (let day = ISSUED; day <= addDays(dueOn, 20); day = addDays(day, 1)) {
      const of = (preset: (typeof lightPresets)[number]) =>
        URGENCY[light(item(dueOn), { ...lightGround(day), thresholds: thresholdsOf[preset] })]
      expect(of('strict')).toBeLessThanOrEqual(of('usual'))
      expect(of('usual')).toBeLessThanOrEqual(of('relaxed'))
    }
  expect(timedLights).toHaveLength(6)
})
