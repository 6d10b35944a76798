import { sealedCover } from '#shared/copy/papers/sealed.ts'
import { sealedText } from '#shared/copy/papers/sealed-text.ts'
import type { PaperGround, PaperItem } from '#shared/papers/ground.ts'
import type { Paper } from '#shared/papers/paper.ts'
import { cleanFileName } from '../files/file-name.ts'
import type { FileStore, Received } from '../files/file-store.ts'
import { writeInTurn } from './write-in-turn.ts'

/** Stands on the cover until the code is known. */
const CODE_PLACE = '0000-0000-0000-0000'

/** 封卷: everything about a closed item as one zip, in a place from which it can be kept. */
export async function writeSealed(
  files: FileStore,
  dossier: Paper,
  about: PaperItem,
  ground: PaperGround & { number: string },
): Promise<{ received: Received; code: string }> {
  const { item, history } = about
  const attached = item.evidence.filter((one) => one.kind === 'file')
  const place = files.newPlace()
  // Dossier, records, list and seal stand beside the evidence.
  const cover = sealedCover(about, ground, { code: CODE_PLACE, parts: attached.length + 4 })
  const sealed = await writeInTurn({
    write: 'sealed',
    sealed: {
      place,
      dossier,
      cover,
      codePlace: CODE_PLACE,
      records: `${JSON.stringify({ item, history }, null, 2)}\n`,
      evidence: attached.map(({ name, hash, size }, at) => ({
        name: sealedText.files.evidence(at + 1, cleanFileName(name)),
        place: files.placeOf(hash),
        hash,
        size,
      })),
      manifest: {
        format: 'taizhang-sealed-1',
        title: item.title,
        number: ground.number,
        asOf: ground.asOf,
        seq: ground.seq,
      },
      at: `${ground.asOf}T00:00:00Z`,
    },
  })
  return { received: { place, hash: sealed.hash, size: sealed.size }, code: sealed.code }
}
