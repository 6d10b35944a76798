import type { Request, Response } from 'express'
import type { MeetingDetail } from '#shared/api/outputs.ts'
import { meetingFiles } from '#shared/copy/meeting-slides.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { SignedIn } from '../context.ts'
import { writeSlides } from '../documents/write-slides.ts'
import { cleanFileName } from '../files/file-name.ts'
import { writeInTurn } from '../papers/write-in-turn.ts'
import { decisionsPaperOf, minutesOf } from './papers.ts'
import { readMeeting } from './read.ts'
import { slidesOf } from './slides-of.ts'

type Work = (ctx: SignedIn, req: Request, res: Response) => Promise<void>

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const DOCX = `${OFFICE}.wordprocessingml.document`
const PPTX = `${OFFICE}.presentationml.presentation`

/** A meeting as a file: of the pages that this asker may see, and of no others. */
const fileOf =
  (
    type: string,
    nameOf: (name: string) => string,
    write: (detail: MeetingDetail) => Promise<Uint8Array>,
  ): Work =>
  async (ctx, req, res) => {
    const detail = await readMeeting(ctx, req.params.id as MeetingId)
    const bytes = await write(detail)
    const name = cleanFileName(nameOf(detail.meeting.name))
    res.set('content-type', type)
    res.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    res.set('cache-control', 'private, no-store')
    res.send(Buffer.from(bytes))
  }

export const getMinutes = fileOf(DOCX, meetingFiles.minutes, (detail) =>
  writeInTurn({ write: 'docx', paper: minutesOf(detail) }),
)
export const getDecisions = fileOf(DOCX, meetingFiles.decisions, (detail) =>
  writeInTurn({ write: 'docx', paper: decisionsPaperOf(detail) }),
)
export const getSlides = fileOf(PPTX, meetingFiles.slides, (detail) => writeSlides(slidesOf(detail)))
