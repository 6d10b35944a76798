import { decodeText } from './decode-text.ts'
import { htmlToText } from './html-text.ts'
import { isMime, readMimePage } from './mime-page.ts'
import { type OfficeXml, officeXml } from './office-xml.ts'
import type { ReadDocument } from './read-result.ts'
import { readSeparated } from './separated.ts'
import { isHtml, isSeparated } from './sniff.ts'
import { withLedger } from './with-ledger.ts'
import { withNotices } from './with-notices.ts'

/** Files that are text: a page, an Office file in XML, a table of values, or just words. */
export async function readTextFile(bytes: Uint8Array): Promise<ReadDocument> {
  if (isMime(bytes)) {
    const page = readMimePage(bytes)
    return page === null ? { refusal: 'notADocument' } : { text: htmlToText(page), format: 'mht' }
  }
  const text = decodeText(bytes)
  if (text === null) return { refusal: 'notADocument' }
  const office = officeXml(text)
  if (office !== null) return readOfficeXml(text, office)
  if (isHtml(text)) return { text: htmlToText(text), format: 'html' }
  if (text.startsWith('<?xml')) return { refusal: 'notADocument' }
  const table = readSeparated(text)
  const read: ReadDocument = table === null ? { text, format: 'txt' } : { text: table, format: 'csv' }
  return table !== null || isSeparated(text) ? withLedger(read, text) : read
}

async function readOfficeXml(text: string, kind: OfficeXml): Promise<ReadDocument> {
  switch (kind) {
    case 'word2003': {
      const { readWordXml } = await import('./word-xml.ts')
      const { text: words, lacksNumbers } = readWordXml(text)
      return withNotices({ text: words, format: 'xml' }, lacksNumbers && [{ kind: 'automaticNumbers' }])
    }
    case 'wordPackage': {
      const [{ partsOfPackage }, { readDocx }] = [await import('./word-xml.ts'), await import('./docx.ts')]
      return { text: await readDocx(partsOfPackage(text)), format: 'xml' }
    }
    case 'workbook': {
      const { readXlsx } = await import('./xlsx.ts')
      // Decoded already: what it says of its own encoding holds no more.
      const bytes = new TextEncoder().encode(text.replace(/\sencoding="[^"]{0,40}"/, ''))
      const { text: rows, notices } = readXlsx(bytes)
      return withLedger(withNotices({ text: rows, format: 'xml' }, notices), bytes)
    }
  }
}
