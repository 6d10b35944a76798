const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const MOST = 5000

/** Names in a zip's table of contents, without unpacking anything; none when the table is broken. */
export function unzipEntryNames(bytes: Buffer): string[] {
  const end = findEnd(bytes)
  if (end < 0) return []
  const names: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (names.length < MOST && at + ENTRY_SIZE <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    names.push(bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength))
    at += ENTRY_SIZE + nameLength + rest
  }
  return names
}

/** The end record lies behind everything, before a comment of at most 64 KB. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff)
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) if (bytes.readUInt32LE(at) === END) return at
  return -1
}
