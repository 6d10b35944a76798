import { useId } from 'react'
import { templates as words } from '#shared/copy/templates.ts'
import { columnName } from '#shared/sheets/workbook.ts'
import { fillableColumns, headOf } from '#shared/templates/heads.ts'
import { type BookCell, type BookSheet, type ColumnUse, columnUses } from '#shared/templates/model.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'

interface TemplateGridProps {
  sheet: BookSheet
  /** The example row. */
  row: number | null
  uses: readonly ColumnUse[]
  onRow: (row: number) => void
  onUse: (column: number, use: ColumnUse) => void
}

/** What is put in first, then what stays as it is. */
const OPTIONS = [...columnUses].map((value) => ({ value, label: words.use[value] }))

/** The sheet as it looks: rows to point at, and over each column what it is filled with. */
export function TemplateGrid({ sheet, row, uses, onRow, onUse }: TemplateGridProps) {
  const { name, widths, rows, more } = sheet
  return (
    <ScrollBox label={words.grid.label(name)} className="tpl-scroll">
      <table className="tpl-grid" aria-label={words.grid.label(name)}>
        <colgroup>
          <col className="tpl-no" />
          {widths.map((width, at) => (
            <col key={columnName(at)} style={{ width: width === 0 ? 0 : `${Math.max(11, width) + 2}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.grid.corner}</th>
            {widths.map((_, at) => (
              <ColumnHead key={columnName(at)} {...{ sheet, row, at, uses, onUse }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <Row key={number} {...{ number, cells, onRow }} isExample={number === row} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="ink3">{words.grid.more(more)}</p>}
    </ScrollBox>
  )
}

interface ColumnHeadProps extends Pick<TemplateGridProps, 'sheet' | 'row' | 'uses' | 'onUse'> {
  at: number
}

function ColumnHead({ sheet, row, at, uses, onUse }: ColumnHeadProps) {
  const letters = columnName(at)
  const isFillable = row === null || fillableColumns(sheet, row).has(at)
  const use = uses[at] ?? 'keep'
  return (
    <th scope="col" className={use === 'keep' || use === 'blank' || !isFillable ? undefined : 'is-bound'}>
      <span className="ink3">{letters}</span>
      {isFillable ? (
        <select
          className="input"
          aria-label={words.grid.use(letters, row === null ? '' : headOf(sheet, row, at))}
          value={use}
          onChange={(event) => {
            const chosen = columnUses.find((one) => one === event.target.value)
            if (chosen !== undefined) onUse(at, chosen)
          }}
        >
          {OPTIONS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <span className="ink3 s12">{words.grid.merged}</span>
      )}
    </th>
  )
}

interface RowProps {
  number: number
  cells: readonly BookCell[]
  isExample: boolean
  onRow: (row: number) => void
}

function Row({ number, cells, isExample, onRow }: RowProps) {
  const id = useId()
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the radios do the same
    <tr className={isExample ? 'is-example' : undefined} onClick={() => onRow(number)}>
      <th scope="row">
        <label htmlFor={id}>
          <input
            id={id}
            type="radio"
            name="template-row"
            checked={isExample}
            aria-label={words.grid.row(number)}
            onChange={() => onRow(number)}
          />
          <span aria-hidden="true">{number}</span>
        </label>
      </th>
      {cells.map(({ column, text, isFormula, across, down }) => (
        <td key={column} {...(across ? { colSpan: across } : {})} {...(down ? { rowSpan: down } : {})}>
          {isFormula && <span className="tpl-formula">{words.grid.formula}</span>}
          {text}
        </td>
      ))}
    </tr>
  )
}
