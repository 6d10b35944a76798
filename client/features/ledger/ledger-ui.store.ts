import { create } from 'zustand'
import type { ItemId } from '#shared/ids.ts'
import type { WordedType } from '../../components/item-dialogs/types.ts'

interface LedgerUi {
  /** Group heads that are folded. */
  folded: ReadonlySet<string>
  selected: ReadonlySet<ItemId>
  /** Columns that this person has taken away. */
  hidden: Readonly<Record<string, boolean>>
  /** The row that the arrow keys stand on. */
  focused: ItemId | null
  /** The dialog that is open. */
  asked: { itemId: ItemId; type: WordedType } | null
  fold: (key: string) => void
  select: (ids: readonly ItemId[], isOn: boolean) => void
  unselect: () => void
  hide: (column: string, isHidden: boolean) => void
  focus: (itemId: ItemId | null) => void
  ask: (itemId: ItemId, type: WordedType) => void
  close: () => void
}

export const useLedgerUi = create<LedgerUi>((set) => ({
  folded: new Set(),
  selected: new Set(),
  hidden: {},
  focused: null,
  asked: null,
  fold: (key) => set(({ folded }) => ({ folded: toggled(folded, key, !folded.has(key)) })),
  select: (ids, isOn) =>
    set(({ selected }) => ({ selected: ids.reduce((all, id) => toggled(all, id, isOn), selected) })),
  unselect: () => set({ selected: new Set() }),
  hide: (column, isHidden) => set(({ hidden }) => ({ hidden: { ...hidden, [column]: isHidden } })),
  focus: (focused) => set({ focused }),
  ask: (itemId, type) => set({ asked: { itemId, type } }),
  close: () => set({ asked: null }),
}))

function toggled<Key>(set: ReadonlySet<Key>, key: Key, isOn: boolean): ReadonlySet<Key> {
  const next = new Set(set)
  if (isOn) next.add(key)
  else next.delete(key)
  return next
}
