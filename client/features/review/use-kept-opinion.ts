import type { Queued } from '#shared/work/queue.ts'
import { useKeptText } from '../../api/kept-text.ts'
import { useMe } from '../../api/use-session.ts'

/** The opinion that is being written. */
export interface KeptOpinion {
  text: string
  change: (text: string) => void
  clear: () => void
}

/** Kept on this machine while one looks at others; the words belong to this request, not to the next of the same item. */
export function useKeptOpinion({ kind, item, since }: Queued): KeptOpinion {
  const { userId } = useMe()
  const { fields, change, clear } = useKeptText(userId, item.id, `review.${kind}`)
  return {
    text: fields.since === since ? (fields.text ?? '') : '',
    change: (text) => change({ text, since }),
    clear,
  }
}
