import { Chip } from '../../components/chip.tsx'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of two, kept in the address. */
export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="chips" aria-label={label}>
      {options.map((option) => (
        <Chip key={option.value} isOn={option.value === value} onPress={() => onChoose(option.value)}>
          {option.label}
        </Chip>
      ))}
    </fieldset>
  )
}
