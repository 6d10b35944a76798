import type { IParagraphStyleOptions, IRunStylePropertiesOptions, ISpacingProperties } from 'docx'
import { latinFont, type PaperFont, paperFonts } from '#shared/copy/paper-fonts.ts'
import {
  BASIS_PITCH_PT,
  BASIS_PT,
  BODY_PT,
  PAGE_NUMBER_PT,
  PITCH_PT,
  TABLE_PITCH_PT,
  TABLE_PT,
  TIGHTER_PT,
  TITLE_PITCH_PT,
  TITLE_PT,
} from '#shared/papers/measures.ts'

export const twips = (pt: number): number => Math.round(pt * 20)
export const mmToTwips = (mm: number): number => Math.round((mm / 25.4) * 1440)

/** The hint keeps quotation marks and dashes full-width. */
export function run(font: PaperFont, pt: number, tighter = 0): IRunStylePropertiesOptions {
  const eastAsia = paperFonts[font].name
  return {
    font: { ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia, hint: 'eastAsia' },
    size: pt * 2,
    ...(tighter === 0 ? {} : { characterSpacing: -twips(tighter) }),
  }
}

export const exact = (pt: number): ISpacingProperties => ({
  before: 0,
  after: 0,
  line: twips(pt),
  lineRule: 'exact',
})

const style = (id: string, more: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  ...more,
})

/** 2字: as a count of characters, which survives a change of size; in twips for readers that know no counts. */
const twoCharacters = { firstLine: twips((BODY_PT - TIGHTER_PT) * 2), firstLineChars: 200 }
const text = (font: PaperFont, indent: boolean): Omit<IParagraphStyleOptions, 'id' | 'name'> => ({
  run: run(font, BODY_PT, TIGHTER_PT),
  paragraph: {
    spacing: exact(PITCH_PT),
    ...(indent ? { indent: twoCharacters } : {}),
  },
})

/** Every measure stands in a style, none in a paragraph: who edits the paper changes it once. */
export const paragraphStyles: IParagraphStyleOptions[] = [
  style('PaperTitle', {
    run: run('title', TITLE_PT),
    paragraph: { alignment: 'center', spacing: exact(TITLE_PITCH_PT), keepNext: true },
  }),
  style('PaperText', text('body', true)),
  style('PaperPlain', text('body', false)),
  style('PaperHeading1', withNext(text('first', true), 0)),
  style('PaperHeading2', withNext(text('second', true), 1)),
  style('PaperHeading3', withNext(text('body', true), 2)),
  style('PaperHeading4', withNext(text('body', true), 3)),
  style('PaperAnnexMark', text('first', false)),
  style('PaperCell', {
    run: run('body', TABLE_PT),
    paragraph: { spacing: exact(TABLE_PITCH_PT) },
  }),
  style('PaperCellHead', {
    run: run('first', TABLE_PT),
    paragraph: { alignment: 'center', spacing: exact(TABLE_PITCH_PT) },
  }),
  style('PaperBasis', { run: run('body', BASIS_PT), paragraph: { spacing: exact(BASIS_PITCH_PT) } }),
  style('PaperPage', { run: run('page', PAGE_NUMBER_PT), paragraph: { spacing: { before: 0, after: 0 } } }),
]

/** Headings stay with what follows, and stand in the reader's outline. */
function withNext(
  look: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  outlineLevel: number,
): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return { ...look, paragraph: { ...look.paragraph, keepNext: true, outlineLevel } }
}
