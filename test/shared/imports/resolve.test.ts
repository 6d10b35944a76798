import { describe, expect, it } from 'vitest'
import type { UnitId } from '#shared/ids.ts'
import { type Draft, type Resolution } from '#shared/imports/draft.ts'
import { apply } from '#shared/imports/edits.ts'
import { LIKE, likeness } from '#shared/imports/likeness.ts'
import { allOffers, endOfChain, resolutionsOf, resolveNames } from '#shared/imports/resolve.ts'
import { aDraft, directory } from './a-draft.ts'

const is = (unitId: string): Resolution => ({ kind: 'unit', to: { unitId: unitId as UnitId } })
const named = (draft: Draft, name: string) => resolveNames(draft, directory).find((one) => one.name === name)

describe('a printed name', () => {
  it.each([
    ['政策法规处', 2, is('zcfg'), 'name'],
    ['法规处', 1, is('zcfg'), 'shortName'],
    ['融资促进处', 2, is('rzcj'), 'name'],
  ] as const)('%s, %i times, is known', (name, count, resolution, by) => {
    expect(named(aDraft(), name)).toMatchObject({ count, settled: { resolution, by }, offer: null })
  })

  it.each([
    ['信息中心', is('xxzx'), 'likeness'],
    ['财务审计处', { kind: 'new', name: '财务审计处' }, 'absent'],
    ['有关处室', { kind: 'group', name: '有关处室', members: [] }, 'collective'],
  ] as const)('%s is offered for something, and settled by nobody', (name, resolution, because) => {
    expect(named(aDraft(), name)).toMatchObject({ settled: null, offer: { resolution, because } })
  })

  it('of a unit no longer in use is neither taken nor made again', () => {
    expect(named(aDraft(), '转贷专班')).toMatchObject({ inactive: true, settled: null, offer: null })
  })

  it('of a unit that was merged away leads to the one that took its place, unless there are several', () => {
    const became = (...ids: string[]) =>
      directory.map((unit) => (unit.name === '转贷专班' ? { ...unit, becameIds: ids as UnitId[] } : unit))
    const found = (...ids: string[]) =>
      resolveNames(aDraft(), became(...ids)).find(({ name }) => name === '转贷专班')
    expect(found('rzcj')).toMatchObject({ inactive: false, settled: { resolution: is('rzcj') } })
    expect(found('rzcj', 'zcfg')).toMatchObject({ inactive: true, settled: null, offer: null })
  })

  it('by an alias', () => {
    const draft = apply(aDraft(), { type: 'change', key: 'i0', changes: { leads: ['服务处'] } })
    expect(named(draft, '服务处')?.settled).toEqual({ resolution: is('qyfw'), by: 'alias' })
  })

  it('counts for nothing in an item that is left out', () => {
    const draft = apply(aDraft(), { type: 'leaveOut', key: 'i1' })
    expect(named(draft, '财务审计处')).toBeUndefined()
    expect(named(draft, '政策法规处')?.count).toBe(1)
  })

  it('is what the office says, until that is taken back', () => {
    const none: Resolution = { kind: 'none' }
    const said = apply(aDraft(), { type: 'resolve', resolutions: { 信息中心: none } })
    expect(named(said, '信息中心')?.settled).toEqual({ resolution: none, by: 'hand' })
    const back = apply(said, { type: 'resolve', resolutions: { 信息中心: null } })
    expect(named(back, '信息中心')?.settled).toBeNull()
  })

  it('short form of another new one is offered for it', () => {
    const draft = apply(aDraft(), {
      type: 'change',
      key: 'i0',
      changes: { leads: ['外商投资合作处', '外资合作处'] },
    })
    expect(named(draft, '外资合作处')?.offer).toEqual({
      resolution: { kind: 'unit', to: { name: '外商投资合作处' } },
      because: 'likeness',
    })
    expect(named(draft, '外商投资合作处')?.offer?.because).toBe('absent')
  })

  it('all offers at once settle everything that can be settled', () => {
    const names = resolveNames(aDraft(), directory)
    const draft = apply(aDraft(), { type: 'resolve', resolutions: allOffers(names) })
    expect(resolveNames(draft, directory).flatMap((one) => (one.settled ? [] : [one.name]))).toEqual([
      '转贷专班',
    ])
  })
})

describe('likeness', () => {
  it.each([
    ['法规处', '政策法规处', true],
    ['人教处', '人事教育处', true],
    ['政策法规科', '政策法规处', true],
    ['办公室', '市政府办公室', false],
    ['产业发展处', '产业人才处', false],
    ['财务审计处', '融资促进处', false],
    ['处', '融资促进处', false],
  ])('%s and %s: %s', (one, other, isLike) => {
    expect(likeness(one, other) >= LIKE).toBe(isLike)
    expect(likeness(other, one)).toBe(likeness(one, other))
  })
})

it('names that stand for each other in a ring come to nothing', () => {
  const to = (name: string): Resolution => ({ kind: 'unit', to: { name } })
  const resolutions = new Map<string, Resolution>([
    ['甲处', to('乙处')],
    ['乙处', to('甲处')],
    ['丙处', to('丁处')],
    ['丁处', { kind: 'new', name: '丁处' }],
  ])
  expect(endOfChain('甲处', resolutions)).toBeNull()
  expect(endOfChain('丙处', resolutions)).toEqual({ name: '丁处' })
  expect(resolutionsOf([]).size).toBe(0)
})
