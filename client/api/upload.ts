import type { DocumentText, ErrorData, FilledFile, StoredFile } from '#shared/api/outputs.ts'
import type { TemplateFile } from '#shared/templates/model.ts'
import { RefusedError } from './refusal.ts'
import { ownHeader } from './trpc.ts'

export interface UploadOptions {
  /** Share that has left, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

function failure(request: XMLHttpRequest): Error {
  const answer: unknown = request.response
  const isRefusal = typeof answer === 'object' && answer !== null && 'refusal' in answer
  return isRefusal ? new RefusedError(answer as ErrorData) : new Error(`HTTP ${request.status}`)
}

/** One raw PUT a file. XMLHttpRequest, since fetch does not tell how much has left. */
function put<Answer>(path: string, file: File, { onProgress, signal }: UploadOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    for (const [name, value] of Object.entries(ownHeader)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Answer)
      else reject(failure(request))
    })
    request.addEventListener('error', () => reject(new Error('offline')))
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    if (signal?.aborted) request.abort()
    else request.send(file)
  })
}

/** Reads a document on the server: its text, with tables as rows. */
export const uploadDocument = (file: File, options: UploadOptions = {}): Promise<DocumentText> =>
  put<DocumentText>('/api/documents', file, options)

/** Stores evidence; a command then refers to it by its hash. */
export const uploadEvidence = (file: File, options: UploadOptions = {}): Promise<StoredFile> =>
  put<StoredFile>('/api/evidence', file, options)

/** Reads a filled 填报表 on the server; nothing is kept there. */
export const uploadFillingSheet = (file: File, options: UploadOptions = {}): Promise<FilledFile> =>
  put<FilledFile>('/api/filling-sheet', file, options)

/** Keeps and reads a workbook of the office; a command then makes it a template. */
export const uploadTemplate = (file: File, options: UploadOptions = {}): Promise<TemplateFile> =>
  put<TemplateFile>('/api/templates', file, options)

export function wasAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
