import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '#server/papers/write-docx.ts'
import { paperFonts } from '#shared/copy/paper-fonts.ts'
import type { Paper } from '#shared/papers/paper.ts'
import { aPaper, aTable } from '../../helpers/a-paper.ts'
import { hasOffice, pagesOf } from '../../helpers/office.ts'

async function partsOf(paper: Paper) {
  const parts = unzipSync(await writeDocx(paper))
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return {
    names: Object.keys(parts),
    document: text('word/document.xml'),
    styles: text('word/styles.xml'),
    fonts: text('word/fontTable.xml'),
    settings: text('word/settings.xml'),
    footers: Object.keys(parts)
      .filter((name) => name.startsWith('word/footer'))
      .map(text),
  }
}
const mm = (twips: string | undefined) => (Number(twips) / 1440) * 25.4
const attribute = (xml: string, name: string) => new RegExp(`w:${name}="([^"]*)"`, 'u').exec(xml)?.[1]
const element = (xml: string, name: string) => new RegExp(`<w:${name}[ />][^>]*>`, 'u').exec(xml)?.[0] ?? ''
const style = (xml: string, id: string) => {
  const from = xml.indexOf(`w:styleId="${id}"`)
  return xml.slice(from, xml.indexOf('</w:style>', from))
}
/** The style of the paragraph that says this. */
const styleOf = (xml: string, text: string) => {
  const from = xml.lastIndexOf('<w:p>', xml.indexOf(text))
  return attribute(element(xml.slice(from), 'pStyle'), 'val')
}

