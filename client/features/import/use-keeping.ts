import { useMemo } from 'react'
import type { ImportPlan } from '#shared/api/inputs.ts'
import { type Nickname, nicknames, withoutAliases } from '#shared/imports/nicknames.ts'
import { type OfficeRule, sayingOf, worthKeeping } from '#shared/imports/office-rules.ts'
import type { Facts } from './check-context.ts'
import { useImport } from './import.store.ts'
import type { Keeping } from './keeping.ts'
import { useKnownRules } from './queries.ts'

type Sent = Pick<ImportPlan, 'newUnits' | 'newAliases' | 'readingRules'>

export interface KeepingNow {
  nicknames: readonly Nickname[]
  rules: readonly OfficeRule[]
  /** What was said of those that are listed now: an undo may have taken others away. */
  chosen: Keeping
  /** What is sent, with just that. */
  kept: <Input extends Sent>(input: Input) => Input
}

/** What could be done with the next paper as with this one, and what of it the office wants. */
export function useKeeping({ draft, names, units }: Facts): KeepingNow {
  const said = useImport((store) => store.keeping)
  const { data, isPending } = useKnownRules()
  return useMemo(() => {
    const listed = nicknames(names, units)
    const rules = isPending
      ? []
      : worthKeeping(
          draft,
          (data ?? []).map(({ rule }) => rule),
        )
    const wanted = rules.filter((rule) => said.rules.includes(sayingOf(rule)))
    const unwanted = listed.map(({ alias }) => alias).filter((alias) => said.notAliases.includes(alias))
    return {
      nicknames: listed,
      rules,
      chosen: { notAliases: unwanted, rules: wanted.map(sayingOf) },
      kept: (input) => ({
        ...withoutAliases(input, unwanted),
        ...(wanted.length > 0 ? { readingRules: wanted } : {}),
      }),
    }
  }, [draft, names, units, said, data, isPending])
}
