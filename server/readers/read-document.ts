import type { ReadRefusal } from '#shared/plan/read-refusal.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { openZip, READ_LIMITS, type ReadLimits } from './open-zip.ts'
import type { ReadDocument } from './read-result.ts'
import { readTextFile } from './read-text.ts'
import { sniff } from './sniff.ts'
import { withLedger } from './with-ledger.ts'
import { withNotices } from './with-notices.ts'

/** Brings a file to text; its kind is judged by its content. Untrusted bytes belong into the child, see `readInChild`. */
export async function readDocument(
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadDocument> {
  if (bytes.length === 0) return { refusal: 'fileEmpty' }
  if (bytes.length > limits.bytes) return { refusal: 'fileTooLarge' }
  const read = await readKind(bytes, limits)
  if ('refusal' in read) return read
  if (read.text.trim() === '') return { refusal: 'fileEmpty' }
  return isMarkedSecret(read.text) ? { refusal: 'fileSecret' } : read
}

async function readKind(bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  try {
    switch (sniff(bytes)) {
      case 'rtf':
        return await readRtfFile(bytes)
      case 'text':
        return await readTextFile(bytes)
      case 'pdf':
        return await readPdfFile(bytes)
      case 'ole':
        return await readOle(bytes)
      case 'zip':
        return await readZip(bytes, limits)
    }
  } catch {
    return { refusal: 'notADocument' }
  }
}

// Each library is loaded only for its own kind: the child starts faster.
async function readPdfFile(bytes: Uint8Array): Promise<ReadDocument> {
  const { readPdf } = await import('./pdf.ts')
  const read = await readPdf(bytes)
  return 'refusal' in read ? read : withNotices({ text: read.text, format: 'pdf' }, read.notices)
}

async function readRtfFile(bytes: Uint8Array): Promise<ReadDocument> {
  const { readRtf } = await import('./rtf.ts')
  const { text, lacksNumbers } = readRtf(bytes)
  return withNotices({ text, format: 'rtf' }, lacksNumbers && [{ kind: 'automaticNumbers' }])
}

async function readOle(bytes: Uint8Array): Promise<ReadDocument> {
  const { oleKind, openOle } = await import('./ole.ts')
  const streams = openOle(bytes)
  switch (oleKind(streams)) {
    case 'encrypted':
      return { refusal: 'fileEncrypted' }
    case 'word': {
      const [{ readDoc }, { hasAutomaticNumbers }] = [
        await import('./doc.ts'),
        await import('./doc-lists.ts'),
      ]
      const read: ReadDocument = { text: await readDoc(bytes), format: 'doc' }
      return withNotices(read, hasAutomaticNumbers(streams) && [{ kind: 'automaticNumbers' }])
    }
    case 'workbook': {
      const { readXlsx } = await import('./xlsx.ts')
      const { text, notices } = readXlsx(bytes)
      return withLedger(withNotices({ text, format: 'xls' }, notices), bytes)
    }
    case 'other':
      return { refusal: 'notADocument' }
  }
}

async function readZip(bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  const entries = openZip(bytes, limits)
  if (isRefusal(entries)) return entries
  if (entries['word/document.xml'] !== undefined) {
    const { readDocx } = await import('./docx.ts')
    return { text: await readDocx(entries), format: 'docx' }
  }
  if (entries['xl/workbook.xml'] !== undefined) {
    const { readXlsx } = await import('./xlsx.ts')
    const { text, notices } = readXlsx(bytes)
    return withLedger(withNotices({ text, format: 'xlsx' }, notices), bytes)
  }
  return { refusal: 'notADocument' }
}

const isRefusal = (value: object): value is { refusal: ReadRefusal } =>
  'refusal' in value && typeof value.refusal === 'string'
