import { useState } from 'react'
import { templates as words } from '#shared/copy/templates.ts'
import { columnName } from '#shared/sheets/workbook.ts'
import { fillableColumns, headOf } from '#shared/templates/heads.ts'
import {
  type BookSheet,
  type ColumnUse,
  MOST_NAME,
  type Template,
  type TemplateColumn,
  type TemplateFile,
} from '#shared/templates/model.ts'
import { newId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { TemplateGrid } from './template-grid.tsx'
import { useSaveTemplate } from './template-queries.ts'

interface TemplateEditorProps {
  file: TemplateFile
  /** null: it is kept for the first time. */
  kept: Template | null
  onDone: () => void
}

interface Draft {
  name: string
  sheet: string
  row: number | null
  uses: readonly ColumnUse[]
  noteAt: string
}

const form = words.form
const ENDING = /\.[a-z]{1,5}$/i
const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,5}$/

/** Points at the example row and says what each column is filled with; saved once it was tried on the server. */
export function TemplateEditor({ file, kept, onDone }: TemplateEditorProps) {
  const { sheets } = file.book
  const [draft, setDraft] = useState<Draft>(() => draftOf(file, kept))
  const [isSent, setSent] = useState(false)
  const sheet = sheets.find(({ name }) => name === draft.sheet) ?? sheets[0]
  const { save, send } = useSending({ file, kept, onDone })
  if (sheet === undefined) return null
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }))
  const wrong = isSent ? wrongIn(draft, sheet) : {}
  const submit = () => {
    setSent(true)
    if (Object.keys(wrongIn(draft, sheet)).length === 0) send(draft, sheet)
  }
  return (
    <div className="tpl-desk">
      <form
        className="tpl-form"
        aria-label={form.label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {kept === null && <Notice>{sheet.guess === null ? form.notGuessed : form.guessed}</Notice>}
        <TextField
          label={form.name}
          value={draft.name}
          maxLength={MOST_NAME}
          required
          isFirst
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        {sheets.length > 1 && (
          <SelectField
            label={form.sheet}
            value={sheet.name}
            options={sheets.map(({ name }) => ({ value: name, label: name }))}
            onChange={(name) => {
              const other = sheets.find((one) => one.name === name)
              if (other !== undefined) change({ sheet: name, ...guessed(other) })
            }}
          />
        )}
        <p className={wrong.row ? 'hint error' : 'ink2'} role={wrong.row ? 'alert' : undefined}>
          {draft.row === null ? form.noRow : `${form.row}：${form.rowValue(draft.row)}。${form.rowHint}`}
        </p>
        <p className="ink2">{form.uses}</p>
        {wrong.columns && (
          <p className="hint error" role="alert">
            {wrong.columns}
          </p>
        )}
        <TextField
          label={form.noteAt}
          value={draft.noteAt}
          hint={form.noteHint}
          error={wrong.noteAt}
          maxLength={10}
          onChange={(noteAt) => change({ noteAt: noteAt.toUpperCase() })}
        />
        <p className="ink3">{form.checking}</p>
        {save.error && (
          <Notice tone="bad" isUrgent>
            {sentenceOf(save.error)}
          </Notice>
        )}
        <span className="tpl-do">
          <button type="submit" className="btn primary large" disabled={save.isPending}>
            {form.save}
          </button>
          <button type="button" className="btn large" onClick={onDone}>
            {form.cancel}
          </button>
        </span>
      </form>
      <TemplateGrid
        sheet={sheet}
        row={draft.row}
        uses={draft.uses}
        onRow={(row) => change({ row })}
        onUse={(column, use) =>
          change({ uses: sheet.widths.map((_, at) => (at === column ? use : (draft.uses[at] ?? 'keep'))) })
        }
      />
    </div>
  )
}

function useSending({ file, kept, onDone }: TemplateEditorProps) {
  const save = useSaveTemplate()
  const { commandId, renewIfRefused } = useIntent()
  const [id] = useState(() => kept?.id ?? newId())
  const send = (draft: Draft, sheet: BookSheet) => {
    if (save.isPending || draft.row === null) return
    const name = draft.name.trim()
    save.mutate(
      {
        ...{ commandId, id, name, hash: file.hash, fileName: file.name, sheet: sheet.name, row: draft.row },
        columns: columnsOf(draft.row, draft.uses, sheet),
        noteAt: draft.noteAt.trim() || null,
      },
      {
        onSuccess: () => {
          toast(words.saved(name))
          onDone()
        },
        onError: renewIfRefused,
      },
    )
  }
  return { save, send }
}

function draftOf({ book, name }: TemplateFile, kept: Template | null): Draft {
  const sheet =
    book.sheets.find((one) => (kept === null ? one.guess !== null : one.name === kept.sheet)) ??
    book.sheets[0]
  if (kept === null || sheet?.name !== kept.sheet)
    return {
      name: kept?.name ?? name.replace(ENDING, '').slice(0, MOST_NAME),
      sheet: sheet?.name ?? '',
      ...(sheet === undefined ? { row: null, uses: [] } : guessed(sheet)),
      noteAt: '',
    }
  const uses = sheet.widths.map(
    (_, at) => kept.columns.find(({ column }) => column === columnName(at))?.use ?? 'keep',
  )
  return { name: kept.name, sheet: kept.sheet, row: kept.row, uses, noteAt: kept.noteAt ?? '' }
}

const guessed = ({ guess, widths }: BookSheet): Pick<Draft, 'row' | 'uses'> =>
  guess ?? { row: null, uses: widths.map(() => 'keep') }

function columnsOf(row: number, uses: readonly ColumnUse[], sheet: BookSheet): TemplateColumn[] {
  const fillable = fillableColumns(sheet, row)
  return sheet.widths.map((_, at) => ({
    column: columnName(at),
    head: headOf(sheet, row, at),
    use: fillable.has(at) ? (uses[at] ?? 'keep') : 'keep',
  }))
}

function wrongIn(
  draft: Draft,
  sheet: BookSheet,
): Partial<Record<'name' | 'row' | 'columns' | 'noteAt', string>> {
  const { row, name, uses, noteAt } = draft
  const isBound =
    row !== null && columnsOf(row, uses, sheet).some(({ use }) => use !== 'keep' && use !== 'blank')
  const at = noteAt.trim()
  const isBad = at !== '' && (!ADDRESS.test(at) || at.replace(/^[A-Z]+/, '') === String(row))
  return {
    ...(name.trim() === '' ? { name: form.empty } : {}),
    ...(row === null ? { row: form.noRow } : isBound ? {} : { columns: form.noColumn }),
    ...(isBad ? { noteAt: form.noteBad } : {}),
  }
}
