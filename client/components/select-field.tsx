import type { ReactNode } from 'react'
import { Field } from './field.tsx'

interface SelectFieldProps<Value extends string> {
  label: ReactNode
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  required?: boolean
  hint?: ReactNode
  error?: ReactNode
  large?: boolean
  className?: string
}

/** One of a few: the system's own list, which every keyboard and reader knows. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, required, hint, error, large, className } = props
  return (
    <Field
      {...{ label, hint, error }}
      {...(required ? { required } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <select
          {...control}
          className={['input', large ? 'large' : '', error ? 'is-error' : ''].filter(Boolean).join(' ')}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
