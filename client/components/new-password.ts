const KINDS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-_.+='] as const
const LENGTH = 12

function drawn(from: string): string {
  const fair = 256 - (256 % from.length)
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return byte < fair ? (from[byte % from.length] ?? '') : drawn(from)
}

/** Twelve letters, digits and signs that are not mistaken for one another when read aloud. */
export function newPassword(): string {
  const first = KINDS.map(drawn)
  const rest = Array.from({ length: LENGTH - first.length }, () => drawn(KINDS.slice(0, 3).join('')))
  return [...first, ...rest].join('')
}
