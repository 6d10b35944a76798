import './ladder.css'
import { pressing } from '#shared/copy/pressing.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { LadderForm } from './ladder-form.tsx'
import { useLadder } from './queries.ts'
import { RehearsalPart } from './rehearsal-part.tsx'

const words = pressing.settings

/** 督办阶梯: its steps, and who would hear what by them. */
export function LadderPage() {
  const ladder = useLadder()
  if (ladder.isError)
    return <ErrorNotice onRetry={() => void ladder.refetch()}>{unreadSentenceOf(ladder.error)}</ErrorNotice>
  if (ladder.isPending) return <LoadingLine />
  return (
    <div className="settings">
      <div className="settings-head">
        <h2>{words.title}</h2>
      </div>
      <div className="settings-scroll ladder">
        <LadderForm key={JSON.stringify(ladder.data)} ladder={ladder.data} />
        <RehearsalPart />
      </div>
    </div>
  )
}
