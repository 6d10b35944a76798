import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IndicatorId } from '#shared/ids.ts'
import type { Indicator } from '#shared/items/model.ts'
import type { Comparator } from '#shared/plan/model.ts'
import { Icon } from '../icon.tsx'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import { typedNumber } from './measure-dialog.tsx'

const words = itemDialogs.amend
const comparators = Object.keys(copy.comparator) as Comparator[]

interface IndicatorRowsProps {
  value: readonly Indicator[]
  onChange: (value: Indicator[]) => void
}

/** The indicators of an item, one a row; what has been measured stays with its row. */
export function IndicatorRows({ value, onChange }: IndicatorRowsProps) {
  const put = (at: number, change: Partial<Indicator>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)))
  const add = () =>
    onChange([
      ...value,
      { id: nextId(value), text: '', op: '>=', target: 1, unit: '', current: null, measuredOn: null },
    ])
  return (
    <fieldset className="field">
      <legend className="label">{words.indicators}</legend>
      {value.map((one, at) => (
        <div key={one.id} className="indicator-row">
          <TextField
            label={words.indicatorText}
            value={one.text}
            maxLength={200}
            onChange={(text) => put(at, { text })}
          />
          <SelectField
            label={words.op}
            value={one.op}
            options={comparators.map((op) => ({ value: op, label: copy.comparator[op] }))}
            onChange={(op) => put(at, { op })}
          />
          <Target value={one.target} onChange={(target) => put(at, { target })} />
          <TextField
            label={words.unit}
            value={one.unit}
            maxLength={20}
            onChange={(unit) => put(at, { unit })}
          />
          <button
            type="button"
            className="btn icon"
            aria-label={words.remove}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            <Icon of={IconX} />
          </button>
        </div>
      ))}
      <button type="button" className="btn quiet" onClick={add}>
        <Icon of={IconPlus} /> {words.add}
      </button>
    </fieldset>
  )
}

/** Kept as it is typed; only a number goes on. */
function Target({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState(String(value))
  const isWrong = typedNumber(typed) === null
  return (
    <TextField
      label={words.target}
      inputMode="decimal"
      value={typed}
      {...(isWrong ? { error: itemDialogs.measure.wrong } : {})}
      onChange={(text) => {
        setTyped(text)
        const number = typedNumber(text)
        if (number !== null) onChange(number)
      }}
    />
  )
}

/** An id that the item does not have yet; ids need only differ within one item. */
function nextId(value: readonly Indicator[]): IndicatorId {
  let at = value.length + 1
  while (value.some((one) => one.id === `i${at}`)) at += 1
  return `i${at}` as IndicatorId
}
