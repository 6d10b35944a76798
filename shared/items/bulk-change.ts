import type { IsoDate, IsoInstant } from '../dates.ts'
import type { CommandId, ItemId, UnitId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { ItemChanges, ItemEvent } from './events.ts'
import type { Item, Window } from './model.ts'

/** 批量调整: what is to become of every chosen item; a field left out stays. */
export interface BulkChange {
  isKey?: boolean | undefined
  dueOn?: IsoDate | undefined
  /** 配合单位 that are added to those there are. */
  addSupports?: UnitId[] | undefined
}

/** One act on many items, as the log and the list of acts keep it. */
export interface Act {
  id: CommandId
  change: BulkChange
  reason: string
  itemIds: ItemId[]
  /** Of a 填报表 that came back: whose it is, the file's name, and how many of its cells went in. */
  sheet?: { unitId: UnitId; name: string; cells: number }
  /** Name and post of the person at that time. */
  by: string
  at: IsoInstant
  /** When it was taken back; null while it stands. */
  undoneAt: IsoInstant | null
}

/** What the change comes to for one item, or why it cannot be; null when the item is so already. */
export function changesFor(
  item: Item,
  change: BulkChange,
): { changes: ItemChanges } | { refusal: Refusal } | null {
  const window = change.dueOn === undefined ? item.window : windowUntil(item.window, change.dueOn)
  if (window === null) return { refusal: 'noDueDay' }
  const added = (change.addSupports ?? []).filter((unit) => !item.supports.includes(unit))
  if (added.some((unit) => item.leads.includes(unit))) return { refusal: 'leadAlsoSupports' }
  const isKey = change.isKey ?? item.isKey
  const changes: ItemChanges = {
    ...(isKey === item.isKey ? {} : { isKey }),
    ...(window === item.window ? {} : { window }),
    ...(added.length === 0 ? {} : { supports: [...item.supports, ...added] }),
  }
  return Object.keys(changes).length === 0 ? null : { changes }
}

/** The window with that day: only one that has a day, or that names none, can be given one. */
function windowUntil(window: Window, dueOn: IsoDate): Window | null {
  switch (window.kind) {
    case 'date':
    case 'phased':
      return window.dueOn === dueOn ? window : { ...window, dueOn }
    case 'none':
      return { kind: 'date', text: window.text, dueOn }
    case 'relative':
    case 'recurring':
    case 'standing':
    case 'service':
      return null
  }
}

/** What takes an amendment back: each field it changed, as it was before. */
export function inverseOf(
  before: Item,
  { changes }: Pick<Extract<ItemEvent, { type: 'amended' }>, 'changes'>,
): ItemChanges {
  return {
    ...(changes.isKey === undefined ? {} : { isKey: before.isKey }),
    ...(changes.window === undefined ? {} : { window: before.window }),
    ...(changes.supports === undefined ? {} : { supports: before.supports }),
  }
}
