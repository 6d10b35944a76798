import { useState } from 'react'
import { templates as words } from '#shared/copy/templates.ts'
import { useAddress } from '../../api/use-search.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { ledgerIn } from './choice.ts'
import { useTemplates } from './template-queries.ts'

/** Chosen beside it, or only an order. */
const UNNARROWED: ReadonlySet<string> = new Set(['plan', 'asOf', 'sort', 'desc', 'group'])

/** Which template, as of which day, and what the ledger was narrowed by. */
export function TemplateFields() {
  const { search, change } = useAddress()
  const today = useToday()
  const kept = useTemplates().data ?? []
  const [day, setDay] = useState(search.asOf ?? today)
  const count = Object.keys(ledgerIn(search)).filter((key) => !UNNARROWED.has(key)).length
  return (
    <>
      <SelectField
        label={words.choose}
        value={kept.some(({ id }) => id === search.template) ? (search.template ?? '') : ''}
        options={[
          { value: '', label: words.chooseNone },
          ...kept.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        hint={kept.length === 0 ? words.none : undefined}
        onChange={(template) => change({ template, made: null })}
      />
      <DayPicker
        label={words.until}
        today={today}
        max={today}
        value={day}
        onChange={(text) => {
          setDay(text)
          const typed = typedDay(text)
          if (typed !== null && typed <= today)
            change({ asOf: typed === today ? null : typed }, { replace: true })
        }}
      />
      <div className="field">
        <span className="label">{words.filters}</span>
        <p className="ink2">{count === 0 ? words.noFilters : words.filterCount(count)}</p>
        {count > 0 && (
          <button type="button" className="btn" onClick={() => change({ view: null })}>
            {words.clearFilters}
          </button>
        )}
        <p className="hint">{words.filterHint}</p>
      </div>
      <button type="button" className="btn" onClick={() => change({ tab: 'templates' })}>
        {words.manage}
      </button>
    </>
  )
}
