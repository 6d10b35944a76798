import { uncertainCopy } from '#shared/copy/uncertain.ts'
import type { Finding } from '#shared/imports/check.ts'
import { doEdit } from './import.store.ts'

const words = uncertainCopy.parts

/** Items with 一是, 二是…: whole as they are, or each part a row, all of them in one act. */
export function PartsActions({ findings }: { findings: readonly Finding[] }) {
  const keys = findings.flatMap(({ key }) => key ?? [])
  const [first, ...others] = findings
  if (!first) return null
  return (
    <>
      <button
        type="button"
        className="imp-link"
        onClick={() => doEdit({ type: 'see', findings: findings.map(({ id }) => id) })}
      >
        {words.keep}
      </button>
      <button type="button" className="imp-link" onClick={() => doEdit({ type: 'splitParts', keys })}>
        {others.length === 0 ? words.one(first.text) : words.all}
      </button>
    </>
  )
}
