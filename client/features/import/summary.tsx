import { importCopy } from '#shared/copy/import.ts'
import { nicknames } from '#shared/imports/nicknames.ts'
import { resolutionsOf } from '#shared/imports/resolve.ts'
import type { Facts } from './check-context.ts'

const words = importCopy.plan
const MOST = 12

function listOf(names: readonly string[]): string {
  if (names.length === 0) return words.no
  const first = importCopy.list(names.slice(0, MOST))
  return names.length > MOST ? `${first}${words.more(names.length)}` : first
}

interface SummaryProps {
  facts: Facts
  /** Printed names that the office does not want kept as aliases. */
  notAliases: readonly string[]
}

/** What 确认入账 is about to do: rows, new units, names to be remembered. */
export function Summary({ facts: { draft, names, units, numbers, checked }, notAliases }: SummaryProps) {
  const resolutions = resolutionsOf(names)
  const made = (kind: 'new' | 'group') => [
    ...new Set(
      [...resolutions.values()].flatMap((one) => (one.kind === kind && 'name' in one ? [one.name] : [])),
    ),
  ]
  const aliases = nicknames(names, units).flatMap(({ alias, unit }) =>
    notAliases.includes(alias) ? [] : words.alias(alias, unit),
  )
  const out = draft.items.length - numbers.size
  const facts: [string, string][] = [
    [words.items, words.itemsOf(numbers.size)],
    ...(out > 0 ? [[words.out, words.outOf(out)] as [string, string]] : []),
    [words.newUnits, listOf(made('new'))],
    [words.newGroups, listOf(made('group'))],
    [words.aliases, listOf(aliases)],
    [words.waiting, words.waitingOf(checked.mayWait.length)],
  ]
  return (
    <>
      <h3>{words.summary}</h3>
      <dl className="kv">
        {facts.map(([name, value]) => (
          <div key={name} className="imp-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
