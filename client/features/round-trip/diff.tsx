import { roundTrip } from '#shared/copy/round-trip.ts'
import { excerpt, wordDiff } from '#shared/imports/word-diff.ts'

const words = roundTrip.merge
/** Unchanged characters kept beside a change. */
const AROUND = 24

/** What went is struck out, what came is underlined; readers hear both said. */
export function Diff({ before, after }: { before: string; after: string }) {
  if (before === '' && after === '') return <span className="ink3">{words.empty}</span>
  return excerpt(wordDiff(before, after), AROUND, words.gap).map(({ kind, text }, index) => {
    const key = `${index}${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    return kind === 'removed' ? (
      <del key={key}>
        <span className="sr">{words.removed}</span>
        {text}
      </del>
    ) : (
      <ins key={key}>
        <span className="sr">{words.added}</span>
        {text}
      </ins>
    )
  })
}
