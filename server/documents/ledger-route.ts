import type { Request, Response } from 'express'
import { countItems } from '#db/items.ts'
import { DIRECT_ROWS } from '#shared/exports/direct.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import type { SignedIn } from '../context.ts'
import { writeForRequest } from '../exports/routes.ts'
import { sendFile } from '../http/send-file.ts'
import { ledgerToXlsx } from './ledger-xlsx.ts'
import { readLedgerSheet } from './read-ledger-sheet.ts'

/** GET /api/ledger.xlsx: the rows that the same view shows this asker on the screen; many would hold up everybody else. */
export async function getLedger(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const view = viewFromSearch(req.query)
  if ((await countItems(ctx.db, ctx.asker.actor, view.planId)) > DIRECT_ROWS)
    return writeForRequest(ctx, { kind: 'ledger', search: viewToSearch(view) }, res)
  const { sheet, fileName } = await readLedgerSheet(ctx, view)
  sendFile(res, 'xlsx', fileName, await ledgerToXlsx(sheet))
}
