import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { printNumbers } from './docx-numbering.ts'
import { settleDocument } from './docx-settle.ts'
import { htmlToText } from './html-text.ts'
import type { Entries } from './open-zip.ts'

/** The words of a Word document: automatic numbers printed, tables as rows, pictures left out. */
export async function readDocx(entries: Entries): Promise<string> {
  const part = (name: string): string => {
    const bytes = entries[name]
    return bytes === undefined ? '' : strFromU8(bytes)
  }
  const numbering = part('word/numbering.xml')
  const body = settleDocument(part('word/document.xml'))
  const numbered = numbering === '' ? body : printNumbers(body, numbering, part('word/styles.xml'))
  const packed = zipSync({ ...entries, 'word/document.xml': strToU8(numbered) }, { level: 0 })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed) },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      ignoreEmptyParagraphs: true,
    },
  )
  return htmlToText(value, { countsLists: false })
}
