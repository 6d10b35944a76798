import type { Response } from 'express'
import { cleanFileName } from '../files/file-name.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
/** Media types of what this house writes itself. */
export const fileTypes = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  zip: 'application/zip',
} as const

/** Says what is about to come: a download under its name, never shown in place, kept by nobody on the way. */
export function announceFile(res: Response, type: string, name: string): void {
  res.set('content-type', type)
  res.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  res.set('cache-control', 'private, no-store')
}

/** Sends what was just written. */
export function sendFile(
  res: Response,
  format: keyof typeof fileTypes,
  name: string,
  bytes: Uint8Array,
): void {
  announceFile(res, fileTypes[format], cleanFileName(name))
  res.send(Buffer.from(bytes))
}
