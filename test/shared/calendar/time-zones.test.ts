import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { calendarFacts } from '../../helpers/calendar-facts.ts'

/** By Shanghai's calendar, wherever the server stands; written out by hand. */
const FACTS: ReturnType<typeof calendarFacts> = {
  moments: [
    ['2026-02-12', '23:59', 'orange'],
    ['2026-02-13', '00:00', 'red'],
    ['2026-02-13', '00:30', 'red'],
  ],
  turns: ['2024-02-29', '2025-12-31', '2026-01-01'],
  received: '2026-02-26',
  yearEnd: '2026-01-04',
  worked: 248,
  clocksChange: ['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'],
  length: 274,
  weekday: 4,
  month: { start: '2024-02-01', end: '2024-02-29' },
  endOfDay: '2026-02-12T15:59:59.999Z',
  reportBy: '2026-03-25',
  monthLater: ['2024-02-29', '2026-02-28', '2028-02-29'],
  yearLater: '2025-02-28',
}

const PROBE = `
  import { calendarFacts } from '#test/helpers/calendar-facts.ts'
  const localHour = new Date('2026-02-12T16:30:00.000Z').getHours()
  console.log(JSON.stringify({ localHour, facts: calendarFacts() }))`

describe('days and clock', () => {
  it('are by the calendar of Shanghai here', () => {
    expect(calendarFacts()).toEqual(FACTS)
  })

  it.each([
    ['UTC', 16],
    ['Asia/Shanghai', 0],
    ['America/Los_Angeles', 8],
  ])('are the same on a server in %s', async (zone, localHour) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', PROBE], {
      env: { ...process.env, TZ: zone },
    })
    expect(JSON.parse(stdout)).toEqual({ localHour, facts: FACTS })
  })
})
