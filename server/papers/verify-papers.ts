import { createHash } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { listPapers } from '#db/papers.ts'
import type { FileHash } from '#shared/ids.ts'
import type { FileStore } from '../files/file-store.ts'

/** Reads the file of every paper again: how many there are, and which are not what was made. */
export async function verifyPapers(
  db: Db,
  files: FileStore,
): Promise<{ count: number; differing: string[] }> {
  const papers = await listPapers(db)
  const differing: string[] = []
  for (const { fileName, hash } of papers) if ((await hashOf(files, hash)) !== hash) differing.push(fileName)
  return { count: papers.length, differing }
}

async function hashOf(files: FileStore, hash: FileHash): Promise<string | null> {
  const sum = createHash('sha256')
  try {
    for await (const chunk of files.read(hash)) sum.update(chunk as Buffer)
    return sum.digest('hex')
  } catch {
    return null
  }
}
