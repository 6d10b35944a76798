import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  children: ReactNode
}

export function Check({ checked, onChange, disabled = false, children }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        className="sr"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={checked ? 'box on' : 'box'}>{checked && <Icon of={IconCheck} />}</span>
      {children}
    </label>
  )
}

interface RadiosProps<Value extends string> {
  legend: string
  name: string
  value: Value
  options: readonly { value: Value; label: ReactNode }[]
  onChange: (value: Value) => void
}

/** One of very few, all of them in sight. */
export function Radios<Value extends string>({ legend, name, value, options, onChange }: RadiosProps<Value>) {
  return (
    <fieldset className="field radios">
      <legend className="label">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="radio"
            className="sr"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={option.value === value ? 'box round on' : 'box round'} />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
