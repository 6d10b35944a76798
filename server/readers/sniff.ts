/** What the first bytes say a file is, whatever its name. */
export type Container = 'zip' | 'ole' | 'pdf' | 'rtf' | 'text'

const starts = (bytes: Uint8Array, magic: readonly number[], from = 0): boolean =>
  magic.every((byte, at) => bytes[from + at] === byte)

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** Readers allow so much before the mark. */
const PDF_WITHIN = 1024
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]

export function sniff(bytes: Uint8Array): Container {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  if (starts(bytes, RTF)) return 'rtf'
  for (let at = 0; at < Math.min(PDF_WITHIN, bytes.length); at += 1) if (starts(bytes, PDF, at)) return 'pdf'
  return 'text'
}

const HTML_START =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype\s{1,20}html|html|head|body|meta|div|table|p|article|section|title)[\s>]/i

/** Whether a text is a web page, saved whole or in part. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4096)
  return HTML_START.test(head.slice(0, 1000)) || /<html[\s>]/i.test(head)
}

const SEPARATED = /^[^\n,\t]{0,40}(?:[,\t][^\n,\t]{0,40}){3,60}$/
/** The heads of a table in a file of values stand so near the top. */
const HEAD_LINES = 12

/** Whether a text may be a table of values parted by commas or tabs. */
export function isSeparated(text: string): boolean {
  const lines = text.slice(0, 4096).split(/\r?\n/).slice(0, HEAD_LINES)
  return lines.some((line) => SEPARATED.test(line))
}
