import { useEffect, useEffectEvent } from 'react'
import type { Draft, DraftItem, ItemKey, Uncertain } from '#shared/imports/draft.ts'
import { changedKeys, type Facts } from './check-context.ts'
import { focusItem, stepIn } from './check-focus.ts'
import { show, showPlace, useCheckUi } from './check-ui.store.ts'
import { doEdit, useImport } from './import.store.ts'
import { merge } from './item-actions.ts'
import { keep, splitInParts, turn } from './reading-actions.ts'

const TYPING = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="option"]'
const PRESSABLE = 'button, a, summary'

/** Letters are commands only where nobody is typing and nothing lies over the page. */
function isElsewhere(event: KeyboardEvent): boolean {
  const inField = event.target instanceof Element && event.target.closest(TYPING) !== null
  return inField || event.isComposing || document.querySelector('dialog[open]') !== null
}

/** The name of a row only chooses it: there Enter goes on to what can be changed. */
const isOnButton = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest(PRESSABLE)?.matches('.imp-name') === false

/** Every step of the check by keyboard. */
export function useCheckKeys(facts: Facts, onConfirm: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event)) return
    const done = event.ctrlKey || event.metaKey ? withControl(event, onConfirm) : plain(event, facts)
    if (done) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function withControl(event: KeyboardEvent, onConfirm: () => void): boolean {
  const { undo, redo } = useImport.getState()
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) redo()
  else if (key === 'z') undo()
  else if (key === 'enter') onConfirm()
  else return false
  return true
}

function plain(event: KeyboardEvent, facts: Facts): boolean {
  if (event.altKey) return false
  const ui = useCheckUi.getState()
  switch (event.key.toLowerCase()) {
    case 'j':
    case 'arrowdown':
      return move(facts, 1)
    case 'k':
    case 'arrowup':
      return move(facts, -1)
    case 'n':
      return goTo(facts.draft, facts.checked.toLookAt)
    case 't':
      return stepIn('imp-findings', event.shiftKey ? -1 : 1)
    case 'd':
      return stepIn('imp-units', event.shiftKey ? -1 : 1)
    case 'u':
      return nextStretch(facts)
    case 'f':
      ui.toggleOnly('toLookAt')
      return true
    case 'c':
      if (!facts.comparison) return false
      ui.toggleOnly('changes')
      return true
    case 'g':
      return facts.comparison !== null && goTo(facts.draft, changedKeys(facts.comparison))
    case 'escape':
      if (ui.panel === null && ui.stretch === null) return false
      if (ui.stretch) ui.point(null)
      else ui.setPanel(null)
      return true
    default:
      return onItem(event, facts)
  }
}

function onItem(event: KeyboardEvent, { draft }: Facts): boolean {
  const { selected, setPanel } = useCheckUi.getState()
  const item = draft.items.find((one) => one.key === selected)
  if (!item) return false
  switch (event.key.toLowerCase()) {
    case 'enter':
      if (isOnButton(event)) return false
      setPanel('edit')
      return true
    case 's':
      setPanel('split')
      return true
    case 'm':
      merge(draft, item, event.shiftKey ? 'previous' : 'next')
      return true
    case 'p':
      return splitInParts(draft, item)
    case 'a':
      return (event.shiftKey ? keep : turn)(draft, item, valueOf(event.target))
    case 'x':
      doEdit({ type: item.isOut ? 'putBack' : 'leaveOut', key: item.key })
      return true
    case '[':
      doEdit({ type: 'relevel', key: item.key, by: -1 })
      return true
    case ']':
      doEdit({ type: 'relevel', key: item.key, by: 1 })
      return true
    default:
      return false
  }
}

/** The cell that the focus is in, where its value may be open. */
function valueOf(target: EventTarget | null): Uncertain | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-value]') : null
  const value = cell?.dataset.value
  return value === 'owners' || value === 'window' ? value : null
}

/** Items in sight, in order. */
const shown = ({ draft, folded }: Facts): DraftItem[] => draft.items.filter((item) => !folded.has(item.key))

function move(facts: Facts, by: 1 | -1): boolean {
  const items = shown(facts)
  const { selected } = useCheckUi.getState()
  const at = items.findIndex((item) => item.key === selected)
  const next = at < 0 ? items[0] : items[at + by]
  if (next) showAndFocus(next.key)
  return true
}

/** The focus goes with the selection: a screen reader says where one is, and Tab leads on from there. */
function showAndFocus(key: ItemKey): void {
  show(key)
  requestAnimationFrame(() => {
    // Quick fingers may have gone on, or opened its panel, before it was drawn.
    const { selected, panel } = useCheckUi.getState()
    if (selected === key && panel === null) focusItem(key)
  })
}

/** The next of these items after the selected one; round again at the end. */
function goTo(draft: Draft, keys: ReadonlySet<ItemKey>): boolean {
  const { selected } = useCheckUi.getState()
  const at = draft.items.findIndex((item) => item.key === selected)
  const round = [...draft.items.slice(at + 1), ...draft.items.slice(0, at + 1)]
  const next = round.find((item) => keys.has(item.key))
  if (next) showAndFocus(next.key)
  return true
}

/** The next words that belong to no item, after what is pointed at or selected; round again at the end. */
function nextStretch({ layout, draft }: Facts): boolean {
  const { stretch, selected, point } = useCheckUi.getState()
  const item = draft.items.find((one) => one.key === selected)
  const from = stretch?.[0] ?? item?.spans[0]?.[0] ?? -1
  const free = layout.blocks.filter((block) => block.key === null && block.kind !== 'noise')
  const next = free.find((block) => block.from > from) ?? free[0]
  if (!next) return true
  point([next.from, next.to])
  requestAnimationFrame(() => {
    showPlace(next.from)
    document.querySelector<HTMLElement>('.imp-stretch button')?.focus()
  })
  return true
}
