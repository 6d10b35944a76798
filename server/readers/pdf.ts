import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { ReadNotice } from '#shared/plan/read-notice.ts'
import type { ReadRefusal } from '#shared/plan/read-refusal.ts'
import { commonShare } from './common-characters.ts'
import { type DrawnPage, layOut } from './pdf-layout.ts'
import type { Mark } from './pdf-marks.ts'
import { isPicture } from './pdf-pictures.ts'
import { rulesOf } from './pdf-rules.ts'

const MOST_PAGES = 400
/** A page with fewer characters is a picture of a page. */
const FEW = 8

/** A page that says nothing in so many characters has fonts that do not say what they draw. */
const UNREADABLE = { characters: 20, share: 0.5 }

export interface ReadPdf {
  text: string
  notices: ReadNotice[]
}

/** The words of a PDF with a text layer, a paragraph a line, tables as rows; pages that cannot be read are named. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | { refusal: ReadRefusal }> {
  const pdfjs = await load()
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) return { refusal: 'fileTooLarge' }
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, pdfjs.OPS))
      page.cleanup()
    }
    return joined(pages)
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { refusal: isLocked ? 'fileEncrypted' : 'notADocument' }
  } finally {
    await task.destroy()
  }
}

type Page = DrawnPage | { not: 'scannedPages' | 'unreadablePages' }

const UNREAD: DrawnPage = { marks: [], rules: [] }

function joined(pages: readonly Page[]): ReadPdf | { refusal: ReadRefusal } {
  const text = layOut(pages.map((page) => ('not' in page ? UNREAD : page))).join('\n')
  const numbers = (why: 'scannedPages' | 'unreadablePages') =>
    pages.flatMap((page, at) => ('not' in page && page.not === why ? at + 1 : []))
  const [scanned, unreadable] = [numbers('scannedPages'), numbers('unreadablePages')]
  if (lengthOf(text) < FEW * Math.max(1, pages.length - scanned.length - unreadable.length))
    return { refusal: unreadable.length > 0 ? 'fontsUnreadable' : 'fileScanned' }
  const notices: ReadNotice[] = []
  if (scanned.length > 0) notices.push({ kind: 'scannedPages', pages: scanned })
  if (unreadable.length > 0) notices.push({ kind: 'unreadablePages', pages: unreadable })
  return { text, notices }
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length

/** The library asks for parts of a browser at once, though reading words needs none of them. */
async function load() {
  const missing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }
  for (const [name, stand] of Object.entries(missing))
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: stand })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function readPage(page: PDFPageProxy, ops: Readonly<Record<string, number>>): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const marks = await marksOf(page, transform)
  const operators = await page.getOperatorList()
  const words = marks.map((mark) => mark.text).join('')
  const length = lengthOf(words)
  if (length < FEW && isPicture(operators, ops, transform, width * height)) return { not: 'scannedPages' }
  if (length >= UNREADABLE.characters && commonShare(words) < UNREADABLE.share)
    return { not: 'unreadablePages' }
  return { marks, rules: rulesOf(operators, ops, transform) }
}

async function marksOf(page: PDFPageProxy, view: readonly number[]): Promise<Mark[]> {
  const { items } = await page.getTextContent()
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , sx = 0, sy = 0, x = 0, y = 0] = item.transform as number[]
    const left = a * x + c * y + e
    const base = b * x + d * y + f
    return [
      { text: item.str, left, right: left + item.width, base, size: Math.hypot(sx, sy) || item.height || 10 },
    ]
  })
}
