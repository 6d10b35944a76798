import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { messages as words } from '#shared/copy/messages.ts'
import { useTRPC } from '../api/trpc.ts'
import { useShared } from '../api/use-search.ts'
import { Icon } from '../components/icon.tsx'

/** 消息, and how many have not been opened. */
export function Bell() {
  const shared = useShared()
  const count = useQuery(useTRPC().messages.unread.queryOptions()).data?.count ?? 0
  return (
    <Link to="/messages" search={shared} className="pick bell" aria-label={words.bell(count)}>
      <Icon of={IconBell} size={16} />
      {count > 0 && (
        <span className="n" aria-hidden="true">
          {words.count(count)}
        </span>
      )}
    </Link>
  )
}
