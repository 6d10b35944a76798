import type { IsoInstant } from '#shared/dates.ts'
import type { FileHash, UserId } from '#shared/ids.ts'
import type { Db, Tx } from './database.ts'

export interface KeptFile {
  hash: FileHash
  size: number
  type: string
}

/** Notes a file that is on disk already, and who brought it; the same content is kept once. */
export async function insertFile(tx: Tx, file: KeptFile, by: UserId, at: IsoInstant): Promise<void> {
  await tx
    .insertInto('file')
    .values({ ...file, stored_at: at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  await tx
    .insertInto('file_upload')
    .values({ hash: file.hash, account_id: by })
    .onConflict((conflict) => conflict.columns(['hash', 'account_id']).doNothing())
    .execute()
}

/** The file, if this user has brought it: knowing a hash is not having a file. */
export async function uploadedFile(db: Db, hash: FileHash, by: UserId): Promise<KeptFile | null> {
  const row = await db
    .selectFrom('file')
    .innerJoin('file_upload', 'file_upload.hash', 'file.hash')
    .select(['file.hash', 'file.size', 'file.type'])
    .where('file.hash', '=', hash)
    .where('file_upload.account_id', '=', by)
    .executeTakeFirst()
  return row === undefined ? null : { hash: row.hash as FileHash, size: row.size, type: row.type }
}
