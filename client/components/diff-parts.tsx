import type { DiffPart } from '#shared/imports/word-diff.ts'

interface DiffPartsProps {
  parts: readonly DiffPart[]
  /** What readers hear before what went and what came. */
  words: { removed: string; added: string }
}

/** What went is struck out, what came is underlined; readers hear both said. */
export function DiffParts({ parts, words }: DiffPartsProps) {
  return parts.map(({ kind, text }, index) => {
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
