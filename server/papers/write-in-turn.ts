import type { Paper } from '#shared/papers/paper.ts'
import type { Sheet } from '#shared/papers/sheet.ts'
import { writeElsewhere } from '../documents/write-elsewhere.ts'
import { Turns } from '../readers/turns.ts'
import type { Sealed, ToSeal } from './seal-into.ts'

export type Writing =
  | { write: 'docx'; paper: Paper }
  | { write: 'xlsx'; sheets: readonly Sheet[] }
  | { write: 'sealed'; sealed: ToSeal }
type Written<Asked extends Writing> = Asked extends { write: 'sealed' } ? Sealed : Uint8Array

const WORKER = new URL('./paper-worker.ts', import.meta.url)
const turns = new Turns(2)

/** Writes beside the main thread, two at a time, so that others are answered meanwhile. */
export function writeInTurn<Asked extends Writing>(asked: Asked): Promise<Written<Asked>> {
  return turns.take(() => writeElsewhere<Written<Asked>>(WORKER, asked))
}
