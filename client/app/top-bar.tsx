import { IconChevronDown, IconSearch } from '@tabler/icons-react'
import { shell } from '#shared/copy/shell.ts'
import { useMe } from '../api/use-session.ts'
import { BarSlotPlace } from '../components/bar-slot.tsx'
import { Icon } from '../components/icon.tsx'
import { AsOfPicker } from './as-of-picker.tsx'
import type { Picks } from './picks.ts'
import { PlanPicker } from './plan-picker.tsx'
import { useShellUi } from './shell-ui.store.ts'
import { UserMenu } from './user-menu.tsx'

export function TopBar({ title, picks }: { title: string; picks: Picks }) {
  const me = useMe()
  const openPalette = useShellUi((ui) => ui.openPalette)
  return (
    <header className="bar noprint">
      <h1>{title}</h1>
      <BarSlotPlace />
      {picks.plan && (
        <>
          <span className="sep" />
          <PlanPicker />
        </>
      )}
      {picks.asOf && (
        <>
          <span className="sep" />
          <AsOfPicker mayCompare={picks.compare ?? false} />
        </>
      )}
      <span className="grow" />
      <button type="button" className="palette" onClick={openPalette} aria-keyshortcuts="Control+K">
        <Icon of={IconSearch} />
        <span className="grow">{shell.palette.open}</span>
        <span className="kbd">{shell.palette.key}</span>
      </button>
      <UserMenu position="bottom-end">
        <button type="button" className="pick who">
          {me.post}
          <i className="mid" />
          {me.name}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </UserMenu>
    </header>
  )
}