describe('the measures of GB/T 9704-2012 in the package', () => {
  it('sets A4 with margins of 37, 35, 28 and 26 mm', async () => {
    const { document } = await partsOf(aPaper())
    const size = element(document, 'pgSz')
    expect([mm(attribute(size, 'w')), mm(attribute(size, 'h'))].map(Math.round)).toEqual([210, 297])
    const margins = element(document, 'pgMar')
    for (const [side, wanted] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 }))
      expect(Math.abs(mm(attribute(margins, side)) - wanted), side).toBeLessThan(0.1)
    // Twenty-two lines of 29 pt find room.
    const [height, top, bottom] = [
      attribute(size, 'h'),
      attribute(margins, 'top'),
      attribute(margins, 'bottom'),
    ]
    expect(Number(height) - Number(top) - Number(bottom)).toBe(22 * 29 * 20)
  })

  it.each([
    ['PaperTitle', paperFonts.title.name, 22, 36],
    ['PaperText', paperFonts.body.name, 16, 29],
    ['PaperPlain', paperFonts.body.name, 16, 29],
    ['PaperHeading1', paperFonts.first.name, 16, 29],
    ['PaperHeading2', paperFonts.second.name, 16, 29],
    ['PaperHeading3', paperFonts.body.name, 16, 29],
    ['PaperHeading4', paperFonts.body.name, 16, 29],
  ])('%s is %s of %i pt at %i pt exactly', async (id, font, size, pitch) => {
    const xml = style((await partsOf(aPaper())).styles, id)
    const fonts = element(xml, 'rFonts')
    expect(attribute(fonts, 'eastAsia')).toBe(font)
    expect(attribute(fonts, 'ascii')).toBe('Times New Roman')
    expect(attribute(fonts, 'hAnsi')).toBe('Times New Roman')
    expect(attribute(element(xml, 'sz'), 'val')).toBe(String(size * 2))
    const spacing = /<w:pPr>.*?(<w:spacing [^>]*>)/u.exec(xml)?.[1] ?? ''
    expect(attribute(spacing, 'line')).toBe(String(pitch * 20))
    expect(attribute(spacing, 'lineRule')).toBe('exact')
  })

  it('indents the first line of text and headings by two characters, and centres the title', async () => {
    const { styles } = await partsOf(aPaper())
    for (const id of ['PaperText', 'PaperHeading1', 'PaperHeading2', 'PaperHeading3', 'PaperHeading4'])
      expect(attribute(element(style(styles, id), 'ind'), 'firstLineChars'), id).toBe('200')
    expect(style(styles, 'PaperPlain')).not.toContain('<w:ind')
    expect(attribute(element(style(styles, 'PaperTitle'), 'jc'), 'val')).toBe('center')
  })

  it('gives each level its style', async () => {
    const { document } = await partsOf(aPaper())
    expect(styleOf(document, '一、总体情况')).toBe('PaperHeading1')
    expect(styleOf(document, '（一）按期')).toBe('PaperHeading2')
    expect(styleOf(document, '1.逾期')).toBe('PaperHeading3')
    expect(styleOf(document, '（1）明细')).toBe('PaperHeading4')
    expect(styleOf(document, '已交办的40项')).toBe('PaperText')
    expect(styleOf(document, '各责任单位：')).toBe('PaperPlain')
  })

  it('numbers the pages — 1 — in 宋体 of 14 pt, odd ones at the right and even ones at the left', async () => {
    const { document, settings, footers } = await partsOf(aPaper())
    expect(settings).toContain('w:evenAndOddHeaders')
    expect(document).toMatch(/<w:footerReference [^>]*w:type="even"/u)
    expect(footers).toHaveLength(2)
    const sides = footers.map((xml) => attribute(element(xml, 'jc'), 'val'))
    expect(sides.toSorted()).toEqual(['left', 'right'])
    for (const xml of footers) {
      expect(xml).toMatch(/— <\/w:t>.*PAGE.*> —</su)
      expect(attribute(element(xml, 'rFonts'), 'eastAsia')).toBe('宋体')
      expect(attribute(element(xml, 'sz'), 'val')).toBe('28')
    }
  })

  it('puts signer and date at the right, with the day in Arabic numerals', async () => {
    const { document } = await partsOf(aPaper())
    const date = document.slice(document.lastIndexOf('<w:p>', document.indexOf('2026年9月18日</w:t>')))
    expect(attribute(element(date, 'jc'), 'val')).toBe('right')
    expect(Number(attribute(element(date, 'ind'), 'right'))).toBe(4 * 315)
    const { document: unsigned } = await partsOf(aPaper({ signer: null }))
    expect(unsigned).not.toContain('2026年9月18日</w:t>')
  })

  it('names the annexes and begins each on its own page', async () => {
    const { document } = await partsOf(aPaper())
    expect(document).toContain('附件：1.各单位办理情况')
    expect(document.match(/<w:pageBreakBefore/gu)).toHaveLength(2)
    const { document: one } = await partsOf(aPaper({ annexes: [{ title: '清单', body: [aTable(1)] }] }))
    expect(one).toContain('附件：清单')
    expect(one).not.toContain('附件1')
  })

  it('repeats the head of a table, splits no row and fills the line', async () => {
    const { document } = await partsOf(aPaper())
    const table = document.slice(document.indexOf('<w:tbl>'), document.indexOf('</w:tbl>'))
    expect(table.match(/<w:tblHeader/gu)).toHaveLength(1)
    expect(table.match(/<w:cantSplit/gu)).toHaveLength(4)
    const widths = Array.from(table.matchAll(/<w:gridCol w:w="(\d+)"/gu), ([, width]) => Number(width))
    expect(Math.abs(mm(String(widths.reduce((a, b) => a + b, 0))) - 156)).toBeLessThan(0.1)
  })

  it('names what stands in for each font', async () => {
    const { fonts } = await partsOf(aPaper())
    for (const { name, instead } of Object.values(paperFonts))
      expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="${instead}"/>`)
  })

  it('has neither picture nor colour: no seal and no red head', async () => {
    const { names, document } = await partsOf(aPaper())
    expect(names.filter((name) => name.includes('media/') && !name.endsWith('/'))).toEqual([])
    expect(document).not.toContain('<w:drawing')
    const colours = Array.from(document.matchAll(/w:color="([^"]*)"/gu), ([, colour]) => colour)
    expect(new Set(colours)).toEqual(new Set(['000000']))
  })

  it('keeps what people type as text, whatever it looks like', async () => {
    const { document } = await partsOf(aPaper({ addressee: '<w:p/>&"各单位' }))
    expect(document).toContain('&lt;w:p/&gt;&amp;')
  })
})

describe.skipIf(!hasOffice)('opened in LibreOffice', () => {
  it('has text, tables over pages with their heads again, and numbered pages', {
    timeout: 120_000,
  }, async () => {
    const long = aPaper({ annexes: [{ title: '逾期事项清单', body: [aTable(80)] }] })
    const pages = await pagesOf(await writeDocx(long), 'docx')
    expect(pages.length).toBeGreaterThanOrEqual(4)
    expect(pages[0]).toContain('各责任单位：')
    pages.forEach((page, at) => expect(page.replaceAll(' ', '')).toContain(`—${at + 1}—`))
    for (const page of pages.slice(1)) expect(page).toContain('逾期工作日')
  })

  it('fits 22 lines of 28 characters on a page', { timeout: 120_000 }, async () => {
    const text = '办'.repeat(28 * 30)
    const paper = aPaper({ title: '', number: null, addressee: null, annexes: [], signer: null, basis: '' })
    const [first] = await pagesOf(await writeDocx({ ...paper, body: [{ type: 'text', text }] }), 'docx')
    const lines = (first ?? '').split('\n').filter((line) => line.includes('办'))
    expect(lines[1]?.trim()).toHaveLength(28)
    // The title and the empty line after it take a little more than two.
    expect(lines).toHaveLength(19)
  })
})
