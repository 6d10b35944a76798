import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { openForReading } from '#db/database.ts'
import type { FileHash } from '#shared/ids.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import { countSheetRows } from '#shared/papers/sheet.ts'
import type { Reader } from '../context.ts'
import { Refused } from '../refused.ts'
import type { ChildSays, ExportTask, Written } from './export-task.ts'

type Made = Pick<Written, 'name' | 'rows' | 'read'> & { bytes: Uint8Array }

// Reads and writes one export over a connection of its own, and ends. Without a parent nobody waits for it.
process.once('disconnect', () => process.exit(1))
process.once('message', (task: ExportTask) => {
  carryOut(task)
    .then(
      (written) => say({ type: 'written', written }),
      (error: unknown) =>
        say(
          error instanceof Refused
            ? { type: 'refused', refusal: error.refusal }
            : { type: 'broke', why: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        ),
    )
    .then(() => process.exit(0))
    .catch(() => process.exit(1))
})

const say = (what: ChildSays): Promise<void> =>
  new Promise((resolve) => process.send?.(what, undefined, undefined, () => resolve()))
const tell = (what: ChildSays): void => void say(what)

async function carryOut(task: ExportTask): Promise<Written> {
  const { db, close } = openForReading(task.address, (error) => {
    throw error
  })
  const made = await make({ db, clock: task.clock, asker: { actor: task.actor } }, task)
  await close()
  const { bytes, ...rest } = made
  const file = await open(task.place, 'wx')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  const hash = createHash('sha256').update(bytes).digest('hex') as FileHash
  return { ...rest, size: bytes.length, hash }
}

/** Each kind loads only what reads and writes it: that takes as long as a thousand rows. */
async function make(ctx: Reader, { ask }: ExportTask): Promise<Made> {
  switch (ask.kind) {
    case 'ledger': {
      const { readLedgerSheet } = await import('../documents/read-ledger-sheet.ts')
      const { countRows, ledgerToXlsx } = await import('../documents/ledger-xlsx.ts')
      const { sheet, fileName } = await readLedgerSheet(ctx, viewFromSearch(ask.search), (rows) =>
        tell({ type: 'read', rows }),
      )
      const bytes = await ledgerToXlsx(sheet, tell)
      return { bytes, name: fileName, rows: countRows(sheet.lines), read: null }
    }
    case 'paper': {
      const { readContent } = await import('../papers/read-content.ts')
      const { writeSheets } = await import('../papers/write-sheets.ts')
      const read = await readContent(ctx, ask.make.choice, true)
      if (read.seen !== ask.make.seen) throw new Refused('changedMeanwhile')
      const sheets = 'sheets' in read.content ? read.content.sheets : []
      const rows = countSheetRows(sheets)
      tell({ type: 'read', rows })
      const bytes = await writeSheets(sheets, tell)
      const content = { sheets: sheets.map((sheet) => ({ ...sheet, rows: [] })) }
      return { bytes, name: '', rows, read: { ...read, content } }
    }
  }
}
