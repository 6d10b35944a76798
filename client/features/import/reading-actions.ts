import { uncertainCopy as words } from '#shared/copy/uncertain.ts'
import type { Draft, DraftItem, ItemKey, Uncertain } from '#shared/imports/draft.ts'
import type { Edit } from '#shared/imports/edits.ts'
import { partsOf } from '#shared/imports/parts.ts'
import { printedBehind } from '#shared/imports/printed.ts'
import { keepReading, nextReading, type Reading, readingsOf } from '#shared/imports/uncertain.ts'
import { show, useCheckUi } from './check-ui.store.ts'
import { doEdit, useImport } from './import.store.ts'

export const wordsOf = (reading: Reading): string =>
  'window' in reading ? words.window(reading.window) : words.owners(reading.owners)

/** Reads the next open value of the item otherwise, or the one that is asked for. */
export const turn = (draft: Draft, item: DraftItem, wanted: Uncertain | null): boolean =>
  choose(item.key, nextReading(draft, item, wanted))

/** The present reading of the next open value is the right one. */
export const keep = (draft: Draft, item: DraftItem, wanted: Uncertain | null): boolean =>
  choose(item.key, keepReading(draft, item, wanted))

/** Does it, says what holds now, and lights the words behind that. */
export function choose(key: ItemKey, edit: Edit | null): boolean {
  if (edit === null) return false
  doEdit(edit)
  const draft = useImport.getState().history?.draft
  const item = draft?.items.find((one) => one.key === key)
  const what = item?.settled.at(-1)
  if (!draft || !item || !what) return true
  const { lit, light, say } = useCheckUi.getState()
  if (lit?.key === key) light({ ...lit, spans: printedBehind(item, lit.value) })
  const now = readingsOf(draft, item).find((one) => one.what === what)?.options[0]
  if (now) say(words.chosen(wordsOf(now)))
  return true
}

export function splitInParts(draft: Draft, item: DraftItem): boolean {
  if (item.isOut || partsOf(draft, item).length === 0) return false
  doEdit({ type: 'splitParts', keys: [item.key] })
  show(item.key)
  return true
}
