import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { days } from '#shared/copy/days.ts'
import { paperWords } from '#shared/copy/paper-fonts.ts'
import {
  BODY_PT,
  MARGIN_MM,
  PAGE_MM,
  PAGE_NUMBER_PT,
  PITCH_PT,
  signatureIndents,
  TIGHTER_PT,
} from '#shared/papers/measures.ts'
import type { Block, Paper } from '#shared/papers/paper.ts'
import { exact, mmToTwips, paragraphStyles, run, twips } from './docx-styles.ts'
import { formOf, tableOf } from './docx-tables.ts'
import { withFontFallbacks } from './font-table.ts'

/** Twenty-two lines of 29 pt are four twips more than 225 mm: the foot gives them up (0.07 mm; the standard allows 1). */
const FOOT_TWIPS = mmToTwips(MARGIN_MM.bottom) - 4
/** The dash of the page number stands 7 mm under the text. */
const FOOTER_MM = 25

/** A paper as docx, set by GB/T 9704-2012. Never a seal, never a red head: those are put on by people. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    creator: paper.signer ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: run('body', BODY_PT), paragraph: { spacing: exact(PITCH_PT) } },
      },
      paragraphStyles,
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mmToTwips(PAGE_MM.width), height: mmToTwips(PAGE_MM.height) },
            margin: {
              top: mmToTwips(MARGIN_MM.top),
              bottom: FOOT_TWIPS,
              left: mmToTwips(MARGIN_MM.left),
              right: mmToTwips(MARGIN_MM.right),
              header: mmToTwips(15),
              footer: mmToTwips(FOOTER_MM),
              gutter: 0,
            },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...head(paper),
          ...paper.body.map(blockOf),
          ...annexList(paper),
          ...signature(paper),
          ...annexes(paper),
          ...basisLines(paper.basis),
        ],
      },
    ],
  })
  return withFontFallbacks(await Packer.toBuffer(document))
}

const plain = (text: string): Paragraph => new Paragraph({ style: 'PaperPlain', text })
const emptyLine = (): Paragraph => plain('')

function head({ number, title, addressee }: Paper): FileChild[] {
  return [
    ...(number === null
      ? []
      : [new Paragraph({ style: 'PaperPlain', alignment: AlignmentType.CENTER, text: number }), emptyLine()]),
    ...titleLines(title),
    emptyLine(),
    ...(addressee === null ? [] : [plain(addressee + paperWords.colon)]),
  ]
}

const titleLines = (title: string): Paragraph[] =>
  title.split('\n').map((text) => new Paragraph({ style: 'PaperTitle', text }))

function blockOf(block: Block): FileChild {
  switch (block.type) {
    case 'heading':
      return new Paragraph({ style: `PaperHeading${block.level}`, text: block.text })
    case 'text':
      return new Paragraph({ style: 'PaperText', text: block.text })
    case 'table':
      return tableOf(block)
    case 'form':
      return formOf(block)
  }
}

/** 附件说明: an empty line under the text, then the names without a stop. */
function annexList({ annexes }: Paper): Paragraph[] {
  if (annexes.length === 0) return []
  const [only] = annexes
  if (annexes.length === 1 && only !== undefined)
    return [
      emptyLine(),
      new Paragraph({ style: 'PaperText', text: paperWords.annexLine + oneLine(only.title) }),
    ]
  const lines = annexes.map(({ title }, at) => {
    const text = paperWords.numbered(at + 1, oneLine(title))
    if (at === 0) return new Paragraph({ style: 'PaperText', text: paperWords.annexLine + text })
    const indent = { firstLine: twips((BODY_PT - TIGHTER_PT) * 5), firstLineChars: 500 }
    return new Paragraph({ style: 'PaperText', indent, text })
  })
  return [emptyLine(), ...lines]
}

const oneLine = (title: string): string => title.replaceAll('\n', '')

function signature({ signer, on }: Paper): Paragraph[] {
  if (signer === null) return []
  const date = days.title(on)
  const indents = signatureIndents(signer, date)
  const right = (text: string, characters: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style: 'PaperPlain',
      alignment: AlignmentType.RIGHT,
      indent: { right: twips((BODY_PT - TIGHTER_PT) * characters) },
      keepNext,
      text,
    })
  return [
    new Paragraph({ style: 'PaperPlain', text: '', keepNext: true }),
    new Paragraph({ style: 'PaperPlain', text: '', keepNext: true }),
    right(signer, indents.signer, true),
    right(date, indents.date, false),
  ]
}

function basisLines(basis: string): Paragraph[] {
  if (basis === '') return []
  const border = { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } }
  const [first, ...more] = basis.split('\n')
  return [
    emptyLine(),
    new Paragraph({ style: 'PaperBasis', border, text: first ?? '' }),
    ...more.map((text) => new Paragraph({ style: 'PaperBasis', text })),
  ]
}

/** Each on a page of its own: the mark at the top left, the title on the third line. */
function annexes({ annexes: all }: Paper): FileChild[] {
  return all.flatMap(({ title, body }, at) => [
    new Paragraph({
      style: 'PaperAnnexMark',
      pageBreakBefore: true,
      text: all.length === 1 ? paperWords.annex : paperWords.annexNo(at + 1),
    }),
    emptyLine(),
    ...titleLines(title),
    emptyLine(),
    ...body.map(blockOf),
  ])
}

/** — 1 —, one character in from the outer side. */
function pageNumber(side: 'left' | 'right'): Footer {
  const text = { ...run('page', PAGE_NUMBER_PT) }
  return new Footer({
    children: [
      new Paragraph({
        style: 'PaperPage',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: twips(PAGE_NUMBER_PT) },
        children: [
          new TextRun({ ...text, text: `${paperWords.dash} ` }),
          new TextRun({ ...text, children: [PageNumber.CURRENT] }),
          new TextRun({ ...text, text: ` ${paperWords.dash}` }),
        ],
      }),
    ],
  })
}
