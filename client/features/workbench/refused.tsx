import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { Meanwhile } from '../../components/item-dialogs/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { useUnits } from './queries.ts'

/** Why it was not taken; where somebody else was faster, what they did. What was typed stays. */
export function Refused({ error }: { error: unknown }) {
  const units = useUnits()
  const meanwhile = refusalOf(error)?.meanwhile ?? []
  if (meanwhile.length > 0) return <Meanwhile events={meanwhile} units={units} />
  return (
    <Notice tone="bad" isUrgent>
      {sentenceOf(error)}
    </Notice>
  )
}
