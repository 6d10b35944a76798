import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { checkSealed } from '#shared/papers/sealed.ts'

type Checked = Awaited<ReturnType<typeof checkSealed>>

const MOST_UNPACKED = 1024 * 1024 * 1024

/** The same check as the page makes; null for what is no zip, or unpacks to more than a machine should hold. */
export async function checkZip(bytes: Uint8Array): Promise<Checked | null> {
  const names: string[] = []
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        unpacked += originalSize
        return false
      },
    })
    if (unpacked > MOST_UNPACKED) return null
    const parts = unzipSync(bytes)
    const part = (name: string) => parts[name] ?? new Uint8Array()
    return await checkSealed({
      names,
      text: (name) => strFromU8(part(name)),
      hash: async (name) => createHash('sha256').update(part(name)).digest('hex'),
    })
  } catch {
    return null
  }
}
