import { noticeSentence } from '#shared/copy/read-notices.ts'
import type { ReadNotice } from '#shared/plan/read-notice.ts'
import { Notice } from '../../components/notice.tsx'

/** What the file holds and the text does not: the office must know it before it trusts the list. */
export function ReadNotices({ notices = [] }: { notices: readonly ReadNotice[] | undefined }) {
  return notices.map((notice) => (
    <Notice key={notice.kind} tone="warn">
      {noticeSentence(notice)}
    </Notice>
  ))
}
