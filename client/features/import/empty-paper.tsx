import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ParsedPlan } from '#shared/plan/model.ts'
import { focusHere } from './focus-here.ts'
import { type Paper, useImport } from './import.store.ts'
import { ReadNotices } from './read-notices.tsx'

const words = importCopy.source.empty
const MOST_HEADINGS = 8
const OPENING = 120

/** A paper that is no plan, or has no numbered items: what the reader saw, and the way out. */
export function EmptyPaper({
  paper,
  parsed,
  onBack,
}: {
  paper: Paper
  parsed: ParsedPlan
  onBack: () => void
}) {
  const type = useImport((store) => store.type)
  const code = parsed.kind === 'report' ? 'notAPlan' : 'noItems'
  const headings = parsed.sections.slice(0, MOST_HEADINGS).map(({ no, title }) => `${no} ${title}`)
  const seen: [string, string][] = [
    [words.title, parsed.title ?? words.noTitle],
    [words.kind, importCopy.source.kinds[parsed.kind]],
    [words.length, words.lengthOf(parsed.coverage.total)],
    [words.headings, headings.length > 0 ? importCopy.list(headings) : words.noHeadings],
    ...(parsed.coverage.byKind.noise > 0
      ? [[words.noise, words.noiseOf(parsed.coverage.byKind.noise)] as [string, string]]
      : []),
    [words.begins, paper.text.trim().slice(0, OPENING)],
  ]
  return (
    <section className="imp-empty" aria-label={words.report}>
      <h2 ref={focusHere} tabIndex={-1}>
        {words.report}
      </h2>
      <p role="alert">{copy.warning[code]}</p>
      <p className="ink2">{words.text}</p>
      <ReadNotices notices={paper.notices} />
      <dl className="kv">
        {seen.map(([name, value]) => (
          <div key={name} className="imp-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="imp-actions">
        <button
          type="button"
          className="btn primary large"
          onClick={() => {
            type('')
            onBack()
          }}
        >
          {words.again}
        </button>
        <button
          type="button"
          className="btn large"
          onClick={() => {
            type(paper.text)
            onBack()
          }}
        >
          {words.mend}
        </button>
      </div>
    </section>
  )
}
