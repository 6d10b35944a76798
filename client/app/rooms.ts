import {
  IconAdjustmentsHorizontal,
  IconBell,
  IconBook2,
  IconChartBar,
  IconFileImport,
  IconFileText,
  IconFlag,
  IconInbox,
  IconPresentation,
  IconRubberStamp,
  IconSitemap,
  type Icon as TablerIcon,
} from '@tabler/icons-react'
import { access, may, type Procedure } from '#shared/access.ts'
import type { Role } from '#shared/users/model.ts'

/** What a room can do without: its page asks for these procedures. */
interface Room {
  name: RoomName
  path: RoomPath
  icon: TablerIcon
  needs: readonly Procedure[]
  /** Roles whose room it is, where the procedures alone would let more in. */
  roles?: readonly Role[]
  /** Reached from the top bar, not from the side bar. */
  isAside?: boolean
  /** Stands at the end of the side bar. */
  isLast?: boolean
}
export type RoomName =
  | 'workbench'
  | 'ledger'
  | 'import'
  | 'review'
  | 'pressing'
  | 'messages'
  | 'figures'
  | 'meetings'
  | 'papers'
  | 'units'
  | 'settings'
export type RoomPath =
  | '/workbench'
  | '/ledger'
  | '/import'
  | '/review'
  | '/pressing'
  | '/messages'
  | '/figures'
  | '/meetings'
  | '/papers'
  | '/units'
  | '/settings'

export const rooms: readonly Room[] = [
  { name: 'workbench', path: '/workbench', icon: IconInbox, needs: ['items.list'] },
  { name: 'ledger', path: '/ledger', icon: IconBook2, needs: ['items.list'] },
  { name: 'import', path: '/import', icon: IconFileImport, needs: ['plans.import'] },
  {
    name: 'review',
    path: '/review',
    icon: IconRubberStamp,
    needs: ['items.list'],
    roles: ['office', 'head', 'leader'],
  },
  { name: 'pressing', path: '/pressing', icon: IconFlag, needs: ['items.list'] },
  { name: 'messages', path: '/messages', icon: IconBell, needs: ['messages.list'], isAside: true },
  { name: 'figures', path: '/figures', icon: IconChartBar, needs: ['figures.get'] },
  { name: 'meetings', path: '/meetings', icon: IconPresentation, needs: ['meetings.list'] },
  { name: 'papers', path: '/papers', icon: IconFileText, needs: ['papers.list'] },
  { name: 'units', path: '/units', icon: IconSitemap, needs: ['units.list'], isLast: true },
  {
    name: 'settings',
    path: '/settings',
    icon: IconAdjustmentsHorizontal,
    needs: [],
    roles: ['office', 'admin'],
    isLast: true,
  },
]

export function mayEnter(room: Pick<Room, 'needs' | 'roles'>, role: Role): boolean {
  return room.needs.every((procedure) => may(role, access[procedure])) && (room.roles?.includes(role) ?? true)
}

export function roomsOf(role: Role): Room[] {
  return rooms.filter((room) => !room.isAside && mayEnter(room, role))
}

/** Where a role begins. */
export function homeOf(role: Role): '/workbench' | '/settings/users' {
  return role === 'admin' ? '/settings/users' : '/workbench'
}
