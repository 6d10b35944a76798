import { describe, expect, it } from 'vitest'
import { importPlanSchema } from '#shared/api/inputs.ts'
import { clockAt } from '#shared/clock.ts'
import type { UserId } from '#shared/ids.ts'
import { type PlanFields, toImport } from '#shared/imports/confirm.ts'
import type { Draft } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import { nicknames, withoutAliases } from '#shared/imports/nicknames.ts'
import { resolveNames } from '#shared/imports/resolve.ts'
import { decideImport } from '#shared/plans/decide-import.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aDraft, directory } from './a-draft.ts'

const fields: PlanFields = {
  title: '云川市民营经济促进局2026年工作要点',
  shortTitle: '2026年工作要点',
  docNumber: null,
  year: 2026,
  kind: 'plan',
  rules: usualRules,
}
const resolved: Edit = {
  type: 'resolve',
  resolutions: {
    信息中心: { kind: 'unit', to: { name: '信息化处' } },
    财务审计处: { kind: 'new', name: '财务与审计处' },
    有关处室: { kind: 'group', name: '有关处室', members: [{ name: '财务审计处' }, { name: '法规处' }] },
    转贷专班: { kind: 'none' },
    信息化处: { kind: 'new', name: '信息化处' },
  },
}
const input = (draft: Draft, plan: PlanFields = fields) => {
  let made = 0
  const newId = () => {
    made += 1
    return `id-${made}` as never
  }
  return toImport(draft, resolveNames(draft, directory), directory, plan, newId)
}
const done = (...edits: Edit[]): Draft => edits.reduce(apply, aDraft())

describe('what is sent', () => {
  const draft = done(resolved, { type: 'change', key: 'i2', changes: { leads: ['信息化处'] } })
  const sent = input(draft)
  const idOf = (name: string) => sent.newUnits.find((unit) => unit.name === name)?.id

  it('is what the API takes, and what the plan rules let in', () => {
    expect(importPlanSchema.parse(sent)).toEqual(sent)
    const office = { userId: 'u1' as UserId, role: 'office', unitId: null } as const
    const decided = decideImport(sent, directory, office, clockAt('2026-03-02T01:00:00.000Z'))
    expect('refusal' in decided ? decided : decided.begun.map(([one]) => one.title)).toEqual(
      draft.items.map((one) => one.title),
    )
  })

  it('makes new units once, with the printed names as aliases, and groups with their members', () => {
    expect(sent.newUnits.map(({ name, aliases, kind }) => [name, aliases, kind])).toEqual([
      ['财务与审计处', ['财务审计处'], 'unit'],
      ['信息化处', ['信息中心'], 'unit'],
      ['有关处室', [], 'group'],
    ])
    expect(sent.newUnits[2]?.members).toEqual([idOf('财务与审计处'), 'zcfg'])
    expect(sent.newAliases).toEqual([])
  })

  it('gives a known unit the name as printed as an alias', () => {
    const like = done(resolved, {
      type: 'resolve',
      resolutions: { 信息中心: { kind: 'unit', to: { unitId: directory[3]?.id ?? ('' as never) } } },
    })
    expect(input(like).newAliases).toEqual([{ unitId: 'xxzx', alias: '信息中心' }])
    expect(input(like).newUnits.map((unit) => unit.name)).toEqual(['财务与审计处', '有关处室'])
  })

  it('tells beforehand which names become aliases, and sends none that is not wanted', () => {
    const like = done(resolved, {
      type: 'resolve',
      resolutions: { 信息中心: { kind: 'unit', to: { unitId: directory[3]?.id ?? ('' as never) } } },
    })
    const told = (of: Draft) =>
      nicknames(resolveNames(of, directory), directory).map(({ alias, unit }) => `${alias} ${unit}`)
    const nameOf = (id: string) => directory.find((unit) => unit.id === id)?.name
    const kept = ({ newUnits, newAliases }: ReturnType<typeof input>) => [
      ...newUnits.flatMap((unit) => unit.aliases.map((alias) => `${alias} ${unit.name}`)),
      ...newAliases.map(({ unitId, alias }) => `${alias} ${nameOf(unitId)}`),
    ]
    expect(told(draft).sort()).toEqual(kept(sent).sort())
    expect(told(like).sort()).toEqual(['信息中心 民营经济信息中心', '财务审计处 财务与审计处'])
    expect(told(like).sort()).toEqual(kept(input(like)).sort())
    const less = withoutAliases(input(like), ['信息中心', '财务审计处'])
    expect(kept(less)).toEqual([])
    expect(less.items).toEqual(input(like).items)
    expect(kept(withoutAliases(input(like), ['信息中心']))).toEqual(['财务审计处 财务与审计处'])
  })

  it('names units by id, first lead first, nobody twice', () => {
    expect(sent.items[1]).toMatchObject({ leads: ['zcfg', 'rzcj', idOf('财务与审计处')], supports: [] })
    expect(sent.items[3]).toMatchObject({ leads: ['rzcj'], supports: ['zcfg'] })
    expect(sent.items[4]).toMatchObject({ leads: [], supports: [] })
  })

  it('keeps the words of the paper behind each item', () => {
    expect(sent.sourceText).toBe(draft.text)
    expect(sent.items[1]?.source).toBe(
      '（二）建立“免申即享”政策清单，首批事项不少于30项。（责任单位：政策法规处、融资促进处、财务审计处；完成时限：9月底前）',
    )
    expect(sent.items[1]?.indicators).toMatchObject([
      { text: '不少于30项', op: '>=', target: 30, unit: '项' },
    ])
  })

  it('leaves out what is left out', () => {
    const less = apply(draft, { type: 'leaveOut', key: 'i0' })
    expect(input(less).items.map((one) => one.no)).toEqual(['（二）', '（三）', '（一）', '（二）'])
  })

  it('gives items without a window the plan’s default day', () => {
    const none = { kind: 'none', text: null, date: null, span: null, rule: 'none' } as const
    const open = apply(draft, { type: 'change', key: 'i0', changes: { window: none } })
    const plan = { ...fields, rules: { ...usualRules, defaultDueOn: '2026-12-31' } }
    expect(input(open, plan).items[0]?.window).toEqual({ kind: 'date', text: null, dueOn: '2026-12-31' })
    expect(input(open).items[0]?.window).toEqual({ kind: 'none', text: null })
  })

  it('shortens what the paper says at length, so that it is not refused', () => {
    const long = '长'.repeat(300)
    const window = { kind: 'standing', text: long, date: null, span: null, rule: 'standing' } as const
    const wordy = apply(draft, { type: 'change', key: 'i0', changes: { window } })
    const items = wordy.items.map((one) => ({ ...one, headings: [long], no: long, path: [long] }))
    expect(importPlanSchema.safeParse(input({ ...wordy, items })).success).toBe(true)
  })
})
