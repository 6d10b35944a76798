import { strFromU8, unzipSync } from 'fflate'
import { checkSealed } from '#shared/papers/sealed.ts'
import { sha256 } from '#shared/papers/sha256.ts'

const MOST_UNPACKED = 1024 * 1024 * 1024

/** The same check as `npm run verify -- --file`, in the browser. */
export function checkFile(bytes: Uint8Array): ReturnType<typeof checkSealed> {
  const names: string[] = []
  let unpacked = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name)
      unpacked += originalSize
      return false
    },
  })
  if (unpacked > MOST_UNPACKED) throw new Error('unpacks to too much')
  const parts = unzipSync(bytes)
  const part = (name: string) => parts[name] ?? new Uint8Array()
  return checkSealed({ names, text: (name) => strFromU8(part(name)), hash: (name) => hashOf(part(name)) })
}

/** Pages that came by plain http have no WebCrypto: then it is computed by hand. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  if (!('subtle' in crypto)) return sha256(bytes)
  const sum = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
