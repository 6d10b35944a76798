// Every project that reaches this file needs the types, not only the one whose folder they lie in.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./word-extractor.d.ts" />

import WordExtractor from 'word-extractor'
import { barCell } from '#shared/plan/bar-cell.ts'

/** The words of a Word 97 document, also as WPS writes it; table rows with their cells between bars. */
export async function readDoc(bytes: Uint8Array): Promise<string> {
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  // As they are: filtered, Chinese quotation marks would become straight ones.
  const body = document.getBody({ filterUnicode: false })
  return body.split('\n').map(rowOrLine).join('\n')
}

function rowOrLine(line: string): string {
  // A row of a table ends with a mark of its own, and so do its cells.
  if (!line.endsWith('\t') || line.indexOf('\t') === line.length - 1) return line
  const cells = line.slice(0, -1).split('\t')
  return `| ${cells.map((cell) => barCell(cell)).join(' | ')} |`
}
