import {
  IconKey,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconSunMoon,
  IconTextSize,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { shell } from '#shared/copy/shell.ts'
import { useTRPC } from '../api/trpc.ts'
import { useShared } from '../api/use-search.ts'
import { Menu, type MenuEntry } from '../components/menu.tsx'
import { type Theme, useAppearance } from './appearance.store.ts'
import type { rooms as allRooms } from './rooms.ts'
import { useShellUi } from './shell-ui.store.ts'

const words = shell.user
const themes: readonly { theme: Theme; label: string; icon: typeof IconSun }[] = [
  { theme: 'light', label: words.light, icon: IconSun },
  { theme: 'dark', label: words.dark, icon: IconMoon },
  { theme: 'system', label: words.system, icon: IconSunMoon },
]

/** Leaves nothing of this person behind: the page is loaded anew. */
export function useSignOut(): () => void {
  const signOut = useMutation(
    useTRPC().session.signOut.mutationOptions({ onSuccess: () => location.assign('/sign-in') }),
  )
  return () => signOut.mutate()
}

interface UserMenuProps {
  children: ReactElement
  position: 'bottom-end' | 'top-end'
  /** Rooms that found no place elsewhere. */
  rooms?: typeof allRooms
}

export function UserMenu({ children, position, rooms = [] }: UserMenuProps) {
  const navigate = useNavigate()
  const shared = useShared()
  const signOut = useSignOut()
  const { theme, setTheme, size, setSize } = useAppearance()
  const entries: MenuEntry[] = [
    ...rooms.map((room) => ({
      key: room.name,
      label: shell.rooms[room.name],
      icon: room.icon,
      onChoose: () => void navigate({ to: room.path, search: shared }),
    })),
    ...(rooms.length > 0 ? [{ key: 'd0', divider: true } as const] : []),
    { key: 'theme', heading: words.theme },
    ...themes.map((each) => ({
      key: each.theme,
      label: each.label,
      icon: each.icon,
      isOn: each.theme === theme,
      onChoose: () => setTheme(each.theme),
    })),
    {
      key: 'size',
      label: size === 'large' ? words.normal : words.large,
      icon: IconTextSize,
      onChoose: () => setSize(size === 'large' ? 'normal' : 'large'),
    },
    { key: 'd1', divider: true },
    {
      key: 'keys',
      label: words.keys,
      icon: IconKeyboard,
      onChoose: () => useShellUi.getState().openKeys(),
    },
    {
      key: 'password',
      label: words.password,
      icon: IconKey,
      onChoose: () => void navigate({ to: '/password', search: {} }),
    },
    { key: 'signOut', label: words.signOut, icon: IconLogout, onChoose: signOut },
  ]
  return (
    <Menu entries={entries} position={position}>
      {children}
    </Menu>
  )
}
