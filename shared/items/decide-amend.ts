import { type By, type CommandOf, type Decision, type Ground, refuse } from './decision.ts'
import type { ItemChanges } from './events.ts'
import { workingState } from './hand-on.ts'
import { type Item, isUnderReview, type Window } from './model.ts'
import { openExtension } from './open-asks.ts'
import { withDueDay } from './window.ts'

export function amend(item: Item, command: CommandOf<'amend'>, ground: Ground, by: By): Decision {
  const { window, supports, indicators } = command.changes
  const changes = onlyChanged(item, {
    ...command.changes,
    ...(window === undefined ? {} : { window: windowFor(item, window, ground) }),
    ...(supports === undefined ? {} : { supports: [...new Set(supports)] }),
  })
  if (Object.keys(changes).length === 0) return refuse('nothingChanged')
  if (changes.window !== undefined && openExtension(item) !== null) return refuse('extensionOpen')
  if (item.suspensionAsk !== null && endsWithout(item, changes)) return refuse('suspensionOpen')
  const added = changes.supports?.filter((unit) => !item.supports.includes(unit)) ?? []
  if (!added.every((unit) => ground.units.get(unit)?.isActive)) return refuse('unknownUnit')
  if (added.some((unit) => item.leads.includes(unit))) return refuse('leadAlsoSupports')
  const indicatorIds = new Set(indicators?.map((one) => one.id))
  if (indicators !== undefined && indicatorIds.size < indicators.length) return refuse('badInput')
  const anew = isUnderReview(item) && hasOtherWords(changes) ? { asksAnew: true as const } : {}
  return { events: [{ type: 'amended', changes, reason: command.reason, ...anew, ...by }] }
}

/** What the item asks for is said in other words: whoever has signed has signed for something else. */
const hasOtherWords = ({ title, text }: ItemChanges): boolean => title !== undefined || text !== undefined

/** A relative window is worked out from its event, once: an extension that was granted since is not undone by it. */
function windowFor({ window: kept }: Item, window: Window, { calendar }: Ground): Window {
  const isCounted =
    window.kind === 'relative' &&
    kept.kind === 'relative' &&
    window.within !== null &&
    window.eventOn !== null &&
    window.eventOn === kept.eventOn &&
    isSame(window.within, kept.within)
  return isCounted ? { ...window, dueOn: kept.dueOn } : withDueDay(window, calendar)
}

/** Whether it would be standing from now on, which nobody suspends: the leader could no longer answer what was asked. */
const endsWithout = (item: Item, changes: ItemChanges): boolean =>
  item.state === 'active' && workingState({ ...item, ...changes }) === 'standing'

/** Whether two plain values say the same, in whatever order their fields stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return (
    one.size === other.size &&
    [...one].every(([key, value]) => other.has(key) && isSame(value, other.get(key)))
  )
}

/** Leaves out what is as it was; the long text is not part of the item and counts as changed. */
function onlyChanged(item: Item, changes: CommandOf<'amend'>['changes']): ItemChanges {
  const facts: Record<string, unknown> = { ...item }
  const kept = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !isSame(facts[field], value),
  )
  return Object.fromEntries(kept)
}
