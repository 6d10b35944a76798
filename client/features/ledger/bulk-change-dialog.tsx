import { useState } from 'react'
import { bulkChangeCopy as words } from '#shared/copy/bulk-change.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { UnitId } from '#shared/ids.ts'
import { type Act, type BulkChange, changesFor } from '#shared/items/bulk-change.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useChangeItems } from '../../api/use-acts.ts'
import { useIntent } from '../../api/use-intent.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-field.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useUnits } from './queries.ts'

interface BulkChangeDialogProps {
  items: readonly Item[]
  today: string
  onDone: (act: Act) => void
  onClose: () => void
}

type Key = 'keep' | 'yes' | 'no'
const keyOf: Readonly<Record<Key, boolean | undefined>> = { keep: undefined, yes: true, no: false }

/** What the change comes to, row by row, before it is made. */
export function BulkChangeDialog({ items, today, onDone, onClose }: BulkChangeDialogProps) {
  const units = useUnits()
  const [isKey, setKey] = useState<Key>('keep')
  const [due, setDue] = useState('')
  const [addSupports, setSupports] = useState<UnitId[]>([])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { commandId, renewIfRefused } = useIntent()
  const act = useChangeItems()
  const dueOn = typedDay(due)
  const change: BulkChange = {
    ...(keyOf[isKey] === undefined ? {} : { isKey: keyOf[isKey] }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(addSupports.length === 0 ? {} : { addSupports }),
  }
  const isEmpty = Object.keys(change).length === 0
  const able = isEmpty ? [] : items.filter((item) => canChange(item, change))
  const send = () => {
    setTried(true)
    if (isEmpty || able.length === 0 || reason.trim() === '' || (due.trim() !== '' && dueOn === null)) return
    const input = {
      ...{ commandId, change, reason: reason.trim() },
      items: able.map(({ id, version }) => ({ itemId: id, version })),
    }
    act.mutate(input, { onSuccess: onDone, onError: renewIfRefused })
  }
  return (
    <Dialog
      title={words.title(items.length)}
      submit={words.submit(able.length)}
      isPending={act.isPending}
      error={errorOf(act.error, tried && isEmpty)}
      width={620}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        label={words.isKey}
        value={isKey}
        options={(['keep', 'yes', 'no'] as const).map((value) => ({ value, label: words.keyOf[value] }))}
        onChange={setKey}
      />
      <DayPicker today={today} label={words.dueOn} hint={words.dueHint} value={due} onChange={setDue} />
      <UnitPicker label={words.supports} units={units} value={addSupports} onChange={setSupports} />
      <TextArea
        label={words.reason}
        required
        most={limits.reason}
        value={reason}
        {...(tried && reason.trim() === '' ? { error: words.missing } : {})}
        onChange={setReason}
        onSubmit={send}
      />
      {!isEmpty && <Preview items={items} change={change} />}
      <p className="hint">{words.all}</p>
    </Dialog>
  )
}

function canChange(item: Item, change: BulkChange): boolean {
  const wanted = changesFor(item, change)
  return wanted !== null && 'changes' in wanted
}

const errorOf = (error: unknown, isEmpty: boolean): string | null => {
  if (error) return sentenceOf(error)
  return isEmpty ? words.nothingChosen : null
}

function Preview({ items, change }: { items: readonly Item[]; change: BulkChange }) {
  const units = useUnits()
  const nameOf = (id: UnitId) => units.find((unit) => unit.id === id)?.name ?? ''
  return (
    <ScrollBox label={words.preview} className="bulk-preview">
      <table className="t">
        <thead>
          <tr>
            <th scope="col" className="num">
              {words.columns.ordinal}
            </th>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="num">{item.ordinal}</td>
              <td>{item.title}</td>
              <td>{whatOf(item, change, nameOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function whatOf(item: Item, change: BulkChange, nameOf: (id: UnitId) => string): string {
  const wanted = changesFor(item, change)
  if (wanted === null) return words.same
  if ('refusal' in wanted) return words.cannot(copy.refusal[wanted.refusal])
  const { isKey, window, supports } = wanted.changes
  return words
    .what(
      {
        isKey,
        dueOn: window !== undefined && 'dueOn' in window ? (window.dueOn ?? undefined) : undefined,
        addSupports: supports?.filter((unit) => !item.supports.includes(unit)),
      },
      nameOf,
    )
    .join('，')
}
