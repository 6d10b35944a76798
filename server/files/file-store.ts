import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { FileHash } from '#shared/ids.ts'
import { Refused } from '../refused.ts'

/** A file received but not yet kept. */
export interface Received {
  place: string
  hash: FileHash
  size: number
}

/** Files by their content: `files/ab/abcd…`. What is kept is on disk before anything refers to it. */
export class FileStore {
  readonly #root: string
  readonly #tmp: string

  constructor(dataDir: string) {
    this.#root = path.join(dataDir, 'files')
    this.#tmp = path.join(this.#root, 'tmp')
  }

  /** Makes the folders and sweeps out what was half received when the machine stopped. */
  async prepare(): Promise<void> {
    await mkdir(this.#tmp, { recursive: true })
    for (const name of await readdir(this.#tmp)) await rm(path.join(this.#tmp, name), { force: true })
  }

  /** A place for a file that somebody else writes, hashes and syncs; the caller keeps or discards it. */
  newPlace(): string {
    return path.join(this.#tmp, randomBytes(16).toString('hex'))
  }

  /** Streams a body to disk, within `limit` bytes; the caller keeps or discards it. */
  async receive(body: Readable, limit: number): Promise<Received> {
    const place = this.newPlace()
    const hash = createHash('sha256')
    const file = await open(place, 'wx')
    let size = 0
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        size += chunk.length
        // The rest is read and dropped, so that the sender lives to read the answer.
        if (size > limit * 10) break
        if (size > limit) continue
        hash.update(chunk)
        await file.write(chunk)
      }
      if (size > limit) throw new Refused('fileTooLarge')
      if (size === 0) throw new Refused('fileEmpty')
      await file.sync()
    } catch (error) {
      await rm(place, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return { place, hash: hash.digest('hex') as FileHash, size }
  }

  /** Moves it to its place for good; returns when file and folder are on disk. */
  async keep(received: Received): Promise<void> {
    const place = this.placeOf(received.hash)
    const folder = path.dirname(place)
    await mkdir(folder, { recursive: true })
    await rename(received.place, place)
    await syncFolder(folder)
    await syncFolder(this.#root)
  }

  async discard(received: Received): Promise<void> {
    await rm(received.place, { force: true })
  }

  read(hash: FileHash): ReadStream {
    return createReadStream(this.placeOf(hash))
  }

  placeOf(hash: FileHash): string {
    return path.join(this.#root, hash.slice(0, 2), hash)
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing as syncing a folder.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
