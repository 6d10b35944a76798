let table: Map<string, number[]> | null = null
/** No encoder comes with the runtime: the decoder is asked about every pair of bytes. */
export const inGb18030 = (text: string): Uint8Array => {
  table ??= pairs('gb18030')
  return encoded(text, table)
}

let tableOfBig5: Map<string, number[]> | null = null
export const inBig5 = (text: string): Uint8Array => {
  tableOfBig5 ??= pairs('big5')
  return encoded(text, tableOfBig5)
}

function encoded(text: string, known: ReadonlyMap<string, number[]>): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = char.codePointAt(0) ?? 0
      return code < 0x80 ? [code] : (known.get(char) ?? [0x3f])
    }),
  )
}

function pairs(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding)
  const found = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(Uint8Array.from([high, low]))
      if (Array.from(char).length === 1 && !found.has(char)) found.set(char, [high, low])
    }
  }
  return found
}
