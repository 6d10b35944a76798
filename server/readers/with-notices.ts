import type { ReadNotice } from '#shared/plan/read-notice.ts'
import type { ReadDocument } from './read-result.ts'

/** Adds what the office must hear of; most documents have nothing of the kind. */
export const withNotices = (read: ReadDocument, notices: ReadNotice[] | false): ReadDocument =>
  notices === false || notices.length === 0 || 'refusal' in read ? read : { ...read, notices }
