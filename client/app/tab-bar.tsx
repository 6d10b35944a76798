import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { shell } from '#shared/copy/shell.ts'
import { useShared } from '../api/use-search.ts'
import { useMe } from '../api/use-session.ts'
import { Icon } from '../components/icon.tsx'
import { roomsOf } from './rooms.ts'
import { UserMenu } from './user-menu.tsx'

const MOST = 3

/** On a phone: the first three rooms, and the rest behind 更多. */
export function TabBar() {
  const { role } = useMe()
  const shared = useShared()
  const mine = roomsOf(role).filter((room) => room.name !== 'import')
  return (
    <nav className="tabbar noprint" aria-label={shell.navigation}>
      {mine.slice(0, MOST).map((room) => (
        <Link key={room.name} to={room.path} search={shared}>
          <Icon of={room.icon} size={20} />
          {shell.rooms[room.name]}
        </Link>
      ))}
      <UserMenu rooms={mine.slice(MOST)} position="top-end">
        <button type="button">
          <Icon of={IconDots} size={20} />
          {shell.more}
        </button>
      </UserMenu>
    </nav>
  )
}
