import { useMemo, useState } from 'react'
import { pressing as words } from '#shared/copy/pressing.ts'
import type { Item } from '#shared/items/model.ts'
import { filterPressed, type PressedKind, pressedOf } from '#shared/pressing/lists.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { useAddress } from '../../api/use-search.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { Filters } from './filters.tsx'
import { PressedRow } from './pressed-row.tsx'
import { filterOf } from './tabs.ts'

const FIRST = 100

/** One kind of pressing, the newest first, narrowed by the filter of the address. */
export function PressedList({ kind, items }: { kind: PressedKind; items: readonly Item[] }) {
  const { search } = useAddress()
  const actor = useActor()
  const today = useToday()
  const [most, setMost] = useState(FIRST)
  const { role, unitId } = actor
  const all = useMemo(
    () => pressedOf(items, kind, { role, unitId }, today),
    [items, kind, role, unitId, today],
  )
  if (all.length === 0)
    return (
      <EmptyState title={words.empty[kind]}>
        {isUnitRole(role) ? words.empty.unit : words.empty.office}
      </EmptyState>
    )
  const shown = filterPressed(all, filterOf(search))
  return (
    <>
      <Filters kind={kind} shown={shown.length} all={all} />
      <ScrollBox label={words.list(kind)} className="pressing-scroll">
        {shown.length === 0 ? (
          <p className="ink3">{words.noneLeft}</p>
        ) : (
          <table className="t pressed" aria-label={words.list(kind)}>
            <thead>
              <tr>
                <th scope="col">{words.columns.what}</th>
                <th scope="col" className="c-unit">
                  {words.columns.unit}
                </th>
                <th scope="col" className="c-by">
                  {kind === 'inspection' ? words.columns.on : words.columns.by}
                </th>
                {kind !== 'inspection' && <th scope="col">{words.columns.answer}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((pressed) => (
                <PressedRow key={pressed.key} pressed={pressed} />
              ))}
            </tbody>
          </table>
        )}
        {shown.length > most && (
          <button type="button" className="btn quiet noprint" onClick={() => setMost(most + FIRST)}>
            {words.more(Math.min(FIRST, shown.length - most))}
          </button>
        )}
      </ScrollBox>
    </>
  )
}
