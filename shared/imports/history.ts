import type { Draft } from './draft.ts'
import { apply, type Edit } from './edits.ts'

/** What was done to a draft, in order; the draft itself is only its fold. */
export interface History {
  base: Draft
  edits: readonly Edit[]
  undone: readonly Edit[]
  /** `base` with all edits done. */
  draft: Draft
}

const fold = (base: Draft, edits: readonly Edit[]): Draft => edits.reduce(apply, base)

export function begin(base: Draft, edits: readonly Edit[] = [], undone: readonly Edit[] = []): History {
  return { base, edits, undone, draft: fold(base, edits) }
}

/** Does an edit; one without effect leaves no trace. */
export function act(history: History, edit: Edit): History {
  const draft = apply(history.draft, edit)
  return draft === history.draft
    ? history
    : { ...history, edits: [...history.edits, edit], undone: [], draft }
}

export function undo(history: History): History {
  const last = history.edits.at(-1)
  if (last === undefined) return history
  return begin(history.base, history.edits.slice(0, -1), [...history.undone, last])
}

export function redo(history: History): History {
  const next = history.undone.at(-1)
  if (next === undefined) return history
  return begin(history.base, [...history.edits, next], history.undone.slice(0, -1))
}

type RulesEdit = Extract<Edit, { type: 'followRules' }>
const isRules = (edit: Edit): edit is RulesEdit => edit.type === 'followRules'

/** What the rules of the office did in this draft, while it stands. */
export function rulesIn(history: History): RulesEdit | undefined {
  return history.edits.find(isRules)
}

/** Takes back what the rules did and nothing else; doing it again is the next thing that `redo` does. */
export function withoutRules(history: History): History {
  const rules = rulesIn(history)
  if (rules === undefined) return history
  const others = history.edits.filter((edit) => edit !== rules)
  return begin(history.base, others, [...history.undone, rules])
}
