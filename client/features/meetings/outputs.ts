import { meetings } from '#shared/copy/meetings.ts'
import type { Meeting } from '#shared/meetings/model.ts'

const words = meetings.list

/** What a meeting can be taken away as. */
export const outputsOf = ({ id }: Pick<Meeting, 'id'>) => [
  { href: `/api/meetings/${id}/slides.pptx`, label: words.slides },
  { href: `/api/meetings/${id}/decisions.docx`, label: words.decisions },
  { href: `/api/meetings/${id}/minutes.docx`, label: words.minutes },
]
