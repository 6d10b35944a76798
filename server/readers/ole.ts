import { CFB } from '@e965/xlsx'

/** The streams that lie at the top of an Office 97 container, by their names. */
export type Streams = ReadonlyMap<string, Buffer>

interface Container {
  FullPaths: string[]
  FileIndex: { type: number; content?: Uint8Array | number[] }[]
}
const STREAM = 2

/** Reads the directory of a container; streams inside objects that lie in it are not the document's own. */
export function openOle(bytes: Uint8Array): Streams {
  const container: Container = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const streams = new Map<string, Buffer>()
  container.FullPaths.forEach((path, at) => {
    const entry = container.FileIndex[at]
    const [, name, deeper] = path.split('/')
    if (name && deeper === undefined && entry?.type === STREAM)
      streams.set(name, Buffer.from(entry.content ?? []))
  })
  return streams
}

/** What an Office 97 container holds. */
export type OleKind = 'encrypted' | 'word' | 'workbook' | 'other'

export function oleKind(streams: Streams): OleKind {
  if (streams.has('EncryptedPackage')) return 'encrypted'
  const word = streams.get('WordDocument')
  if (word !== undefined) return isLockedWord(word) ? 'encrypted' : 'word'
  const book = streams.get('Workbook') ?? streams.get('Book')
  if (book === undefined) return 'other'
  return isLockedBook(book) ? 'encrypted' : 'workbook'
}

/** MS-DOC 2.5.1: ten bytes into the stream, one bit says that it is encrypted. */
const LOCKED_WORD = { at: 10, bit: 0x0100 }
const isLockedWord = (word: Buffer): boolean =>
  word.length >= LOCKED_WORD.at + 2 && (word.readUInt16LE(LOCKED_WORD.at) & LOCKED_WORD.bit) !== 0

/** MS-XLS 2.4.117: a record FilePass among the first ones. */
const FILE_PASS = 0x2f
const AMONG_FIRST = 20

function isLockedBook(book: Buffer): boolean {
  for (let at = 0, count = 0; at + 4 <= book.length && count < AMONG_FIRST; count += 1) {
    if (book.readUInt16LE(at) === FILE_PASS) return true
    at += 4 + book.readUInt16LE(at + 2)
  }
  return false
}
