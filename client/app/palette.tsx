import './palette.css'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { shell } from '#shared/copy/shell.ts'
import { Icon } from '../components/icon.tsx'
import { useInitials } from '../components/initials.ts'
import { useModal } from '../components/use-modal.ts'
import { findEntries, type PaletteEntry } from './find-entries.ts'
import { useShellUi } from './shell-ui.store.ts'
import { usePaletteEntries } from './use-palette-entries.ts'

const words = shell.palette
const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Ctrl K: go anywhere, find anything, do what has no button here. The default export is for `lazy`. */
export default function Palette() {
  const close = useShellUi((ui) => ui.closePalette)
  const [query, setQuery] = useState('')
  const [chosen, choose] = useState(0)
  const initials = useInitials()
  const groups = findEntries(usePaletteEntries(), query, initials)
  const entries = groups.flatMap((group) => group.entries)
  const at = Math.min(chosen, entries.length - 1)
  const id = useId()
  const optionId = (entry: PaletteEntry) => `${id}${entry.key}`
  const dialog = useModal()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at >= 0) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    close()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = STEP[event.key]
    if (step !== undefined && entries.length > 0) choose((at + step + entries.length) % entries.length)
    else if (event.key === 'Enter') run(entries[at])
    else return
    event.preventDefault()
  }
  const selected = entries[at]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Esc closes as well
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={words.open}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="palette-search">
        <Icon of={IconSearch} />
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={selected && optionId(selected)}
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            choose(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot follow a search */}
      <div ref={list} id={`${id}list`} className="palette-list" role="listbox" aria-label={words.open}>
        {groups.map((group) => (
          <fieldset key={group.name} aria-label={words[group.name]}>
            <div className="palette-group" aria-hidden>
              <span>{words[group.name]}</span>
              {group.left > 0 && <span>{words.more(group.left)}</span>}
            </div>
            {group.entries.map((entry) => (
              <Option
                key={entry.key}
                id={optionId(entry)}
                entry={entry}
                isSelected={entry === selected}
                onRun={() => run(entry)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {entries.length === 0 && <output className="palette-nothing">{words.nothing}</output>}
    </dialog>
  )
}

interface OptionProps {
  id: string
  entry: PaletteEntry
  isSelected: boolean
  onRun: () => void
}

/** The focus stays in the search; what it points at is said by the active descendant. */
function Option({ id, entry, isSelected, onRun }: OptionProps) {
  return (
    <button
      type="button"
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of the list above
      role="option"
      aria-selected={isSelected}
      tabIndex={-1}
      className="menu-item"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      {entry.icon && <Icon of={entry.icon} />}
      <span className="cut grow">{entry.label}</span>
      {entry.note && <span className="ink3 cut note-side">{entry.note}</span>}
    </button>
  )
}
