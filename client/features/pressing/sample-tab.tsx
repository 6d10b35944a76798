import { pressing as copyOf } from '#shared/copy/pressing.ts'
import type { Item } from '#shared/items/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useMe } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { DrawForm } from './draw-form.tsx'
import { FirstPassTable } from './first-pass-table.tsx'
import { useSamples } from './queries.ts'
import { SampleSection } from './sample-section.tsx'

const words = copyOf.sample

/** 抽查回头看: draw, look again, and how much stood at the first try. */
export function SampleTab({ items }: { items: readonly Item[] }) {
  const { role } = useMe()
  const samples = useSamples()
  if (samples.isError)
    return <ErrorNotice onRetry={() => void samples.refetch()}>{unreadSentenceOf(samples.error)}</ErrorNotice>
  if (samples.isPending) return <LoadingLine />
  return (
    <ScrollBox label={words.list} className="pressing-scroll sample">
      <div className="sample-main">
        {role === 'office' && <DrawForm />}
        {samples.data.length === 0 ? (
          <EmptyState title={words.none}>{role === 'office' ? words.noneText : ''}</EmptyState>
        ) : (
          samples.data.map((sample) => <SampleSection key={sample.id} sample={sample} items={items} />)
        )}
      </div>
      <FirstPassTable items={items} />
    </ScrollBox>
  )
}
