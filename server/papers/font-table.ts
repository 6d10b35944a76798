import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { latinFont, paperFonts } from '#shared/copy/paper-fonts.ts'

const PART = 'word/fontTable.xml'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Names in the font table what stands in for a font that the reader's machine lacks. */
export function withFontFallbacks(docx: Uint8Array): Buffer {
  const parts = unzipSync(docx)
  const fonts = Object.values(paperFonts).map(({ name, instead }) => fontOf(name, instead))
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${W}">${fonts.join('')}${fontOf(latinFont, '')}</w:fonts>`
  if (!strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).includes(PART))
    throw new Error('the package has no font table')
  return Buffer.from(zipSync({ ...parts, [PART]: strToU8(xml) }))
}

const fontOf = (name: string, instead: string): string =>
  `<w:font w:name="${name}">${instead === '' ? '' : `<w:altName w:val="${instead}"/>`}</w:font>`
