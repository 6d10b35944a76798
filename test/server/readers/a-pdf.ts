/** Words at a place of the page, in points from its left lower corner. */
export interface Placed {
  text: string
  x: number
  y: number
  size?: number
}
/** A rule from one point to another. */
export type Drawn = readonly [x0: number, y0: number, x1: number, y1: number]

export interface PdfPage {
  words: readonly Placed[]
  rules?: readonly Drawn[]
  /** An image over so much of the page, from its lower edge up. */
  picture?: number
  /** Its font does not say which characters it draws. */
  isNameless?: boolean
}

const hex = (text: string): string =>
  [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A PDF whose Chinese font is named and not embedded, as official papers often have it. */
export function aPdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ]
  const last = 6 + pages.length * 2
  pages.forEach(({ words, rules = [], picture = 0, isNameless = false }, at) => {
    const lines = words.map(
      ({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`,
    )
    const strokes = rules.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`)
    const image = picture > 0 ? [`q 595 0 0 ${842 * picture} 0 0 cm /I1 Do Q`] : []
    const stream = [...lines, ...strokes, ...image].join('\n')
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 ${isNameless ? last + 1 : 3} 0 R>>/XObject<</I1 ${last} 0 R>>>>/Contents ${7 + at * 2} 0 R>>`,
      `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    )
  })
  objects.push(
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\nA\nendstream',
    `<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+F/Encoding/Identity-H/DescendantFonts[${last + 2} 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+F/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>',
  )
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return String(place).padStart(10, '0')
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const LEFT = 85
const TOP = 760
const SIZE = 16
const IN_LINE = 26
const LINES = 22

/** Paragraphs as a typesetter breaks them: set in by two characters, pages numbered. */
export function printedPdf(text: string): Uint8Array {
  const lines = text.split('\n').flatMap((paragraph) => broken(paragraph.trim()))
  const pages: PdfPage[] = []
  for (let from = 0; from < lines.length; from += LINES) {
    const words = lines.slice(from, from + LINES).map(({ text: line, isFirst }, at) => ({
      text: line,
      x: LEFT + (isFirst ? 2 * SIZE : 0),
      y: TOP - at * 29,
    }))
    pages.push({ words: [...words, { text: `- ${pages.length + 1} -`, x: 280, y: 60, size: 14 }] })
  }
  return aPdf(pages)
}

function broken(paragraph: string): { text: string; isFirst: boolean }[] {
  const characters = Array.from(paragraph)
  const lines: { text: string; isFirst: boolean }[] = []
  for (let from = 0; from < characters.length; ) {
    const isFirst = from === 0
    const room = isFirst ? IN_LINE - 2 : IN_LINE
    lines.push({ text: characters.slice(from, from + room).join(''), isFirst })
    from += room
  }
  return lines
}
