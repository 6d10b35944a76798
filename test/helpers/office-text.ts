import { strFromU8, unzipSync } from 'fflate'

/** The words in the parts of an Office file whose names begin so, in their order. */
export function wordsIn(bytes: Uint8Array, prefix: string): string[] {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith(prefix) && name.endsWith('.xml') })
  const numberOf = (name: string) => Number(/\d+/.exec(name.slice(prefix.length))?.[0] ?? 0)
  return Object.entries(files)
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([, file]) =>
      [...strFromU8(file).matchAll(/<(?:a|w):t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text ?? '').join(''),
    )
}
