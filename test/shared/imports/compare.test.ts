import { describe, expect, it } from 'vitest'
import { type RevisePlan, revisePlanSchema } from '#shared/api/inputs.ts'
import type { PlanWithRows } from '#shared/api/outputs.ts'
import { clockAt } from '#shared/clock.ts'
import type { ItemId, MeetingId, PlanId, UserId } from '#shared/ids.ts'
import { type Comparison, compare } from '#shared/imports/compare.ts'
import { type PlanFields, toImport } from '#shared/imports/confirm.ts'
import type { Draft, Resolution } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import type { ComparedAs } from '#shared/imports/recognise.ts'
import { resolveNames } from '#shared/imports/resolve.ts'
import { toRevision } from '#shared/imports/to-revision.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import { decideImport } from '#shared/plans/decide-import.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aDraft, directory, PAPER } from './a-draft.ts'

const at = '2026-03-05T01:00:00.000Z'
const office = { userId: 'u1' as UserId, role: 'office', unitId: null } as const
const fields: PlanFields = {
  title: '云川市民营经济促进局2026年工作要点',
  shortTitle: '',
  docNumber: null,
  year: 2026,
  kind: 'plan',
  rules: usualRules,
}
const known: Record<string, Resolution> = {
  信息中心: { kind: 'unit', to: { unitId: directory[3]?.id ?? ('' as never) } },
  财务审计处: { kind: 'none' },
  有关处室: { kind: 'none' },
  转贷专班: { kind: 'none' },
}
let made = 0
const newId = () => {
  made += 1
  return `id-${made}` as never
}
const settled = (draft: Draft): Draft => apply(draft, { type: 'resolve', resolutions: known })

/** The paper as it was put into the ledger; then these events, by the place of the item. */
function ledgerOf(text: string, later: Record<number, ItemEvent[]> = {}): PlanWithRows {
  const draft = settled(aDraft(text))
  const sent = toImport(draft, resolveNames(draft, directory), directory, fields, newId)
  const decided = decideImport(sent, directory, office, clockAt(at))
  if ('refusal' in decided) throw new Error(decided.refusal)
  const rows = decided.begun.map(([event], index) => ({
    item: evolve(null, [event, ...(later[index] ?? [])]),
    words: event.words,
    paper: { ...event, text: event.words.text },
  }))
  return { plan: { ...decided.plan, itemCount: rows.length }, rows }
}

function besides(ledger: PlanWithRows, text: string, as: ComparedAs, ...edits: Edit[]) {
  const draft = [...edits].reduce(apply, settled(aDraft(text)))
  const names = resolveNames(draft, directory)
  return { draft, names, comparison: compare(draft, as, ledger, names, directory) }
}
const said = ({ byKey }: Comparison) =>
  [...byKey.values()].map(({ mark, row, fields: differ }) =>
    [row?.item.ordinal ?? '-', mark, ...differ].join(' '),
  )

