import { expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { aPdf, type PdfPage } from './a-pdf.ts'

const said: PdfPage = { words: [{ text: '一、建立台账，逐项销号。', x: 85, y: 700 }] }
const scan: PdfPage = { words: [{ text: '-3-', x: 280, y: 60 }], picture: 1 }
/** Glyphs by their place in a font, which say nothing of the characters. */
const nameless: PdfPage = {
  words: Array.from({ length: 4 }, (_, line) => ({
    text: String.fromCharCode(...Array.from({ length: 20 }, (__, at) => 300 + line * 2900 + at * 137)),
    x: 85,
    y: 700 - line * 30,
  })),
  isNameless: true,
}

it('names the pages that are pictures, and reads the others', async () => {
  expect(await readDocument(aPdf([said, said, scan, scan]))).toEqual({
    text: '一、建立台账，逐项销号。\n一、建立台账，逐项销号。',
    format: 'pdf',
    notices: [{ kind: 'scannedPages', pages: [3, 4] }],
  })
})

it('names no page that is empty, or that has a seal and a few words', async () => {
  const read = await readDocument(
    aPdf([said, { words: [] }, { words: [{ text: '完', x: 85, y: 700 }], picture: 0.2 }]),
  )
  expect(read).not.toHaveProperty('notices')
})

it('names the pages whose fonts do not say what they draw, and does not read them', async () => {
  expect(await readDocument(aPdf([nameless, said]))).toEqual({
    text: '一、建立台账，逐项销号。',
    format: 'pdf',
    notices: [{ kind: 'unreadablePages', pages: [1] }],
  })
})

it.each([
  ['pictures', [scan, scan], 'fileScanned'],
  ['unreadable', [nameless], 'fontsUnreadable'],
] as const)('refuses a file whose pages are all %s', async (_, pages, refusal) => {
  expect(await readDocument(aPdf(pages))).toEqual({ refusal })
})
