import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { check } from '#shared/imports/check.ts'
import type { Draft } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import { allOffers, resolveNames } from '#shared/imports/resolve.ts'
import { MOST_ITEMS } from '#shared/items/limits.ts'
import { aDraft, directory } from './a-draft.ts'

const done = (...edits: Edit[]): Draft => edits.reduce(apply, aDraft())
const checked = (draft: Draft) => check(draft, resolveNames(draft, directory), calendar)
const musts = (draft: Draft) => checked(draft).must.map((one) => one.id)
const waiting = (draft: Draft) => checked(draft).mayWait.map((one) => one.id)
const lost = checked(aDraft()).must.find((one) => one.code === 'unclaimedDuty')

describe('before 确认入账', () => {
  it('says when there are more items than one plan may have, until enough are left out', () => {
    const draft = aDraft()
    const [first] = draft.items
    const items = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => ({ ...first, key: `x${index}` }))
    const many = { ...draft, items } as Draft
    expect(musts(many)).toContain('tooManyItems:')
    expect(musts(apply(many, { type: 'leaveOut', key: 'x0' }))).not.toContain('tooManyItems:')
  })

  it('says what must be handled, in the order of the paper, and what may wait', () => {
    expect(musts(aDraft())).toEqual(['severalLeadsNoFirst:i1', lost?.id, 'unresolvedUnits:'])
    expect(waiting(aDraft())).toEqual(['workingWeekend:i3', 'noIndicator:i3', 'ambiguousWindow:i4'])
    expect([...checked(aDraft()).toLookAt]).toEqual(['i1', 'i3', 'i4'])
  })

  it.each<[string, Edit]>([
    ['severalLeadsNoFirst:i1', { type: 'chooseFirst', key: 'i1', name: '融资促进处' }],
    ['severalLeadsNoFirst:i1', { type: 'bareList', value: 'allLead' }],
    ['severalLeadsNoFirst:i1', { type: 'bareList', value: 'firstLeads' }],
    ['severalLeadsNoFirst:i1', { type: 'leaveOut', key: 'i1' }],
    [lost?.id ?? '', { type: 'claim', key: 'i4', span: lost?.span ?? [0, 0] }],
    [lost?.id ?? '', { type: 'add', span: lost?.span ?? [0, 0] }],
    [lost?.id ?? '', { type: 'see', findings: [lost?.id ?? ''] }],
  ])('%s is settled', (id, edit) => {
    expect(musts(aDraft())).toContain(id)
    expect(musts(done(edit))).not.toContain(id)
  })

  it.each<[string, Edit]>([
    ['noTitle:i0', { type: 'change', key: 'i0', changes: { title: ' ' } }],
    ['titleTooLong:i0', { type: 'change', key: 'i0', changes: { title: '长'.repeat(201) } }],
    [
      'windowWithoutYear:i0',
      {
        type: 'change',
        key: 'i0',
        changes: { window: { kind: 'date', text: '6月底前', date: null, span: null, rule: 'endOfMonth' } },
      },
    ],
  ])('%s must be mended', (id, edit) => {
    expect(musts(done(edit))).toContain(id)
  })

  it.each([
    ['active', true],
    ['cancelled', false],
  ] as const)('an item of an old ledger that is %s needs a lead: %s', (state, needs) => {
    const brought = { state, progress: '', problems: '', next: '', closedOn: null, asOf: null }
    const draft = done({ type: 'change', key: 'i0', changes: { leads: [], brought } })
    expect(musts(draft).includes('broughtNoLead:i0')).toBe(needs)
    expect(waiting(draft)).not.toContain('noLead:i0')
  })

  it('a name of 200 characters is not too long', () => {
    expect(musts(done({ type: 'change', key: 'i0', changes: { title: '长'.repeat(200) } }))).not.toContain(
      'titleTooLong:i0',
    )
  })

  it.each<[string, Edit]>([
    ['noLead:i0', { type: 'change', key: 'i0', changes: { leads: [] } }],
    [
      'noWindow:i0',
      {
        type: 'change',
        key: 'i0',
        changes: { window: { kind: 'none', text: null, date: null, span: null, rule: 'none' } },
      },
    ],
    [
      'windowOnRestDay:i0',
      {
        type: 'change',
        key: 'i0',
        changes: {
          window: { kind: 'date', text: '9月19日前', date: '2026-09-19', span: null, rule: 'printedDay' },
        },
      },
    ],
  ])('%s may wait', (id, edit) => {
    expect(waiting(done(edit))).toContain(id)
    expect(musts(done(edit))).not.toContain(id)
  })

  it('nothing must be handled any more once all is', () => {
    const draft = done(
      { type: 'bareList', value: 'allLead' },
      { type: 'claim', key: 'i4', span: lost?.span ?? [0, 0] },
      { type: 'resolve', resolutions: { 转贷专班: { kind: 'none' } } },
    )
    const offers = allOffers(resolveNames(draft, directory))
    expect(musts(apply(draft, { type: 'resolve', resolutions: offers }))).toEqual([])
  })

  it('a group without members that leads is told, and a reference to nobody stays open', () => {
    const group = done(
      { type: 'change', key: 'i0', changes: { leads: ['有关处室'] } },
      { type: 'resolve', resolutions: { 有关处室: { kind: 'group', name: '有关处室', members: [] } } },
    )
    expect(waiting(group)).toContain('groupLeads:i0')
    const ring = done({
      type: 'resolve',
      resolutions: { 财务审计处: { kind: 'unit', to: { name: '没有处' } } },
    })
    expect(checked(ring).must.find((one) => one.code === 'unresolvedUnits')?.text).toContain('财务审计处')
  })
})
