import { noticeSentences } from '#shared/copy/read-notices.ts'
import type { ReadNotice } from '#shared/plan/read-notice.ts'
import { Notice } from '../../components/notice.tsx'

/** What the file holds and the text does not: the office must know it before it trusts the list. */
export function ReadNotices({ notices = [] }: { notices: readonly ReadNotice[] | undefined }) {
  return noticeSentences(notices).map((sentence) => (
    <Notice key={sentence} tone="warn">
      {sentence}
    </Notice>
  ))
}
