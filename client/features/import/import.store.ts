import { create } from 'zustand'
import type { PlanId } from '#shared/ids.ts'
import { type Draft, draftOf } from '#shared/imports/draft.ts'
import type { Edit } from '#shared/imports/edits.ts'
import { act, begin, type History, redo, undo, withoutRules } from '#shared/imports/history.ts'
import { follow, type KeptRule } from '#shared/imports/office-rules.ts'
import { withBrought } from '#shared/imports/with-brought.ts'
import type { ParsedPlan } from '#shared/plan/model.ts'
import type { ReadNotice } from '#shared/plan/read-notice.ts'
import type { SheetDesk } from '#shared/sheets/desk.ts'
import type { RowBrought } from '#shared/sheets/read-ledger.ts'
import { type Keeping, nothingSaid } from './keeping.ts'
import type { TypedPlan } from './typed-plan.ts'

/** A paper as it came, before it is read. */
export interface Paper {
  text: string
  /** The file's name; null for pasted words. */
  name: string | null
  /** The year the office gave, where the paper prints none. */
  year: number | null
  /** Of an old ledger: its cells, and how they are read. */
  desk?: SheetDesk
  /** What the file holds and the text does not. */
  notices?: readonly ReadNotice[]
}

/** An old ledger whose columns are being matched. */
export interface Sheets {
  name: string
  desk: SheetDesk
  notices?: readonly ReadNotice[]
}

/** What the reader made of it, lists of units read both ways. */
export interface Reading {
  allLead: ParsedPlan
  firstLeads: ParsedPlan
  /** The plan that came from the very same words, if there is one. */
  samePaper: PlanId | null
  /** Of an old ledger: what comes in with each item. */
  rows?: readonly RowBrought[]
}

interface ImportStore {
  /** Stays on the desk after it was read, so that one can go back to its columns. */
  sheets: Sheets | null
  /** What is typed or pasted on the first step. */
  typed: string
  paper: Paper | null
  history: History | null
  samePaper: PlanId | null
  /** What is typed on the last step; null until it is opened. */
  plan: TypedPlan | null
  /** What of it the office wants kept for the next paper. */
  keeping: Keeping
  type: (text: string) => void
  setSheets: (sheets: Sheets) => void
  /** A paper was read: its draft, with the edits that were kept of it. */
  open: (paper: Paper, reading: Reading, edits?: readonly Edit[], undone?: readonly Edit[]) => void
  /** A new paper was read: the kept rules of the office are the first thing done to it. */
  openNew: (paper: Paper, reading: Reading, rules: readonly KeptRule[]) => void
  act: (edit: Edit) => void
  undo: () => void
  redo: () => void
  /** Takes back what the kept rules of the office did, and nothing else. */
  dropRules: () => void
  setPlan: (plan: TypedPlan) => void
  keep: (keeping: Keeping) => void
  /** The paper is gone from the desk: stored, or given up. */
  close: () => void
}

const nothing = {
  ...{ sheets: null, typed: '', paper: null, history: null, samePaper: null, plan: null },
  keeping: nothingSaid,
}

function baseOf({ text }: Paper, { allLead, firstLeads, rows = [] }: Reading): Draft {
  return withBrought(draftOf(allLead, text, firstLeads), rows)
}

/** The paper on the desk. It is nobody's but this person's until 确认入账, so it lives here and not in the cache. */
export const useImport = create<ImportStore>((set, get) => ({
  ...nothing,
  type: (typed) => set({ typed }),
  setSheets: (sheets) => set({ sheets }),
  open: (paper, reading, edits = [], undone = []) => {
    const history = begin(baseOf(paper, reading), edits, undone)
    set({ paper, history, samePaper: reading.samePaper, plan: null, keeping: nothingSaid })
    if (paper.desk === undefined) set({ sheets: null })
  },
  openNew: (paper, reading, rules) => {
    const followed = follow(
      baseOf(paper, reading),
      rules.map(({ rule }) => rule),
    )
    get().open(paper, reading, followed.length === 0 ? [] : [{ type: 'followRules', followed }])
  },
  act: (edit) => set((store) => moved(store, (history) => act(history, edit))),
  undo: () => set((store) => moved(store, undo)),
  redo: () => set((store) => moved(store, redo)),
  dropRules: () => set((store) => moved(store, withoutRules)),
  setPlan: (plan) => set({ plan }),
  keep: (keeping) => set({ keeping }),
  close: () => set(nothing),
}))

/** What was typed about a plan of its own does not fit one that is revised, nor the other way round. */
function moved(
  { history, plan }: ImportStore,
  move: (history: History) => History,
): Pick<ImportStore, 'history' | 'plan'> {
  const next = history && move(history)
  return { history: next, plan: next?.draft.beside === history?.draft.beside ? plan : null }
}

/** The draft on the desk; only on the steps that have one. */
export function useDraft(): Draft {
  const draft = useImport((store) => store.history?.draft)
  if (!draft) throw new Error('Used without a paper on the desk')
  return draft
}

export const doEdit = (edit: Edit): void => useImport.getState().act(edit)
