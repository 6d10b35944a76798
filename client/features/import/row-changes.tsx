import { besideCopy as words } from '#shared/copy/beside.ts'
import { days } from '#shared/copy/days.ts'
import { indicatorText, windowText } from '#shared/copy/describe-event.ts'
import { importCopy } from '#shared/copy/import.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Compared, Comparison } from '#shared/imports/compare.ts'
import { type DiffPart, excerpt, listDiff, wordDiff } from '#shared/imports/word-diff.ts'
import type { Window } from '#shared/items/model.ts'
import { ownersOf, type RevisedField } from '#shared/plans/revised-fields.ts'
import { DiffParts } from '../../components/diff-parts.tsx'

/** Unchanged characters kept beside a change. */
const AROUND = 10

/** What changed of one item, field by field: what went is struck out, what came is underlined. */
export function RowChanges({ compared, comparison }: { compared: Compared; comparison: Comparison }) {
  if (compared.fields.length === 0) return null
  return (
    <ul className="imp-changes">
      {compared.fields.map((field) => (
        <li key={field}>
          <span className="imp-field">{words.fields[field]}</span>
          <DiffParts parts={partsOf(field, compared, comparison)} words={words} />
        </li>
      ))}
    </ul>
  )
}

/** In the direction of time: beside a later year the paper is what was before. */
function partsOf(field: RevisedField, { row, printed }: Compared, { as, units }: Comparison): DiffPart[] {
  if (!row) return []
  const nameOf = (id: UnitId): string => units.get(id)?.name ?? id
  const owners = ownersOf(printed, units)
  const { item } = row
  const turn = <T,>(before: T, after: T): [T, T] => (as === 'nextYear' ? [after, before] : [before, after])
  const inWords = (before: string, after: string) =>
    excerpt(wordDiff(...turn(before, after)), AROUND, words.gap)
  const inList = (before: readonly string[], after: readonly string[]) =>
    listDiff(...turn(before, after), importCopy.mid)
  switch (field) {
    case 'title':
      return inWords(item.title, printed.title)
    case 'text':
      return inWords(row.words.text, printed.text)
    case 'headings':
      return inWords(importCopy.items.path(item.headings), importCopy.items.path(printed.headings))
    case 'leads':
      return inList(item.leads.map(nameOf), owners.leads.map(nameOf))
    case 'supports':
      return inList(item.supports.map(nameOf), owners.supports.map(nameOf))
    case 'indicators':
      return inList(item.indicators.map(indicatorText), printed.indicators.map(indicatorText))
    case 'window':
      return inList([windowWords(item.window)], [windowWords(printed.window)])
  }
}

function windowWords(window: Window): string {
  const day = 'dueOn' in window && window.dueOn ? importCopy.items.arrow(days.table(window.dueOn)) : ''
  return `${windowText(window)} ${day}`.trim()
}
