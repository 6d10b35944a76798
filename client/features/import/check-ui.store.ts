import { create } from 'zustand'
import type { ItemKey } from '#shared/imports/draft.ts'
import type { Value } from '#shared/imports/printed.ts'
import type { Span } from '#shared/plan/model.ts'

export type Panel = 'edit' | 'split'
/** 只看需看的, 只看有变化的. */
export type Only = 'toLookAt' | 'changes'
export type Marking = 'all' | 'unclaimed' | 'none'

/** A value that is pointed at, and the words of the source behind it. */
export interface Lit {
  key: ItemKey
  value: Value
  spans: readonly Span[]
}

interface CheckUi {
  selected: ItemKey | null
  hovered: ItemKey | null
  /** What is open below the selected row. */
  panel: Panel | null
  /** A stretch of the source that belongs to no item and was pointed at. */
  stretch: Span | null
  /** A place of the source that was asked for. */
  place: number | null
  /** The rest is folded away. */
  only: Only | null
  /** Folded rows that were opened, by their first item. */
  opened: ReadonlySet<ItemKey>
  marking: Marking
  lit: Lit | null
  /** What was chosen last, for whoever listens. */
  said: string
  /** The printed name whose unit is being chosen. */
  choosing: string | null
  select: (key: ItemKey | null, panel?: Panel | null) => void
  hover: (key: ItemKey | null) => void
  setPanel: (panel: Panel | null) => void
  point: (stretch: Span | null) => void
  toggleOnly: (only: Only) => void
  openFold: (key: ItemKey) => void
  mark: (marking: Marking) => void
  light: (lit: Lit | null) => void
  say: (said: string) => void
  choose: (name: string | null) => void
  reset: () => void
}

const atFirst = {
  selected: null,
  hovered: null,
  panel: null,
  stretch: null,
  place: null,
  only: null,
  opened: new Set<ItemKey>(),
  marking: 'all' as const,
  lit: null,
  said: '',
  choosing: null,
}

/** What is open and lit on the page where source and items are compared. */
export const useCheckUi = create<CheckUi>((set) => ({
  ...atFirst,
  select: (selected, panel = null) =>
    set(({ lit }) => ({ selected, panel, stretch: null, lit: lit?.key === selected ? lit : null })),
  hover: (hovered) => set({ hovered }),
  setPanel: (panel) => set({ panel }),
  point: (stretch) => set({ stretch, panel: null }),
  toggleOnly: (wanted) => set(({ only }) => ({ only: only === wanted ? null : wanted, opened: new Set() })),
  openFold: (key) => set(({ opened }) => ({ opened: new Set([...opened, key]) })),
  mark: (marking) => set({ marking }),
  light: (lit) => set({ lit }),
  say: (said) => set({ said }),
  choose: (choosing) => set({ choosing }),
  reset: () => set(atFirst),
}))

/** Brings what stands for an item into view, in the source and in the table. */
export function bringIntoView(key: ItemKey): void {
  for (const element of document.querySelectorAll(`[data-item="${CSS.escape(key)}"]`))
    element.scrollIntoView({ block: 'nearest' })
}

/** Selects an item and shows it on both sides, once what was asked for is drawn. */
export function show(key: ItemKey, panel: Panel | null = null): void {
  useCheckUi.getState().select(key, panel)
  requestAnimationFrame(() => bringIntoView(key))
}

/** Brings a place of the source into view, once it is drawn. */
export function showPlace(at: number): void {
  useCheckUi.setState({ place: at })
  requestAnimationFrame(() => scrollTo(at))
}

function scrollTo(at: number): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-from]')]
  const block = blocks.findLast((one) => Number(one.dataset.from) <= at)
  block?.scrollIntoView({ block: 'center' })
}
