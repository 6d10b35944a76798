import type { Request, Response } from 'express'
import type { MeetingDetail } from '#shared/api/outputs.ts'
import { meetingFiles } from '#shared/copy/meeting-slides.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { SignedIn } from '../context.ts'
import { writeSlides } from '../documents/write-slides.ts'
import { sendFile } from '../http/send-file.ts'
import { writeInTurn } from '../papers/write-in-turn.ts'
import { decisionsPaperOf, minutesOf } from './papers.ts'
import { readMeeting } from './read.ts'
import { slidesOf } from './slides-of.ts'

type Work = (ctx: SignedIn, req: Request, res: Response) => Promise<void>

/** A meeting as a file: of the pages that this asker may see, and of no others. */
const fileOf =
  (
    format: 'docx' | 'pptx',
    nameOf: (name: string) => string,
    write: (detail: MeetingDetail) => Promise<Uint8Array>,
  ): Work =>
  async (ctx, req, res) => {
    const detail = await readMeeting(ctx, req.params.id as MeetingId)
    const bytes = await write(detail)
    sendFile(res, format, nameOf(detail.meeting.name), bytes)
  }

export const getMinutes = fileOf('docx', meetingFiles.minutes, (detail) =>
  writeInTurn({ write: 'docx', paper: minutesOf(detail) }),
)
export const getDecisions = fileOf('docx', meetingFiles.decisions, (detail) =>
  writeInTurn({ write: 'docx', paper: decisionsPaperOf(detail) }),
)
export const getSlides = fileOf('pptx', meetingFiles.slides, (detail) => writeSlides(slidesOf(detail)))