describe('a revision beside the ledger', () => {
  const by = { at, by: office.userId }
  it('finds the same paper the same', () => {
    const { comparison } = besides(ledgerOf(PAPER), PAPER, 'revision')
    expect(said(comparison)).toEqual(['1 kept', '2 kept', '3 kept', '4 kept', '5 kept'])
    expect(comparison.gone).toEqual([])
  })

  it('leaves what the office has amended since, where the paper says the same', () => {
    const changes = { title: '另一个名称', window: { kind: 'standing', text: '长期坚持' } } as const
    const amended: ItemEvent = { type: 'amended', changes, reason: '', ...by }
    const { comparison } = besides(ledgerOf(PAPER, { 2: [amended] }), PAPER, 'revision')
    expect(said(comparison)[2]).toBe('3 kept')
  })

  it('takes from a changed sentence only what the paper changed', () => {
    const changes = { window: { kind: 'standing', text: '长期坚持' } } as const
    const amended: ItemEvent = { type: 'amended', changes, reason: '', ...by }
    const text = PAPER.replace('组织政策宣讲进园区活动', '组织政策宣讲进园区进企业活动')
    const { comparison } = besides(ledgerOf(PAPER, { 2: [amended] }), text, 'revision')
    expect(said(comparison)[2]).toBe('3 changed title text')
  })

  it.each([
    ['a title', '组织政策宣讲进园区活动', '组织政策宣讲进园区进企业活动', '3 changed title text'],
    ['a number', '不少于24场', '不少于30场', '3 changed title text indicators'],
    ['a day', '完成时限：年底前', '完成时限：10月底前', '3 changed window'],
    ['a lead', '企业服务处牵头', '融资促进处牵头', '3 changed leads'],
    ['how the clause is printed', '完成时限：年底前', '完成时限： 年底前', '3 kept'],
  ])('sees that %s changed', (_, before, after, expected) => {
    const { comparison } = besides(ledgerOf(PAPER), PAPER.replace(before, after), 'revision')
    const marks = said(comparison)
    expect(marks[2]).toBe(expected)
    expect(marks.filter((mark) => mark.includes('changed'))).toHaveLength(
      expected.includes('changed') ? 1 : 0,
    )
  })

  it('does not miss in the paper what a meeting decided', () => {
    const ledger = ledgerOf(PAPER)
    const [first] = ledger.rows
    if (first === undefined) throw new Error('no row')
    const decided = { meetingId: 'm1' as MeetingId, name: '9月调度会', on: '2026-09-18' }
    const item = { ...first.item, id: 'd1' as ItemId, ordinal: 6, title: '召集两家银行协商', decided }
    const row = { ...first, item, paper: { ...first.paper, title: item.title, source: item.title } }
    const { comparison } = besides({ ...ledger, rows: [...ledger.rows, row] }, PAPER, 'revision')
    expect(comparison.counts).toEqual({ kept: 5, changed: 0, new: 0, gone: 0 })
  })

  it('sees what is new and what is gone, whatever the numbers', () => {
    const [, second = ''] = /(（二）建立“免申即享”.*\n)/.exec(PAPER) ?? []
    const text = PAPER.replace(second, '').replace(
      '（三）组织',
      '（二）召开企业家座谈会。（责任单位：企业服务处）\n（三）组织',
    )
    const { comparison } = besides(ledgerOf(PAPER), text, 'revision')
    expect(said(comparison)).toEqual(['1 kept', '- new', '3 kept', '4 kept', '5 kept'])
    expect(comparison.gone.map(({ item }) => item.ordinal)).toEqual([2])
    expect(comparison.counts).toEqual({ kept: 4, changed: 0, new: 1, gone: 1 })
  })

  it('moves an item whose section is called otherwise', () => {
    const text = PAPER.replace('二、破解企业融资难题', '二、破解融资难融资贵')
    expect(said(besides(ledgerOf(PAPER), text, 'revision').comparison).slice(3)).toEqual([
      '4 changed headings',
      '5 changed headings',
    ])
  })

  it('says what a closed item will not take over', () => {
    const closed: ItemEvent[] = [
      { type: 'issued', ...by },
      { type: 'closingRequested', unitId: directory[0]?.id ?? ('' as never), note: '', ...by },
      { type: 'approved', opinion: '', seen: [], ...by },
    ]
    const text = PAPER.replace('不少于24场', '不少于30场')
    const { comparison } = besides(ledgerOf(PAPER, { 2: closed }), text, 'revision')
    expect([...comparison.byKey.values()][2]).toMatchObject({ mark: 'changed', stays: 'closed' })
  })

  it('sends each item of the plan once, and leaves alone what is left out', () => {
    const ledger = ledgerOf(PAPER)
    const text = PAPER.replace('不少于24场', '不少于30场').replace('不少于30项', '不少于40项')
    const out: Edit = { type: 'leaveOut', key: 'i1' }
    const { draft, names, comparison } = besides(ledger, text, 'revision', out)
    const { rules: _, ...plan } = fields
    const sent: RevisePlan = toRevision(
      draft,
      comparison,
      names,
      directory,
      { ...plan, reason: '修订' },
      newId,
    )
    expect(revisePlanSchema.parse(sent)).toEqual(sent)
    const idAt = (index: number) => ledger.rows[index]?.item.id
    expect(sent.changed.map(({ id, version }) => [id, version])).toEqual([[idAt(2), 1]])
    expect(sent.kept).toEqual([0, 1, 3, 4].map(idAt))
    expect([sent.added, sent.gone, sent.id]).toEqual([[], [], ledger.plan.id satisfies PlanId])
  })

  it('follows the office where it pairs by hand', () => {
    const ledger = ledgerOf(PAPER)
    const none: Edit = { type: 'pair', key: 'i0', with: null }
    const { comparison } = besides(ledger, PAPER, 'revision', none)
    expect(said(comparison)[0]).toBe('- new')
    const id = ledger.rows[0]?.item.id ?? ('' as never)
    const other = besides(ledger, PAPER, 'revision', none, { type: 'pair', key: 'i4', with: id }).comparison
    expect(said(other)[4]?.startsWith('1 changed')).toBe(true)
    expect(other.gone.map(({ item }) => item.ordinal)).toEqual([5])
  })
})

it('knows last year’s items by their words, not by the year', () => {
  const dated = PAPER.replaceAll('年底前', '2026年底前')
  const next = dated.replaceAll('2026年', '2027年').replace('不少于24场', '不少于30场')
  const { comparison } = besides(ledgerOf(dated), next, 'lastYear')
  expect(said(comparison)).toEqual([
    '1 kept',
    '2 kept',
    '3 changed title text indicators',
    '4 kept',
    '5 kept',
  ])
})
