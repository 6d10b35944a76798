import type { RevisePlan } from '../api/inputs.ts'
import type { CommandId, ItemId } from '../ids.ts'
import type { Unit } from '../units/model.ts'
import type { Comparison } from './compare.ts'
import { type NewId, type PlanFields, toPrinted } from './confirm.ts'
import type { Draft } from './draft.ts'
import { itemsIn } from './draft.ts'
import type { ResolvedName } from './resolve.ts'

type Fields = Omit<PlanFields, 'rules'> & { reason: string }

/** What 确认修订 sends. What the office leaves out of a revision stays in the ledger as it is. */
export function toRevision(
  draft: Draft,
  { ledger, byKey, gone }: Comparison,
  names: readonly ResolvedName[],
  units: readonly Unit[],
  plan: Fields,
  newId: NewId,
): RevisePlan {
  const inside = itemsIn(draft)
  const { items, ...made } = toPrinted(draft, inside, names, units, ledger.plan.rules, newId)
  const added: RevisePlan['added'] = []
  const changed: RevisePlan['changed'] = []
  items.forEach((item, index) => {
    const compared = byKey.get(inside[index]?.key ?? '')
    if (!compared?.row) added.push(item)
    else if (compared.mark === 'changed') {
      const { id, version } = compared.row.item
      changed.push({ ...(compared.isUntouched ? compared.printed : item), id, version })
    }
  })
  const named = new Set<ItemId>([...changed.map(({ id }) => id), ...gone.map(({ item }) => item.id)])
  return {
    commandId: newId<CommandId>(),
    id: ledger.plan.id,
    ...plan,
    sourceText: draft.text,
    ...made,
    added,
    changed,
    kept: ledger.rows.flatMap(({ item }) => (named.has(item.id) ? [] : [item.id])),
    gone: gone.map(({ item }) => item.id),
  }
}
