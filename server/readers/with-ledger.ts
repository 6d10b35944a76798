import type { ReadDocument } from './read-result.ts'

/** An old ledger comes with its cells as well: what it says of progress is lost in the text. */
export async function withLedger(read: ReadDocument, source: Uint8Array | string): Promise<ReadDocument> {
  const { readLedgerCells } = await import('./workbook.ts')
  const workbook = readLedgerCells(source)
  return workbook === null || 'refusal' in read ? read : { ...read, workbook }
}
