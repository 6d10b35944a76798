import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import {
  decideSet,
  decideTakeBack,
  nothingOwn,
  type OwnCalendar,
  type OwnDay,
  unknownYearsBetween,
  withOwn,
} from '#shared/calendar/own.ts'
import { addWorkingDays, isKnownYear, isWorkingDay, markOf } from '#shared/calendar/working-days.ts'

const stamp = { by: '办公室 周敏', at: '2026-09-18T01:42:00.000Z' }
const ownDay = (on: string, mark: OwnDay['mark'], note = ''): OwnDay => ({ on, mark, note, ...stamp })
const own = (...days: OwnDay[]): OwnCalendar => ({ days, years: [] })
const set = (on: string, mark: OwnDay['mark'], now: OwnCalendar = nothingOwn, note = '') =>
  decideSet({ days: [{ on, mark }], years: [], note }, now, calendar, stamp)

describe('what may be set', () => {
  it.each([
    ['a working day to 休', '2026-10-08', 'off'],
    ['a plain Saturday to 班', '2026-10-17', 'working'],
    ['a holiday of the notice to 班', '2026-10-05', 'working'],
    ['a 调休 Saturday to 休', '2026-10-10', 'off'],
    ['a day of a year without notice', '2027-02-08', 'off'],
    ['the first day there is', '1990-01-01', 'off'],
    ['the last day there is', '2100-12-31', 'off'],
  ] as const)('%s', (_name, on, mark) => {
    expect(set(on, mark)).toEqual(own(ownDay(on, mark)))
  })

  it.each([
    ['a working day to 班', '2026-10-08', 'working', 'nothingChanged'],
    ['a plain Saturday to 休', '2026-10-17', 'off', 'nothingChanged'],
    ['a holiday of the notice to 休', '2026-10-05', 'off', 'nothingChanged'],
    ['a 调休 Saturday to 班', '2026-10-10', 'working', 'nothingChanged'],
    ['a day before the first', '1989-12-31', 'off', 'outsideCalendar'],
    ['a day after the last', '2101-01-01', 'off', 'outsideCalendar'],
    ['a day that does not exist', '2026-02-30', 'off', 'outsideCalendar'],
    ['no day at all', 'morgen', 'off', 'outsideCalendar'],
  ] as const)('not %s', (_name, on, mark, refusal) => {
    expect(set(on, mark)).toEqual({ refusal })
  })

  it('sees a day as the office has set it', () => {
    const now = own(ownDay('2026-10-08', 'off', '地方调休'))
    expect(set('2026-10-08', 'off', now, '地方调休')).toEqual({ refusal: 'nothingChanged' })
    expect(set('2026-10-08', 'off', now, '市庆')).toEqual(own(ownDay('2026-10-08', 'off', '市庆')))
    expect(set('2026-10-08', 'working', now)).toEqual(own(ownDay('2026-10-08', 'working')))
  })

  it('leaves out of many days those that are so already, and hears the last word on a day', () => {
    const days = [
      { on: '2026-10-07', mark: 'off' },
      { on: '2026-10-08', mark: 'working' },
      { on: '2026-10-08', mark: 'off' },
    ] as const
    expect(decideSet({ days, years: [], note: '' }, nothingOwn, calendar, stamp)).toEqual(
      own(ownDay('2026-10-08', 'off')),
    )
  })

  it.each([
    ['2027, once it has come out', 2027, { days: [], years: [{ year: 2027, ...stamp }] }],
    ['2026, which is published', 2026, { refusal: 'nothingChanged' }],
    ['a year before the first', 1989, { refusal: 'outsideCalendar' }],
    ['half a year', 2027.5, { refusal: 'outsideCalendar' }],
  ])('%s, as known', (_name, year, expected) => {
    expect(decideSet({ days: [], years: [year], note: '' }, nothingOwn, calendar, stamp)).toEqual(expected)
  })
})

describe('the edited calendar', () => {
  it('is the published one where the office has set nothing', () => {
    expect(withOwn(calendar, nothingOwn)).toBe(calendar)
  })

  it.each([
    ['2026-10-08', 'off', false],
    ['2026-10-17', 'working', true],
    ['2026-10-05', 'working', true],
    ['2026-10-10', 'off', false],
  ] as const)('has %s as %s', (on, mark, works) => {
    const edited = withOwn(calendar, own(ownDay(on, mark)))
    expect(isWorkingDay(on, edited)).toBe(works)
    expect(isWorkingDay(on, calendar)).toBe(!works)
  })

  it('counts with the office’s days', () => {
    const edited = withOwn(calendar, own(ownDay('2026-09-21', 'off')))
    expect(addWorkingDays('2026-09-18', 2, calendar)).toBe('2026-09-21')
    expect(addWorkingDays('2026-09-18', 2, edited)).toBe('2026-09-22')
  })

  it('knows a year that the office has entered', () => {
    const edited = withOwn(calendar, { days: [], years: [{ year: 2027, ...stamp }] })
    expect([isKnownYear('2027-03-01', edited), isKnownYear('2028-03-01', edited)]).toEqual([true, false])
  })

  it('has the published mark again once a day is taken back', () => {
    const now = own(ownDay('2026-10-10', 'off'), ownDay('2026-10-08', 'off'))
    const gone = decideTakeBack({ days: ['2026-10-10'], years: [] }, now)
    expect(gone).toEqual(own(ownDay('2026-10-10', 'off')))
    const left = withOwn(calendar, own(ownDay('2026-10-08', 'off')))
    expect(markOf('2026-10-10', left)).toBe('working')
    expect(decideTakeBack({ days: ['2026-10-09'], years: [2027] }, now)).toEqual({ refusal: 'notFound' })
  })
})

describe('years that were counted through without a notice', () => {
  it.each([
    ['within a known year', '2026-09-18', '2026-12-31', []],
    ['into the next', '2026-12-28', '2027-01-04', [2027]],
    ['from the last day of a year: counting starts the day after', '2027-12-31', '2028-01-05', [2028]],
    ['from the day before the last', '2027-12-30', '2028-01-05', [2027, 2028]],
    ['before the first year', '2020-12-31', '2021-01-05', []],
    ['from the year before the first', '2020-12-30', '2021-01-05', [2020]],
    ['no day at all', '2027-05-01', '2027-05-01', []],
    ['backwards', '2027-05-01', '2026-05-01', []],
  ])('%s', (_name, from, to, years) => {
    expect(unknownYearsBetween(from, to, calendar)).toEqual(years)
  })
})
