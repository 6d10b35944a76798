/** Measures of GB/T 9704-2012 that the docx, the screen and the print all keep. Millimetres and points. */
export const PAGE_MM = { width: 210, height: 297 } as const
export const MARGIN_MM = { top: 37, bottom: 35, left: 28, right: 26 } as const
/** 版心: 156 mm × 225 mm. */
export const LINE_MM = PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right
/** 3号, and the exact pitch that puts 22 lines on a page. */
export const BODY_PT = 16
export const PITCH_PT = 29
/** 2号. */
export const TITLE_PT = 22
export const TITLE_PITCH_PT = 36
/** 4号: page numbers. */
export const PAGE_NUMBER_PT = 14
/** 小4号 in tables, 5号 under the text. */
export const TABLE_PT = 12
export const TABLE_PITCH_PT = 18
export const BASIS_PT = 10.5
export const BASIS_PITCH_PT = 16
/** 28 characters of 16 pt are a little more than 156 mm: each gives up a quarter of a point. */
export const TIGHTER_PT = 0.25
/** The date stands four characters from the right (with room for a seal that people set by hand). */
const DATE_FROM_RIGHT = 4

/** Width of a text in characters: what is not Chinese takes half of one. */
export const widthInCharacters = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)

/** 落款: how far signer and date stand from the right, in characters; the signer is centred over the date. */
export function signatureIndents(signer: string, date: string): { signer: number; date: number } {
  const centre = DATE_FROM_RIGHT + widthInCharacters(date) / 2
  return { signer: Math.max(0, centre - widthInCharacters(signer) / 2), date: DATE_FROM_RIGHT }
}
