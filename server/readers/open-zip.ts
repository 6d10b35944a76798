import { strFromU8, unzipSync } from 'fflate'
import type { ReadRefusal } from '#shared/plan/read-refusal.ts'

export interface ReadLimits {
  /** Of the file as it came. */
  bytes: number
  /** Of everything in it, unpacked. */
  unpacked: number
  entries: number
  milliseconds: number
  /** For the memory of the child, in MB. */
  memory: number
}

export const READ_LIMITS: ReadLimits = {
  bytes: 30 * 2 ** 20,
  unpacked: 120 * 2 ** 20,
  entries: 3000,
  milliseconds: 30_000,
  memory: 768,
}

export type Entries = Record<string, Uint8Array>

/** The parts of an Office file that hold words; pictures and the like are not even unpacked. */
const WORDY = /\.(?:xml|rels)$/i
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i
/** Where a document type would stand. */
const PROLOGUE = 4096

/** Unpacks an Office file within limits; the sizes are checked before anything is unpacked. */
export function openZip(bytes: Uint8Array, limits: ReadLimits): Entries | { refusal: ReadRefusal } {
  if (((bytes[6] ?? 0) & 1) === 1) return { refusal: 'fileEncrypted' }
  let entries = 0
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1
        unpacked += originalSize
        return false
      },
    })
    if (entries > limits.entries || unpacked > limits.unpacked) return { refusal: 'fileTooLarge' }
    const parts = unzipSync(bytes, { filter: ({ name }) => WORDY.test(name) })
    for (const part of Object.values(parts)) {
      if (DOCTYPE.test(strFromU8(part.subarray(0, PROLOGUE), true))) return { refusal: 'notADocument' }
    }
    return parts
  } catch {
    return { refusal: 'notADocument' }
  }
}
