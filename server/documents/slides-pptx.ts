import pptxgen from 'pptxgenjs'
import { slideFonts } from '#shared/copy/meeting-slides.ts'
import { cell as cellRoom, linesHigh, slide as measures, type as points, tableTop } from './fit-slides.ts'
import type { SlideCell, SlideSet, SlideText } from './slides.ts'
import { tidyPptx } from './tidy-pptx.ts'

/** Inches of a 16:9 slide. */
const { wide: WIDE, high: HIGH, edge: EDGE } = measures
const INK = '1B1E21'
const INK_2 = '454A50'
const INK_3 = '61676E'
const HAIR = 'CBC8BD'
const { face } = slideFonts

/** Slides by the look of the screen: the finding as title, figures, a real table, notes as notes. Nothing is fetched. */
export async function slidesToPptx({ title, author, foot, slides }: SlideSet): Promise<Uint8Array> {
  const deck = new pptxgen()
  deck.defineLayout({ name: 'WIDE', width: WIDE, height: HIGH })
  deck.layout = 'WIDE'
  deck.title = title
  deck.author = author
  deck.company = author
  deck.theme = { headFontFace: face, bodyFontFace: face }
  deck.defineSlideMaster({
    title: 'PAGE',
    background: { color: 'FFFFFF' },
    objects: [
      { line: { x: EDGE, y: 0.62, w: WIDE - 2 * EDGE, h: 0, line: { color: HAIR, width: 0.75 } } },
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', x: EDGE, y: 0.68, w: WIDE - 2 * EDGE, h: 0.95, margin: 0 },
            ...{ fontFace: face, fontSize: 26, bold: true, color: INK, align: 'left', valign: 'middle' },
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: WIDE - 1.2,
      y: HIGH - 0.42,
      w: 0.65,
      h: 0.3,
      fontFace: face,
      fontSize: 11,
      color: INK_3,
    },
  })
  for (const slide of slides) addSlide(deck, slide, title, foot)
  return tidyPptx((await deck.write({ outputType: 'uint8array' })) as Uint8Array)
}

function addSlide(deck: pptxgen, text: SlideText, title: string, foot: string): void {
  const slide = deck.addSlide({ masterName: 'PAGE' })
  const small = { fontFace: face, fontSize: 12, color: INK_2, margin: 0 }
  slide.addText(`${title}　${text.section}`, { x: EDGE, y: 0.25, w: 9, h: 0.3, ...small })
  slide.addText(foot, { x: EDGE, y: HIGH - 0.42, w: 9, h: 0.3, ...small, fontSize: 11, color: INK_3 })
  slide.addText(text.title, { placeholder: 'title', fontFace: face })
  text.facts.forEach(({ value, word }, at) => {
    const wide = (WIDE - 2 * EDGE) / Math.max(7, text.facts.length)
    slide.addText(
      [
        { text: value, options: { fontSize: 24, bold: true, color: INK, breakLine: true } },
        { text: word, options: { fontSize: 12, color: INK_2 } },
      ],
      { x: EDGE + at * wide, y: 1.68, w: wide, h: 0.85, fontFace: face, margin: 0, valign: 'top' },
    )
  })
  const lines = text.lines.map((line, at) => ({
    text: line,
    options: { breakLine: at < text.lines.length - 1 },
  }))
  const high = linesHigh(text.lines, WIDE - 2 * EDGE)
  if (text.table !== null) addTable(slide, text.table, tableTop(text))
  if (lines.length > 0)
    slide.addText(lines, {
      ...{ x: EDGE, y: HIGH - 0.5 - high, w: WIDE - 2 * EDGE, h: high, valign: 'bottom' },
      ...{ fontFace: face, fontSize: 12, color: INK_2, margin: 0, fit: 'shrink' },
    })
  if (text.notes !== '') slide.addNotes(text.notes)
}

const HEAVY = { type: 'solid' as const, pt: 1.5, color: INK }
const THIN = { type: 'solid' as const, pt: 0.75, color: INK }
const HAIRLINE = { type: 'solid' as const, pt: 0.5, color: HAIR }
const NONE = { type: 'none' as const }

/** Three rules and hairlines, as on the screen. */
function addTable(slide: pptxgen.Slide, table: NonNullable<SlideText['table']>, y: number): void {
  const head = table.heads.map((name, at) => ({
    text: name,
    options: {
      ...{ fontSize: 12, color: INK_2, align: alignOf(table.rows[0]?.[at]) },
      border: [HEAVY, NONE, THIN, NONE] as [typeof HEAVY, typeof NONE, typeof THIN, typeof NONE],
    },
  }))
  const rows = table.rows.map((row, index) =>
    row.map((cell) => {
      const under = index === table.rows.length - 1 ? HEAVY : HAIRLINE
      return {
        text: runsOf(cell),
        options: {
          align: alignOf(cell),
          valign: 'top' as const,
          border: [NONE, NONE, under, NONE] as [typeof NONE, typeof NONE, typeof under, typeof NONE],
        },
      }
    }),
  )
  const whole = table.widths.reduce((sum, width) => sum + width, 0)
  slide.addTable([head, ...rows], {
    ...{
      x: EDGE,
      y,
      w: WIDE - 2 * EDGE,
      fontFace: face,
      fontSize: points.table,
      color: INK,
      margin: [cellRoom.top, cellRoom.right, cellRoom.top, 0],
    },
    colW: table.widths.map((width) => (width / whole) * (WIDE - 2 * EDGE)),
  })
}

const alignOf = (cell: SlideCell | undefined): 'left' | 'right' => cell?.align ?? 'left'

const runsOf = ({ lines }: SlideCell) =>
  lines.map(({ text, isBold, isSmall }, at) => ({
    text,
    options: {
      ...{ bold: isBold ?? false, breakLine: at < lines.length - 1 },
      ...(isSmall ? { fontSize: points.small, color: INK_3 } : {}),
    },
  }))
