import { attributeOf, tagsIn } from './xml.ts'

/** Formats of days that every workbook has: Western ones, and those of Chinese Excel. */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
/** Words in quotation marks and settings in brackets say nothing about what a number format shows. */
const UNSAID = /"[^"]{0,200}"|\[[^\]]{0,200}\]|\\./g

/** Which looks of cells show a number as a day. */
export function dayStyles(xml: string): (style: string) => boolean {
  const formats = new Map<number, string>()
  const days: boolean[] = []
  let isCells = false
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'cellXfs') isCells = tag.kind === 'open'
    if (tag.kind === 'close') continue
    if (tag.name === 'numFmt')
      formats.set(Number(attributeOf(xml, tag, 'numFmtId')), attributeOf(xml, tag, 'formatCode') ?? '')
    if (tag.name !== 'xf' || !isCells) continue
    const id = Number(attributeOf(xml, tag, 'numFmtId') ?? 0)
    days.push(isBuiltIn(id) || /[yd]/i.test((formats.get(id) ?? '').replace(UNSAID, '')))
  }
  return (style) => days[Number(style)] ?? false
}
