import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { brand, shell } from '#shared/copy/shell.ts'
import { useShared } from '../api/use-search.ts'
import { useMe } from '../api/use-session.ts'
import { Icon } from '../components/icon.tsx'
import { Mark } from '../components/mark.tsx'
import { roomsOf } from './rooms.ts'
import { useWaiting } from './use-waiting.ts'

/** The rooms of this release that the role may enter, with what waits there. */
export function Rail() {
  const { role } = useMe()
  const shared = useShared()
  const waiting = useWaiting()
  const mine = roomsOf(role)
  return (
    <aside className="rail noprint">
      <Link to="/" search={shared} className="brand" aria-label={brand.name}>
        <Mark />
        <b>{brand.name}</b>
      </Link>
      <nav aria-label={shell.navigation}>
        {mine.map((room, at) => {
          const count = waiting[room.name] ?? 0
          return (
            <Fragment key={room.name}>
              {room.isLast && !mine[at - 1]?.isLast && <span className="gap" />}
              <Link to={room.path} search={shared} activeOptions={{ includeSearch: false }}>
                <Icon of={room.icon} size={18} />
                {shell.rooms[room.name]}
                {count > 0 && (
                  <span className="n">
                    <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
                    <span className="sr">{shell.waiting(count)}</span>
                  </span>
                )}
              </Link>
            </Fragment>
          )
        })}
      </nav>
    </aside>
  )
}
