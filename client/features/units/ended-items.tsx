import { Link } from '@tanstack/react-router'
import { posts } from '#shared/copy/posts.ts'
import type { UnitId } from '#shared/ids.ts'
import { isOver } from '#shared/items/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useItems } from './queries.ts'

const words = posts.ended

/** What an ended unit keeps: only what was open went on to others. */
export function EndedItems({ unitId }: { unitId: UnitId }) {
  const { data, error, refetch } = useItems()
  if (error && !data) return <ErrorNotice onRetry={() => void refetch()}>{sentenceOf(error)}</ErrorNotice>
  if (!data) return <LoadingLine />
  const led = data.items.filter(({ leads }) => leads.includes(unitId))
  const open = led.filter((item) => !isOver(item))
  if (led.length === 0) return <p className="ink2">{words.none}</p>
  return (
    <p className="ink2">
      {led.length > open.length && words.stays(led.length - open.length)}
      {open.length > 0 && words.open(open.length)}{' '}
      <Link to="/ledger" search={{ unit: unitId }}>
        {words.see}
      </Link>
    </p>
  )
}
