import { sheets as words } from '#shared/copy/sheets.ts'
import { broughtStates } from '#shared/items/model.ts'
import type { RowBrought } from '#shared/sheets/read-ledger.ts'

/** How many items come in, and in which state. */
export function SheetSummary({ rows }: { rows: readonly RowBrought[] }) {
  const count = (state: (typeof broughtStates)[number] | undefined) =>
    rows.filter(({ brought }) => brought?.state === state).length
  const counts: [string, number][] = [
    ...broughtStates.map((state): [string, number] => [words.state[state], count(state)]),
    [words.plain, count(undefined)],
  ]
  return (
    <section aria-label={words.counts}>
      <h3>{words.counts}</h3>
      <dl className="kv">
        {counts.map(([name, number]) => (
          <div key={name} className="imp-fact">
            <dt>{name}</dt>
            <dd className="num">{words.countOf(number)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
