/** 封卷: what the zip of a closed item holds, and how anybody can check it without the system. */
export const SEALED = { manifest: 'manifest.json', seal: 'seal.json' } as const

export interface SealedPart {
  name: string
  size: number
  sha256: string
}
/** Every part but the cover, which carries the code of this list. */
export interface SealedManifest {
  format: 'taizhang-sealed-1'
  title: string
  number: string
  asOf: string
  seq: number
  parts: SealedPart[]
}
export interface Seal {
  format: 'taizhang-seal-1'
  /** SHA-256 of the manifest as it stands in the zip. */
  manifest: string
  code: string
  cover: SealedPart
}

/** The code on the cover: the first sixteen digits of the manifest's hash, in fours. */
export const codeOf = (hash: string): string =>
  (hash.slice(0, 16).toUpperCase().match(/.{4}/gu) ?? []).join('-')

/** A zip that somebody wants checked: names of its entries, each as often as it is there, and how to get at them. */
export interface SealedZip {
  names: readonly string[]
  text(name: string): string
  hash(name: string): Promise<string>
}

export type SealedProblem =
  | { problem: 'notSealed' | 'manifestChanged' | 'codeChanged' }
  | { problem: 'missing' | 'changed' | 'notListed'; name: string }
export type SealedCheck = { title: string; number: string; code: string; asOf: string; parts: SealedPart[] }

/** What the zip says of itself, and everything about it that does not hold; null of `found` when it is no 卷宗. */
export async function checkSealed(
  zip: SealedZip,
): Promise<{ found: SealedCheck | null; problems: SealedProblem[] }> {
  const names = new Set(zip.names)
  const manifest = names.has(SEALED.manifest) ? readManifest(zip.text(SEALED.manifest)) : null
  const seal = names.has(SEALED.seal) ? readSeal(zip.text(SEALED.seal)) : null
  if (manifest === null || seal === null) return { found: null, problems: [{ problem: 'notSealed' }] }
  const hash = await zip.hash(SEALED.manifest)
  const code = codeOf(hash)
  const problems: SealedProblem[] = []
  if (seal.manifest !== hash) problems.push({ problem: 'manifestChanged' })
  if (seal.code !== code) problems.push({ problem: 'codeChanged' })
  const listed = [seal.cover, ...manifest.parts]
  for (const { name, sha256 } of listed) {
    if (!names.has(name)) problems.push({ problem: 'missing', name })
    else if ((await zip.hash(name)) !== sha256) problems.push({ problem: 'changed', name })
  }
  const known = new Set([SEALED.manifest, SEALED.seal, ...listed.map(({ name }) => name)])
  for (const name of names) if (!known.has(name)) problems.push({ problem: 'notListed', name })
  // Of two entries with one name, readers show now this one and now that.
  for (const name of twice(zip.names)) problems.push({ problem: 'notListed', name })
  const { title, number, asOf } = manifest
  return { found: { title, number, asOf, code, parts: listed }, problems }
}

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at)

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const isPart = (part: unknown): part is SealedPart => {
  const { name, size, sha256 } = (part ?? {}) as Partial<Record<keyof SealedPart, unknown>>
  return typeof name === 'string' && typeof size === 'number' && typeof sha256 === 'string'
}

function readManifest(text: string): SealedManifest | null {
  const value = parsed(text)
  if (value === null || value.format !== 'taizhang-sealed-1') return null
  const { title, number, asOf, parts } = value
  const isWhole = [title, number, asOf].every((one) => typeof one === 'string')
  return isWhole && Array.isArray(parts) && parts.every(isPart) ? (value as unknown as SealedManifest) : null
}

function readSeal(text: string): Seal | null {
  const value = parsed(text)
  if (value === null || value.format !== 'taizhang-seal-1') return null
  const { manifest, code, cover } = value
  const isWhole = typeof manifest === 'string' && typeof code === 'string' && isPart(cover)
  return isWhole ? (value as unknown as Seal) : null
}
