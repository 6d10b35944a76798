import { roundTrip } from '#shared/copy/round-trip.ts'
import { excerpt, wordDiff } from '#shared/imports/word-diff.ts'
import { DiffParts } from '../../components/diff-parts.tsx'

const words = roundTrip.merge
/** Unchanged characters kept beside a change. */
const AROUND = 24

/** What went is struck out, what came is underlined; readers hear both said. */
export function Diff({ before, after }: { before: string; after: string }) {
  if (before === '' && after === '') return <span className="ink3">{words.empty}</span>
  return <DiffParts parts={excerpt(wordDiff(before, after), AROUND, words.gap)} words={words} />
}
