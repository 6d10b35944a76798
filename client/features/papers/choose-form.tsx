import { useDeferredValue, useMemo, useState } from 'react'
import { slipName } from '#shared/copy/describe-event.ts'
import { papers } from '#shared/copy/papers.ts'
import { yearOf } from '#shared/dates.ts'
import type { PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { PaperKind } from '#shared/papers/kinds.ts'
import { planName } from '#shared/plans/model.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { useAddress, usePlanAndDay } from '../../api/use-search.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import {
  isFitting,
  isPeriodKind,
  isSheetKind,
  isSlipKind,
  kindsOf,
  periodOf,
  reminderIn,
  slipIn,
  yearIn,
} from './choice.ts'
import { usePlans, useUnitName } from './queries.ts'
import { TemplateFields } from './template-fields.tsx'

const words = papers.form
/** More than that nobody looks through: a few more letters find it. */
const MOST = 100

interface ChooseFormProps {
  kind: PaperKind
  items: readonly Item[]
  item: Item | null
}

/** Kind, and what it is about; everything chosen is in the address. */
export function ChooseForm({ kind, items, item }: ChooseFormProps) {
  const { change } = useAddress()
  const { role } = useActor()
  const isAboutPlan = isPeriodKind(kind) || isSheetKind(kind) || kind === 'template'
  return (
    <form
      className="papers-form noprint"
      aria-label={words.label}
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label={words.kind}
        value={kind}
        options={kindsOf(role).map((value) => ({ value, label: papers.kinds[value] }))}
        onChange={(next) => change({ kind: next, slip: null, at: null, made: null })}
      />
      {isAboutPlan ? <PlanFields kind={kind} /> : <ItemFields {...{ kind, items, item }} />}
    </form>
  )
}

function PlanFields({ kind }: { kind: PaperKind }) {
  const { search, change } = useAddress()
  const { planId } = usePlanAndDay()
  const plans = usePlans().filter((plan) => kind !== 'threeLists' || plan.kind === 'rectification')
  const none = { value: '', label: isSheetKind(kind) ? words.noPlan : words.allPlans }
  const today = useToday()
  return (
    <>
      <SelectField
        label={words.plan}
        value={plans.some(({ id }) => id === planId) ? (planId ?? '') : ''}
        options={[none, ...plans.map((plan) => ({ value: plan.id as string, label: planName(plan) }))]}
        onChange={(id) => change({ plan: id as PlanId })}
      />
      {kind === 'template' && <TemplateFields />}
      {kind === 'bulletin' && <PeriodFields />}
      {kind === 'yearReport' && (
        <SelectField
          label={words.year}
          value={String(yearIn(search, today))}
          options={[0, 1, 2, 3].map((back) => {
            const year = yearOf(today) - back
            return { value: String(year), label: words.yearOption(year) }
          })}
          onChange={(year) => change({ year })}
        />
      )}
    </>
  )
}

/** What is typed stays typed until it is a day: only then does the address take it. */
function PeriodFields() {
  const { search, change } = useAddress()
  const today = useToday()
  const { since, until } = periodOf(search, today)
  const [typed, setTyped] = useState({ since, until })
  const set = (name: 'since' | 'until') => (text: string) => {
    setTyped((before) => ({ ...before, [name]: text }))
    const day = typedDay(text)
    if (day !== null) change({ [name]: day }, { replace: true })
  }
  const [first, last] = [typedDay(typed.since), typedDay(typed.until)]
  const isWrong = first !== null && last !== null && (first > last || last > today)
  return (
    <>
      <DayPicker label={words.since} today={today} max={today} value={typed.since} onChange={set('since')} />
      <DayPicker
        label={words.until}
        today={today}
        max={today}
        value={typed.until}
        error={isWrong ? words.badPeriod : undefined}
        onChange={set('until')}
      />
    </>
  )
}

function ItemFields({ kind, items, item }: ChooseFormProps) {
  const { search, change } = useAddress()
  const { found, query, setQuery } = useFound(kind, items)
  const plans = usePlans()
  const { planId } = usePlanAndDay()
  const nameOfPlan = (id: PlanId) => {
    const plan = plans.find((one) => one.id === id)
    return planId !== null || plans.length < 2 || plan === undefined ? null : planName(plan)
  }
  const shown = found.slice(0, MOST)
  const options = item === null || shown.includes(item) ? shown : [item, ...shown]
  return (
    <>
      <TextField label={words.find} value={query} hint={words.findHint} onChange={setQuery} />
      <SelectField
        label={words.item}
        value={(item?.id ?? '') as string}
        options={[
          { value: '', label: found.length === 0 ? words.noItems[emptyWord(kind)] : words.chooseItem },
          ...options.map((one) => ({
            value: one.id as string,
            label: words.itemOption(one.ordinal, one.title, nameOfPlan(one.planId)),
          })),
        ]}
        hint={found.length > MOST ? words.moreItems(found.length - MOST) : undefined}
        onChange={(id) => change({ item: id, slip: null, at: null, made: null })}
      />
      {item !== null && isSlipKind(kind) && item.slips.length > 1 && (
        <SelectField
          label={words.slip}
          value={keyOf(slipIn(search, item))}
          options={item.slips.map((slip) => ({ value: keyOf(slip), label: slipName(slip) }))}
          onChange={(slip) => change({ slip })}
        />
      )}
      {item !== null && kind === 'reminder' && item.reminders.length > 1 && (
        <SelectField
          label={words.reminder}
          value={reminderIn(search, item)?.at ?? ''}
          options={item.reminders.map(({ at, text }) => ({
            value: at,
            label: words.reminderOption(at, text),
          }))}
          onChange={(at) => change({ at })}
        />
      )}
    </>
  )
}

const keyOf = (slip: { year: number; no: number } | null): string =>
  slip === null ? '' : `${slip.year}-${slip.no}`

function emptyWord(kind: PaperKind): keyof typeof words.noItems {
  if (isSlipKind(kind)) return 'slip'
  if (kind === 'reminder' || kind === 'sealed') return kind
  return kind === 'extensionForm' ? 'extension' : 'any'
}

/** Items that such a paper can be about, by what is typed; a unit's own. */
function useFound(kind: PaperKind, items: readonly Item[]) {
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const { role, unitId } = useActor()
  const unitName = useUnitName()
  const found = useMemo(() => {
    const own = isUnitRole(role)
      ? items.filter(({ leads }) => unitId !== null && leads.includes(unitId))
      : items
    const fitting = own.filter((item) => isFitting(item, kind))
    if (wanted === '') return fitting
    return fitting.filter(({ ordinal, title, leads }) =>
      [`${ordinal}`, title, ...leads.map(unitName)].some((text) => text.toLowerCase().includes(wanted)),
    )
  }, [items, kind, role, unitId, wanted, unitName])
  return { found, query, setQuery }
}
