import { useMemo } from 'react'
import { forecastWord } from '#shared/copy/forecast-words.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import { monthWord } from '#shared/copy/months.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { UnitId, UserId } from '#shared/ids.ts'
import { forecastFilters } from '#shared/items/forecasts.ts'
import { itemStates } from '#shared/items/model.ts'
import { type LedgerGround, type LedgerRow, leadersOf, monthKey } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { Check } from '../../components/check.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { cleared } from './cleared.ts'

interface FilterFieldsProps {
  view: LedgerView
  rows: readonly LedgerRow[]
  ground: LedgerGround
  onView: (change: Partial<LedgerView>) => void
  onDone: () => void
}

type Option = { value: string; label: string }
const any: Option = { value: '', label: words.filters.any }
const expected: Option[] = [any, ...forecastFilters.map((value) => ({ value, label: forecastWord[value] }))]
const orNull = <Value extends string>(value: string): Value | null => (value === '' ? null : (value as Value))

/** What the panel of filters asks; fetched when the page rests or the panel opens. */
export function FilterFields({ view, rows, ground, onView, onDone }: FilterFieldsProps) {
  const choices = useChoices(rows, ground)
  return (
    <div className="filter-panel">
      <SelectField
        label={words.filters.unit}
        value={view.unitId ?? ''}
        options={choices.leads}
        onChange={(value) => onView({ unitId: orNull<UnitId>(value) })}
      />
      {(choices.leaders.length > 2 || view.leader !== null) && (
        <SelectField
          label={words.filters.leader}
          value={view.leader ?? ''}
          options={choices.leaders}
          onChange={(value) => onView({ leader: orNull<UserId | 'none'>(value) })}
        />
      )}
      <SelectField
        label={words.filters.support}
        value={view.support ?? ''}
        options={choices.supports}
        onChange={(value) => onView({ support: orNull<UnitId>(value) })}
      />
      <SelectField
        label={words.filters.section}
        value={view.section ?? ''}
        options={choices.sections}
        onChange={(value) => onView({ section: orNull(value) })}
      />
      <SelectField
        label={words.filters.state}
        value={view.states.length === 1 ? (view.states[0] ?? '') : ''}
        options={choices.states}
        onChange={(value) => onView({ states: itemStates.filter((state) => state === value) })}
      />
      <SelectField
        label={words.filters.month}
        value={view.month ?? ''}
        options={choices.months}
        onChange={(value) => onView({ month: orNull(value) })}
      />
      <SelectField
        label={words.filters.holder}
        value={view.holder ?? ''}
        options={choices.holders}
        onChange={(value) => onView({ holder: orNull(value) })}
      />
      <SelectField
        label={words.filters.forecast}
        value={view.forecast ?? ''}
        options={expected}
        onChange={(value) => onView({ forecast: orNull(value) })}
      />
      <Check checked={view.keyOnly} onChange={(keyOnly) => onView({ keyOnly })}>
        {words.filters.key}
      </Check>
      <button
        type="button"
        className="btn"
        onClick={() => {
          onView(cleared(view))
          onDone()
        }}
      >
        {words.clearAll}
      </button>
    </div>
  )
}

/** What these rows offer to choose from. */
function useChoices(rows: readonly LedgerRow[], ground: LedgerGround) {
  return useMemo(() => {
    const unitOptions = (ids: readonly UnitId[]): Option[] => [
      any,
      ...[...ground.units.values()]
        .filter((unit) => ids.includes(unit.id))
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((unit) => ({ value: unit.id, label: unit.name })),
    ]
    const sections = [...new Set(rows.map(({ item }) => item.headings[0] ?? ''))].filter(Boolean)
    const months = [...new Set(rows.map((row) => monthKey(row.dueOn)))].sort()
    return {
      leads: unitOptions([...new Set(rows.flatMap(({ item }) => item.leads))]),
      leaders: [any, ...leaderOptions(rows, ground)],
      supports: unitOptions([...new Set(rows.flatMap(({ item }) => item.supports))]),
      sections: [any, ...sections.map((name) => ({ value: name, label: name }))],
      states: [any, ...itemStates.map((state) => ({ value: state as string, label: copy.itemState[state] }))],
      months: [
        any,
        ...months.map((month) => ({
          value: month,
          label: month === 'none' ? words.filters.noMonth : monthWord(month),
        })),
      ],
      holders: [
        any,
        ...(['unit', 'head', 'office', 'leader'] as const).map((one) => ({
          value: one as string,
          label: copy.holder[one],
        })),
      ],
    }
  }, [rows, ground])
}

/** Whoever is in charge of these rows, by name; who has nobody in charge comes last. */
function leaderOptions(rows: readonly LedgerRow[], ground: LedgerGround): Option[] {
  const ids = new Set(rows.flatMap(({ item }) => [...leadersOf(item, ground)]))
  const named = [...ids].flatMap((id) =>
    id === 'none' ? [] : [{ value: id as string, label: ground.leaders?.get(id) ?? '' }],
  )
  const nobody = ids.has('none') ? [{ value: 'none', label: words.group.noLeader }] : []
  return [...named.sort((a, b) => a.label.localeCompare(b.label, 'zh-CN')), ...nobody]
}
