import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { DraftIndicator, DraftItem } from '#shared/imports/draft.ts'
import type { ItemChanges } from '#shared/imports/edits.ts'
import { limits } from '#shared/items/limits.ts'
import type { PrintedWindow } from '#shared/plan/model.ts'
import { useToday } from '../../api/use-session.ts'
import { Check } from '../../components/check.tsx'
import { TextArea, TextField } from '../../components/text-field.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { WindowInput } from '../../components/window-input.tsx'
import { BroughtFields, broughtFrom, dayFault, type TypedBrought, typedBroughtOf } from './brought-fields.tsx'
import { useFacts } from './check-context.ts'
import { show, useCheckUi } from './check-ui.store.ts'
import { doEdit, useImport } from './import.store.ts'
import { IndicatorLines } from './indicator-lines.tsx'
import { choicesOf } from './unit-choices.ts'

const words = importCopy.edit

interface Typed {
  title: string
  text: string
  leads: string[]
  supports: string[]
  windowText: string
  window: PrintedWindow
  indicators: DraftIndicator[]
  isKey: boolean
  brought: TypedBrought
}

const typedOf = (item: DraftItem): Typed => ({
  ...{ title: item.title, text: item.text, leads: item.leads, supports: item.supports },
  ...{ windowText: item.window.text ?? '', window: item.window },
  ...{ indicators: item.indicators, isKey: item.isKey, brought: typedBroughtOf(item.brought) },
})

/** Only what was changed: an edit that says no more than it does can be undone alone. */
function changesOf(item: DraftItem, typed: Typed): ItemChanges {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const { title, text, leads, supports, window, indicators, isKey } = typed
  return {
    ...(title.trim() === item.title ? {} : { title: title.trim() }),
    ...(text === item.text ? {} : { text }),
    ...(same(leads, item.leads) ? {} : { leads }),
    ...(same(supports, item.supports) ? {} : { supports }),
    ...(same(window, item.window) ? {} : { window }),
    ...(same(indicators, item.indicators) ? {} : { indicators }),
    ...(isKey === item.isKey ? {} : { isKey }),
    ...(same(typed.brought, typedBroughtOf(item.brought))
      ? {}
      : { brought: broughtFrom(typed.brought, item.brought) }),
  }
}

/** 修改: everything about one item, below its row. */
export function EditPanel({ item }: { item: DraftItem }) {
  const { numbers } = useFacts()
  const setPanel = useCheckUi((ui) => ui.setPanel)
  const isOldLedger = useImport((store) => store.paper?.desk !== undefined)
  const today = useToday()
  const [typed, setTyped] = useState(() => typedOf(item))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const put = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  const over = typed.title.trim().length - limits.title
  const fault = typed.title.trim() === '' ? words.nameMissing : over > 0 ? words.nameTooLong(over) : undefined
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (fault !== undefined || dayFault(typed.brought, today) !== undefined) return
    const changes = changesOf(item, typed)
    if (Object.keys(changes).length > 0) doEdit({ type: 'change', key: item.key, changes })
    leave()
  }
  const leave = () => {
    setPanel(null)
    show(item.key)
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`tr[data-item="${CSS.escape(item.key)}"] .imp-name`)?.focus(),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.stopPropagation()
      save()
    }
  }
  return (
    // Keys bubble up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      noValidate
      className="imp-edit"
      aria-label={words.title(numbers.get(item.key) ?? 0)}
      onSubmit={save}
      onKeyDown={onKeyDown}
    >
      <TextField
        className="full"
        label={words.name}
        required
        value={typed.title}
        error={fault}
        onChange={(title) => put({ title })}
      />
      <OwnerFields typed={typed} put={put} />
      <WindowField item={item} typed={typed} put={put} />
      {isOldLedger && (
        <BroughtFields
          typed={typed.brought}
          put={(change) => put({ brought: { ...typed.brought, ...change } })}
        />
      )}
      <IndicatorLines value={typed.indicators} onChange={(indicators) => put({ indicators })} />
      <TextArea
        className="full"
        label={words.text}
        rows={3}
        most={limits.text * 4}
        value={typed.text}
        onChange={(text) => put({ text })}
      />
      <div className="imp-actions full">
        <Check checked={typed.isKey} onChange={(isKey) => put({ isKey })}>
          {words.isKey}
        </Check>
        <span className="grow" />
        <button type="button" className="btn" onClick={leave}>
          {words.cancel} <span className="kbd">Esc</span>
        </button>
        <button type="submit" className="btn">
          {words.save} <span className="kbd">Ctrl Enter</span>
        </button>
      </div>
    </form>
  )
}

interface PartProps {
  typed: Typed
  put: (change: Partial<Typed>) => void
}

function OwnerFields({ typed, put }: PartProps) {
  const { names, units } = useFacts()
  const printed = [...names.map((one) => one.name), ...typed.leads, ...typed.supports]
  const choices = choicesOf([...new Set(printed)], units)
  return (['leads', 'supports'] as const).map((side) => (
    <UnitPicker
      key={side}
      label={words[side]}
      units={choices.units}
      withGroups
      marksFirst={side === 'leads'}
      value={typed[side].map(choices.idOf)}
      onChange={(ids) => put({ [side]: ids.map(choices.nameOf) })}
      onCreate={(name) => put({ [side]: [...new Set([...typed[side], name])] })}
    />
  ))
}

/** The words of the paper, what they mean, and what else they may mean. */
function WindowField({ item, typed, put }: PartProps & { item: DraftItem }) {
  const { draft } = useFacts()
  const readings = [typed.window, ...(typed.window.alternatives ?? [])]
  const isAsPrinted = typed.windowText === (item.window.text ?? '')
  return (
    <div className="field">
      <WindowInput
        label={words.window}
        value={typed.windowText}
        year={draft.parsed.year}
        onChange={(windowText) => put({ windowText })}
        // The reader saw the words in their place; typed alone they may say less.
        onRead={(window) => put({ window: isAsPrinted ? item.window : { ...window, span: null } })}
      />
      {readings.length > 1 && (
        <fieldset className="radios">
          <legend className="label">{words.readings}</legend>
          {readings.map((one) => (
            <label key={`${one.rule}${one.date}${one.kind}`} className="check">
              <input
                type="radio"
                className="sr"
                name="reading"
                checked={one === typed.window}
                onChange={() =>
                  put({ window: { ...one, alternatives: readings.filter((other) => other !== one) } })
                }
              />
              <span className={one === typed.window ? 'box round on' : 'box round'} />
              {words.reading(copy.windowRule[one.rule], one.date)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
