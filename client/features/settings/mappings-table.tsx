import { officeRules } from '#shared/copy/office-rules.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'

const words = officeRules.page

interface MappingsTableProps {
  mappings: readonly RememberedMapping[]
  onForget: (mapping: RememberedMapping) => void
}

/** The heads of old ledgers, and what their columns are read as. */
export function MappingsTable({ mappings, onForget }: MappingsTableProps) {
  return (
    <table className="t kept-heads" aria-label={words.sheetsList}>
      <colgroup>
        <col />
        <col />
        <col className="c-forget" />
      </colgroup>
      <thead>
        <tr>
          {Object.entries(words.sheetColumns).map(([name, word]) => (
            <th key={name} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mappings.map((mapping) => (
          <tr key={mapping.heads} className="row">
            <td>{words.heads(mapping.heads)}</td>
            <td>{words.fields(mapping.fields)}</td>
            <td>
              <button type="button" className="btn quiet" onClick={() => onForget(mapping)}>
                {words.forget}
                <span className="sr">{words.heads(mapping.heads)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
