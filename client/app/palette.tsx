import '../styles/mantine-spotlight.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { shell } from '#shared/copy/shell.ts'
import { Icon } from '../components/icon.tsx'
import { useInitials } from '../components/initials.ts'
import { findEntries } from './find-entries.ts'
import { useShellUi } from './shell-ui.store.ts'
import { usePaletteEntries } from './use-palette-entries.ts'

const [store, actions] = createSpotlight()
const words = shell.palette

/** Ctrl K: go anywhere, find anything, do what has no button here. The default export is for `lazy`. */
export default function Palette() {
  const closePalette = useShellUi((ui) => ui.closePalette)
  const [query, setQuery] = useState('')
  const initials = useInitials()
  const groups = findEntries(usePaletteEntries(), query, initials)
  useEffect(() => {
    actions.open()
    return actions.close
  }, [])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closePalette}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      overlayProps={{ transitionProps: { duration: 0 } }}
      returnFocus
      attributes={{ content: { 'aria-label': words.open } }}
    >
      <Spotlight.Search
        placeholder={words.search}
        aria-label={words.search}
        leftSection={<Icon of={IconSearch} />}
      />
      <Spotlight.ActionsList>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.name} label={words[group.name]}>
            {group.entries.map((entry) => (
              <Spotlight.Action key={entry.key} onClick={entry.run} className="menu-item">
                {entry.icon && <Icon of={entry.icon} />}
                <span className="cut grow">{entry.label}</span>
                {entry.note && <span className="ink3 cut note-side">{entry.note}</span>}
              </Spotlight.Action>
            ))}
            {group.left > 0 && <p className="hint palette-more">{words.more(group.left)}</p>}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{words.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
