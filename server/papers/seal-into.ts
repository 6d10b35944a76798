import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { sealedText } from '#shared/copy/papers/sealed-text.ts'
import type { FileHash } from '#shared/ids.ts'
import type { Paper } from '#shared/papers/paper.ts'
import { codeOf, SEALED, type Seal, type SealedManifest, type SealedPart } from '#shared/papers/sealed.ts'
import { writeDocx } from './write-docx.ts'

/** What the worker puts into one zip, and where. */
export interface ToSeal {
  place: string
  dossier: Paper
  /** The cover, but for the code: that follows from everything else. */
  cover: Paper
  codePlace: string
  records: string
  evidence: readonly { name: string; place: string; hash: FileHash; size: number }[]
  manifest: Omit<SealedManifest, 'parts'>
  at: string
}
export interface Sealed {
  hash: FileHash
  size: number
  code: string
}

type Source = Uint8Array | { place: string }
interface Part extends SealedPart {
  source: Source
}

/** Writes the zip to its place and syncs it. A file that is no longer what it was when it was handed in is an error. */
export async function sealInto(sealed: ToSeal): Promise<Sealed> {
  const { files } = sealedText
  const parts: Part[] = [
    partOf(files.dossier, await writeDocx(sealed.dossier)),
    partOf(files.records, Buffer.from(sealed.records)),
  ]
  for (const { name, place, hash, size } of sealed.evidence) {
    if ((await hashOfFile(place)) !== hash) throw new Error(`the file of ${hash} has changed`)
    parts.push({ name, size, sha256: hash, source: { place } })
  }
  const listed = parts.map(({ name, size, sha256 }) => ({ name, size, sha256 }))
  const manifest = partOf(
    SEALED.manifest,
    json({ ...sealed.manifest, parts: listed } satisfies SealedManifest),
  )
  const code = codeOf(manifest.sha256)
  const cover = partOf(files.cover, await writeDocx(withCode(sealed.cover, sealed.codePlace, code)))
  const seal: Seal = {
    format: 'taizhang-seal-1',
    manifest: manifest.sha256,
    code,
    cover: { name: cover.name, size: cover.size, sha256: cover.sha256 },
  }
  const all = [cover, ...parts, manifest, partOf(SEALED.seal, json(seal))]
  return { ...(await zipInto(sealed.place, all, new Date(sealed.at))), code }
}

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

const partOf = (name: string, source: Uint8Array): Part => ({
  name,
  size: source.length,
  sha256: createHash('sha256').update(source).digest('hex'),
  source,
})

async function hashOfFile(place: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The same paper with the code where the cover leaves room for it. */
function withCode(cover: Paper, from: string, code: string): Paper {
  const body = cover.body.map((block) =>
    block.type === 'form'
      ? {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => (cell.text === from ? { ...cell, text: code } : cell)),
          })),
        }
      : block,
  )
  return { ...cover, body }
}

/** Evidence is mostly compressed already: it is put in as it is, a piece at a time. */
async function zipInto(place: string, parts: readonly Part[], mtime: Date): Promise<Omit<Sealed, 'code'>> {
  const file = await open(place, 'wx')
  try {
    const out = new Output(file)
    const zip = new Zip((error, chunk) => out.add(error, chunk))
    for (const { name, source } of parts) {
      const entry =
        source instanceof Uint8Array ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
      entry.mtime = mtime
      zip.add(entry)
      if (source instanceof Uint8Array) entry.push(source, true)
      else {
        for await (const chunk of createReadStream(source.place)) {
          entry.push(chunk as Buffer)
          await out.written()
        }
        entry.push(new Uint8Array(), true)
      }
      await out.written()
    }
    zip.end()
    await out.written()
    await file.sync()
    return out.sum()
  } finally {
    await file.close()
  }
}

/** What the zip gives out, written in its order and hashed on the way. */
class Output {
  readonly #file: FileHandle
  readonly #hash = createHash('sha256')
  #size = 0
  #waiting: Uint8Array[] = []
  #error: Error | null = null

  constructor(file: FileHandle) {
    this.#file = file
  }

  add(error: Error | null, chunk: Uint8Array): void {
    if (error !== null) this.#error = error
    else this.#waiting.push(chunk.slice())
  }

  async written(): Promise<void> {
    if (this.#error !== null) throw this.#error
    const chunks = this.#waiting
    this.#waiting = []
    for (const chunk of chunks) {
      this.#hash.update(chunk)
      this.#size += chunk.length
      await this.#file.write(chunk)
    }
  }

  sum(): Omit<Sealed, 'code'> {
    return { hash: this.#hash.digest('hex') as FileHash, size: this.#size }
  }
}
