import { Menu as MantineMenu } from '@mantine/core'
import { IconCheck, type Icon as TablerIcon } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { usePortal } from './overlay-root.ts'

export type MenuEntry =
  | {
      key: string
      label: ReactNode
      icon?: TablerIcon
      /** The entry that holds now, among several of which one does. */
      isOn?: boolean
      isDisabled?: boolean
      isDangerous?: boolean
      onChoose: () => void
    }
  | { key: string; heading: ReactNode }
  | { key: string; divider: true }

interface MenuProps {
  /** The button that opens it. */
  children: ReactElement
  entries: readonly MenuEntry[]
  position?: 'bottom-start' | 'bottom-end' | 'top-end'
}

/** A menu under its button: arrow keys, first letters, Esc. */
export function Menu({ children, entries, position = 'bottom-start' }: MenuProps) {
  const portal = usePortal()
  return (
    <MantineMenu
      position={position}
      offset={4}
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
      {...portal}
    >
      <MantineMenu.Target>{children}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if ('divider' in entry) return <MantineMenu.Divider />
  if ('heading' in entry) return <MantineMenu.Label>{entry.heading}</MantineMenu.Label>
  const disabled = entry.isDisabled ? { disabled: true } : {}
  const inside = (
    <>
      {entry.icon && <Icon of={entry.icon} />}
      {entry.label}
    </>
  )
  if (entry.isOn !== undefined)
    return (
      <MantineMenu.RadioItem
        className="menu-item"
        value={entry.key}
        checked={entry.isOn}
        checkIcon={<Icon of={IconCheck} />}
        closeMenuOnClick
        onChange={entry.onChoose}
        {...disabled}
      >
        {inside}
      </MantineMenu.RadioItem>
    )
  return (
    <MantineMenu.Item
      className={entry.isDangerous ? 'menu-item danger' : 'menu-item'}
      onClick={entry.onChoose}
      {...disabled}
    >
      {inside}
    </MantineMenu.Item>
  )
}
