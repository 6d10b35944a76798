import type { DocumentFormat, ReadRefusal } from '#shared/plan/read-refusal.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { decodeText } from './decode-text.ts'
import { openZip, READ_LIMITS, type ReadLimits } from './open-zip.ts'
import { isEncryptedOffice, sniff } from './sniff.ts'

export type ReadDocument = { text: string; format: DocumentFormat } | { refusal: ReadRefusal }

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
  const container = sniff(bytes)
  if (container === 'ole') return { refusal: isEncryptedOffice(bytes) ? 'fileEncrypted' : 'notADocument' }
  if (container === 'other') return { refusal: 'notADocument' }
  if (container === 'text') {
    const text = decodeText(bytes)
    return text === null ? { refusal: 'notADocument' } : { text, format: 'txt' }
  }
  const entries = openZip(bytes, limits)
  if (isRefusal(entries)) return entries
  try {
    // Each library is loaded only for its own kind: the child starts faster.
    if (entries['word/document.xml'] !== undefined) {
      const { readDocx } = await import('./docx.ts')
      return { text: await readDocx(entries), format: 'docx' }
    }
    if (entries['xl/workbook.xml'] !== undefined) {
      const { readXlsx } = await import('./xlsx.ts')
      return { text: readXlsx(bytes), format: 'xlsx' }
    }
  } catch {
    return { refusal: 'notADocument' }
  }
  return { refusal: 'notADocument' }
}

const isRefusal = (value: object): value is { refusal: ReadRefusal } =>
  'refusal' in value && typeof value.refusal === 'string'
