import {
  IconAdjustmentsHorizontal,
  IconCalendar,
  IconFileText,
  IconInbox,
  IconKey,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconTextSize,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { access, may } from '#shared/access.ts'
import { reporting } from '#shared/copy/reporting.ts'
import { settings } from '#shared/copy/settings.ts'
import { shell } from '#shared/copy/shell.ts'
import { useTRPC } from '../api/trpc.ts'
import { useAddress, usePlanAndDay, useShared } from '../api/use-search.ts'
import { useMe } from '../api/use-session.ts'
import { useAppearance } from './appearance.store.ts'
import type { PaletteEntry } from './find-entries.ts'
import { roomsOf } from './rooms.ts'
import { useShellUi } from './shell-ui.store.ts'
import { useSignOut } from './user-menu.tsx'

const behindSettings = [
  { name: 'rules', path: '/settings/rules' },
  { name: 'calendar', path: '/settings/calendar' },
  { name: 'lights', path: '/settings/lights' },
] as const

function usePages(): PaletteEntry[] {
  const navigate = useNavigate()
  const shared = useShared()
  const { role } = useMe()
  const periods: PaletteEntry = {
    key: 'periods',
    group: 'pages',
    label: reporting.page.title,
    icon: IconInbox,
    run: () => void navigate({ to: '/workbench/periods', search: shared }),
  }
  return [
    ...roomsOf(role).map(
      (room): PaletteEntry => ({
        key: room.name,
        group: 'pages',
        label: shell.rooms[room.name],
        icon: room.icon,
        run: () => void navigate({ to: room.path, search: shared }),
      }),
    ),
    ...(may(role, access['items.list']) ? [periods] : []),
    // Behind 设置, where a name alone would not be looked for.
    ...(may(role, access['imports.rules']) ? behindSettings : []).map(
      ({ name, path }): PaletteEntry => ({
        key: name,
        group: 'pages',
        label: settings.tabs[name],
        icon: IconAdjustmentsHorizontal,
        run: () => void navigate({ to: path, search: shared }),
      }),
    ),
  ]
}

function useCommands(): PaletteEntry[] {
  const navigate = useNavigate()
  const { change } = useAddress()
  const { asOf } = usePlanAndDay()
  const signOut = useSignOut()
  const { isDark, setTheme, size, setSize } = useAppearance()
  const command = (
    key: string,
    label: string,
    icon: PaletteEntry['icon'],
    run: () => void,
  ): PaletteEntry => ({
    key,
    group: 'commands',
    label,
    ...(icon ? { icon } : {}),
    run,
  })
  const words = shell.user
  const theme = isDark ? ('light' as const) : ('dark' as const)
  return [
    ...(asOf ? [command('today', shell.palette.today, IconCalendar, () => change({ asOf: null }))] : []),
    command('size', size === 'large' ? words.normal : words.large, IconTextSize, () =>
      setSize(size === 'large' ? 'normal' : 'large'),
    ),
    command('theme', words[theme], isDark ? IconSun : IconMoon, () => setTheme(theme)),
    command('keys', words.keys, IconKeyboard, () => useShellUi.getState().openKeys()),
    command('password', words.password, IconKey, () => void navigate({ to: '/password', search: {} })),
    command('signOut', words.signOut, IconLogout, signOut),
  ]
}

/** Plans, and the items of the plan that is shown: what the pages have fetched already. */
function useBusiness(): PaletteEntry[] {
  const api = useTRPC()
  const navigate = useNavigate()
  const { role } = useMe()
  const { planId } = usePlanAndDay()
  const isOn = may(role, access['items.list'])
  const { data: plans } = useQuery(api.plans.list.queryOptions(undefined, { enabled: isOn }))
  const { data: list } = useQuery(api.items.list.queryOptions({ planId, asOf: null }, { enabled: isOn }))
  return useMemo(
    () => [
      ...(plans ?? []).map(
        (plan): PaletteEntry => ({
          key: plan.id,
          group: 'plans',
          label: plan.title,
          icon: IconFileText,
          ...(plan.docNumber ? { note: plan.docNumber } : {}),
          run: () => void navigate({ to: '/ledger', search: { plan: plan.id } }),
        }),
      ),
      ...(list?.items ?? []).map(
        (item): PaletteEntry => ({
          key: item.id,
          group: 'items',
          label: item.title,
          note: shell.palette.item(item.ordinal),
          run: () =>
            void navigate({
              to: '/ledger',
              search: { ...(planId ? { plan: planId } : {}), item: item.id },
            }),
        }),
      ),
    ],
    [plans, list, navigate, planId],
  )
}

export function usePaletteEntries(): PaletteEntry[] {
  return [...usePages(), ...useCommands(), ...useBusiness()]
}
