import './keep.css'
import { useId } from 'react'
import { officeRules } from '#shared/copy/office-rules.ts'
import { sayingOf } from '#shared/imports/office-rules.ts'
import { Check } from '../../components/check.tsx'
import { useImport } from './import.store.ts'
import { put } from './keeping.ts'
import type { KeepingNow } from './use-keeping.ts'

const words = officeRules.keep

/** 以后照此办理: nothing is kept for the next paper that is not listed here. */
export function KeepFields({ keeping: { nicknames, rules, chosen } }: { keeping: KeepingNow }) {
  const said = useImport((store) => store.keeping)
  const { keep } = useImport.getState()
  const hint = useId()
  if (nicknames.length + rules.length === 0) return null
  return (
    <fieldset className="imp-keep" aria-describedby={hint}>
      <legend>
        <h3>{words.legend}</h3>
      </legend>
      <p id={hint} className="ink3 s12">
        {words.hint}
      </p>
      {nicknames.map(({ alias, unit }) => (
        <Check
          key={alias}
          checked={!chosen.notAliases.includes(alias)}
          onChange={(isKept) => keep({ ...said, notAliases: put(said.notAliases, alias, !isKept) })}
        >
          {words.alias(alias, unit)}
        </Check>
      ))}
      {rules.map((rule) => (
        <Check
          key={sayingOf(rule)}
          checked={chosen.rules.includes(sayingOf(rule))}
          onChange={(isKept) => keep({ ...said, rules: put(said.rules, sayingOf(rule), isKept) })}
        >
          {officeRules.sentence(rule)}
        </Check>
      ))}
    </fieldset>
  )
}
