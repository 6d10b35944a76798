import { useId, useState } from 'react'
import { sheets as words } from '#shared/copy/sheets.ts'
import { type SheetField, sheetFields } from '#shared/sheets/columns.ts'
import { type Change, rowsOf, type SheetDesk } from '#shared/sheets/desk.ts'
import { columnName, type Sheet } from '#shared/sheets/workbook.ts'
import { newCommandId } from '../../api/new-id.ts'
import { Check } from '../../components/check.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useForgetMapping } from './queries.ts'

interface SheetColumnsProps {
  desk: SheetDesk
  index: number
  act: (change: Change) => void
}

const SAMPLES = 3
/** Rows among which the heads may be chosen. */
const HEADS = 12

/** One sheet: whether it comes in, where its heads stand, and what each column stands for. */
export function SheetColumns({ desk, index, act }: SheetColumnsProps) {
  const id = useId()
  const sheet = desk.workbook.sheets[index]
  const mapping = desk.mappings[index]
  if (sheet === undefined || mapping === undefined) return null
  return (
    <section className="imp-map-sheet" aria-labelledby={id}>
      <h3 id={id}>{words.sheet(sheet.name)}</h3>
      <div className="imp-map-head">
        <Check checked={mapping.isOn} onChange={(isOn) => act({ type: 'turn', sheet: index, isOn })}>
          {words.use}
        </Check>
        {mapping.isOn && (
          <SelectField
            label={words.head}
            value={String(mapping.headAt)}
            options={headsOf(sheet)}
            onChange={(at) => act({ type: 'head', sheet: index, headAt: Number(at) })}
          />
        )}
      </div>
      {mapping.recalled !== undefined && (
        <Recalled heads={mapping.recalled} onForgotten={() => act({ type: 'forget', sheet: index })} />
      )}
      {mapping.isOn && <Columns desk={desk} index={index} act={act} sheet={sheet} />}
    </section>
  )
}

/** Says that the columns are read as last time, and lets it be forgotten. */
function Recalled({ heads, onForgotten }: { heads: string; onForgotten: () => void }) {
  const forget = useForgetMapping()
  const [commandId] = useState(newCommandId)
  return (
    <Notice
      action={
        <button
          type="button"
          className="btn"
          disabled={forget.isPending}
          onClick={() => forget.mutate({ commandId, heads }, { onSuccess: onForgotten })}
        >
          {words.forget}
        </button>
      }
    >
      {words.recalled}
    </Notice>
  )
}

const headsOf = (sheet: Sheet): { value: string; label: string }[] =>
  sheet.rows.slice(0, HEADS).map(({ number, cells }, at) => ({
    value: String(at),
    label: words.headRow(
      number,
      cells
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    ),
  }))

function Columns({ desk, index, act, sheet }: SheetColumnsProps & { sheet: Sheet }) {
  const mapping = desk.mappings[index]
  const heads = sheet.rows[mapping?.headAt ?? 0]?.cells ?? []
  const rows = rowsOf(desk, index)
  const samplesOf = (column: number): string[] => {
    const texts = rows.map(({ cells }) => cells[column]?.cell.text ?? '').filter(Boolean)
    return [...new Set(texts)].slice(0, SAMPLES)
  }
  return (
    <table className="t imp-map-table">
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, title]) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(mapping?.fields ?? []).map((field, column) => {
          const name = columnName(sheet.firstColumn + column)
          const head = heads[column]?.text ?? ''
          return (
            <tr key={name} className="row">
              <td className="num">{name}</td>
              <td>{head || <span className="ink3">{words.noHead}</span>}</td>
              <td>
                <FieldChoice
                  label={words.fieldOf(name, head)}
                  value={field}
                  onChange={(chosen) => act({ type: 'field', sheet: index, column, field: chosen })}
                />
              </td>
              <td className="ink2 imp-map-samples">
                <span className="cut" title={samplesOf(column).join('\n')}>
                  {words.samples(samplesOf(column))}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface FieldChoiceProps {
  label: string
  value: SheetField
  onChange: (field: SheetField) => void
}

function FieldChoice({ label, value, onChange }: FieldChoiceProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = sheetFields.find((one) => one === event.target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {sheetFields.map((field) => (
        <option key={field} value={field}>
          {words.field[field]}
        </option>
      ))}
    </select>
  )
}
