import { Combobox, useCombobox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { components } from '#shared/copy/components.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import { Field } from './field.tsx'
import { findUnits, type UnitMatch } from './find-units.ts'
import { Icon } from './icon.tsx'
import { useInitials } from './initials.ts'
import { usePortal } from './overlay-root.ts'

const words = components.units
const MOST = 50

interface UnitPickerProps {
  label: ReactNode
  units: readonly Unit[]
  value: readonly UnitId[]
  onChange: (value: UnitId[]) => void
  /** One unit only: choosing another takes its place. */
  isSingle?: boolean
  /** The first is 主牵头, and is said so. */
  marksFirst?: boolean
  /** Offers groups too. */
  withGroups?: boolean
  /** Offers to make the typed name a unit. */
  onCreate?: (name: string) => void
  required?: boolean
  hint?: ReactNode
  error?: ReactNode
  className?: string
}

/** Units by name, short name, alias or pinyin initials: zcfgc is 政策法规处. */
export function UnitPicker(props: UnitPickerProps) {
  const { label, units, value, onChange, isSingle = false, marksFirst = false, withGroups = false } = props
  const { onCreate, required, hint, error, className } = props
  const [typed, setTyped] = useState('')
  const initials = useInitials()
  const portal = usePortal()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const matches = useMemo(() => {
    const choices = units.filter(
      (unit) => unit.isActive && !value.includes(unit.id) && (withGroups || unit.kind === 'unit'),
    )
    return findUnits(choices, typed, initials).slice(0, MOST)
  }, [units, value, typed, initials, withGroups])
  const chosen = value.flatMap((id) => units.find((unit) => unit.id === id) ?? [])
  const choose = (key: string) => {
    if (key === 'create') onCreate?.(typed.trim())
    else onChange(isSingle ? [key as UnitId] : [...value, key as UnitId])
    setTyped('')
    if (isSingle) combobox.closeDropdown()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Closes the list only, not the dialog around it.
    if (event.key === 'Escape' && combobox.dropdownOpened) event.preventDefault()
    if (event.key === 'Backspace' && typed === '' && value.length > 0) onChange(value.slice(0, -1))
  }
  return (
    <Field
      {...{ label, hint, error }}
      {...(required ? { required } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <Combobox store={combobox} onOptionSubmit={choose} offset={2} {...portal}>
          <Combobox.DropdownTarget>
            <div className={error ? 'input pills is-error' : 'input pills'}>
              {chosen.map((unit, at) => (
                <span key={unit.id} className="pill">
                  {unit.name}
                  {marksFirst && at === 0 && chosen.length > 1 && <span className="ink3">{words.first}</span>}
                  <button
                    type="button"
                    aria-label={words.remove(unit.name)}
                    onClick={() => onChange(value.filter((id) => id !== unit.id))}
                  >
                    <Icon of={IconX} size={12} />
                  </button>
                </span>
              ))}
              <Combobox.EventsTarget withAriaAttributes withExpandedAttribute>
                <input
                  {...control}
                  role="combobox"
                  aria-expanded={combobox.dropdownOpened}
                  aria-controls={combobox.listId ?? undefined}
                  aria-autocomplete="list"
                  className="bare"
                  autoComplete="off"
                  placeholder={chosen.length === 0 ? words.search : ''}
                  value={typed}
                  onFocus={() => combobox.openDropdown()}
                  onClick={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  onKeyDown={onKeyDown}
                  onChange={(event) => {
                    setTyped(event.target.value)
                    combobox.openDropdown()
                    combobox.updateSelectedOptionIndex()
                  }}
                />
              </Combobox.EventsTarget>
            </div>
          </Combobox.DropdownTarget>
          <Combobox.Dropdown>
            <Combobox.Options
              className="unit-options"
              aria-label={typeof label === 'string' ? label : words.search}
            >
              {matches.map((match) => (
                <UnitOption key={match.unit.id} match={match} />
              ))}
              {onCreate && typed.trim() !== '' && (
                <Combobox.Option value="create" className="menu-item ink2">
                  {words.create(typed.trim())}
                </Combobox.Option>
              )}
            </Combobox.Options>
            {matches.length === 0 && !(onCreate && typed.trim() !== '') && (
              <output className="menu-item ink3">{words.none}</output>
            )}
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  )
}

function UnitOption({ match: { unit, by, initials } }: { match: UnitMatch }) {
  return (
    <Combobox.Option value={unit.id} className="menu-item">
      {unit.name}
      <span className="ink3">
        {unit.kind === 'group' ? words.group(unit.members.length) : by ? words.alias(by) : initials}
      </span>
    </Combobox.Option>
  )
}
