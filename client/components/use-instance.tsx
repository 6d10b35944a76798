import { type ReactNode, useState } from 'react'
import { instanceWord, stages } from '#shared/copy/stages.ts'
import type { IsoDate } from '#shared/dates.ts'
import { openInstances, outcomeOf, usualInstance } from '#shared/items/instances.ts'
import type { Item } from '#shared/items/model.ts'
import { periodToReport } from '#shared/items/reporting.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import { SelectField } from './select-field.tsx'

const words = stages.instances
const NONE = ''

/** Of a recurring item: which instance the report has done, as its day says or as it is chosen. */
export function useInstance(
  item: Item,
  today: IsoDate,
  rules: PlanRules,
): { said: { instance?: string | null }; field: ReactNode } {
  const [chosen, choose] = useState<string | null>(null)
  const { window } = item
  const open = openInstances(item, today)
  if (window.kind !== 'recurring' || open.length === 0) return { said: {}, field: null }
  const { key: period } = periodToReport(item, today, rules)
  const usual = usualInstance(item, { period, unchanged: false }, today) ?? NONE
  const value = chosen ?? usual
  const field = (
    <SelectField
      label={words.field}
      value={value}
      options={[
        ...open.map((one) => ({
          value: one.period,
          label: words.option(
            instanceWord(one.period, window.period, today),
            outcomeOf(one, today) === 'missing',
          ),
        })),
        { value: NONE, label: words.notYet },
      ]}
      onChange={choose}
    />
  )
  return { said: { instance: value === NONE ? null : value }, field }
}
