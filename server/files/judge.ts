import { unzipEntryNames } from './zip-names.ts'

const starts = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)
const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le')

/** By the part that each kind must have; a plain zip has none of them. */
const ZIP_PARTS: readonly [part: string, type: string][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['OFD.xml', 'application/ofd'],
]
/** Streams of the Office 97 container; an installer is such a container too, without them. */
const CFB_STREAMS: readonly [stream: Buffer, type: string][] = [
  [utf16('WordDocument'), 'application/msword'],
  [utf16('Workbook'), 'application/vnd.ms-excel'],
  [utf16('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
]

/** What a file is, by its content; null where it is nothing that may be kept as evidence. */
export function judgeType(bytes: Buffer): string | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const names = new Set(unzipEntryNames(bytes))
    return ZIP_PARTS.find(([part]) => names.has(part))?.[1] ?? null
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return CFB_STREAMS.find(([stream]) => bytes.includes(stream))?.[1] ?? null
  return isPlainText(bytes) ? 'text/plain' : null
}

function isPlainText(bytes: Buffer): boolean {
  const text = decode(bytes)
  if (text === null || hasControls(text)) return false
  // Markup and scripts are programs to whoever opens them.
  const head = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 1000)
    .toLowerCase()
  return (
    !/^(#!|@echo|mz)/.test(head) && !/<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)\b/.test(head)
  )
}

function decode(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may fit.
    }
  }
  return null
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true
  }
  return false
}
