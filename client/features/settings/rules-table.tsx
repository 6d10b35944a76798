import { officeRules } from '#shared/copy/office-rules.ts'
import type { KeptRule } from '#shared/imports/office-rules.ts'

const words = officeRules.page

interface RulesTableProps {
  rules: readonly KeptRule[]
  onForget: (kept: KeptRule) => void
}

/** Each rule as one sentence, who kept it and when. */
export function RulesTable({ rules, onForget }: RulesTableProps) {
  return (
    <table className="t kept-rules" aria-label={words.list}>
      <colgroup>
        <col />
        <col className="c-by" />
        <col className="c-at" />
        <col className="c-forget" />
      </colgroup>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, word]) => (
            <th key={name} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((kept) => (
          <tr key={kept.key} className="row">
            <td>
              {officeRules.sentence(kept.rule)}
              <span className="phone-line ink3 s12">{words.byAt(kept)}</span>
            </td>
            <td>{kept.by}</td>
            <td>{words.at(kept)}</td>
            <td>
              <button type="button" className="btn quiet" onClick={() => onForget(kept)}>
                {words.forget}
                <span className="sr">{officeRules.sentence(kept.rule)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
