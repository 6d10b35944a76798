import './round-trip.css'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { MergePage } from './merge-page.tsx'
import { useItems } from './queries.ts'
import { useRoundTrip } from './round-trip.store.ts'
import { StartPage } from './start-page.tsx'
import { useKeptSheet } from './use-kept-sheet.ts'

/** 填报表: out as a workbook, back as a merge that is looked at before it goes in. */
export function RoundTripPage() {
  const { userId } = useMe()
  const { search } = useAddress()
  const isKept = useKeptSheet(userId)
  const file = useRoundTrip((store) => store.file)
  const list = useItems()
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  if (list.isPending) return <LoadingLine />
  const { items } = list.data
  return search.step === 'merge' && file !== null ? (
    <MergePage {...{ file, items, isKept }} />
  ) : (
    <StartPage items={items} />
  )
}
