import { useState } from 'react'
import { unknownYearsBetween } from '#shared/calendar/own.ts'
import type { Calendar } from '#shared/calendar/working-days.ts'
import { windowText } from '#shared/copy/describe-event.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { stages } from '#shared/copy/stages.ts'
import { yearOf } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { ItemChanges } from '#shared/items/events.ts'
import { limits } from '#shared/items/limits.ts'
import type { Indicator, Item, Window } from '#shared/items/model.ts'
import { dayAfterEvent, windowOf } from '#shared/items/window.ts'
import type { PrintedWindow } from '#shared/plan/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import { Check } from '../check.tsx'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { useCalendar } from '../judged-by.ts'
import { TextArea, TextField } from '../text-field.tsx'
import { UnitPicker } from '../unit-picker.tsx'
import { WindowInput } from '../window-input.tsx'
import { Frame } from './frame.tsx'
import { IndicatorRows } from './indicator-rows.tsx'
import type { ItemDialogProps } from './types.ts'

const words = itemDialogs.amend

interface Draft {
  title: string
  isKey: boolean
  window: string
  printed: PrintedWindow | null
  eventOn: string
  graceDays: string
  supports: UnitId[]
  indicators: Indicator[]
}

const draftOf = (item: Item): Draft => ({
  title: item.title,
  isKey: item.isKey,
  window: item.window.kind === 'none' && item.window.text === null ? '' : windowText(item.window),
  printed: null,
  eventOn: item.window.kind === 'relative' ? (item.window.eventOn ?? '') : '',
  graceDays: item.window.kind === 'recurring' ? String(item.window.graceDays ?? 0) : '',
  supports: item.supports,
  indicators: item.indicators,
})

/** Every field that may be changed, each as it is now; what stays is not sent. */
export function AmendDialog(props: ItemDialogProps) {
  const { item, units, today } = props
  const [start] = useState(() => draftOf(item))
  const [draft, setDraft] = useState(start)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const calendar = useCalendar()
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const submit = () => {
    setTried(true)
    if (reason.trim() === '' || draft.title.trim() === '') return
    if (item.window.kind === 'recurring' && !isGrace(draft.graceDays)) return
    const changes = changesOf(start, draft, item, props.rules)
    props.onSubmit({ type: 'amend', changes, reason: reason.trim() })
  }
  return (
    <Frame type="amend" {...props} onSubmit={submit} width={600}>
      <TextField
        label={words.title}
        required
        maxLength={limits.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        {...(tried && draft.title.trim() === '' ? { error: itemDialogs.missing } : {})}
      />
      <WindowInput
        label={words.window}
        value={draft.window}
        year={yearOf(today)}
        onChange={(window) => set({ window })}
        onRead={(printed) => set({ printed })}
      />
      {item.window.kind === 'relative' && (
        <DayPicker
          today={props.today}
          label={words.eventOn}
          hint={eventHint(item.window, draft.eventOn, calendar)}
          value={draft.eventOn}
          onChange={(eventOn) => set({ eventOn })}
        />
      )}
      {item.window.kind === 'recurring' && (
        <TextField
          label={stages.grace.amend}
          inputMode="numeric"
          maxLength={2}
          hint={stages.grace.amendHint}
          value={draft.graceDays}
          {...(isGrace(draft.graceDays) ? {} : { error: stages.grace.bad })}
          onChange={(graceDays) => set({ graceDays: graceDays.trim() })}
        />
      )}
      <UnitPicker
        label={words.supports}
        units={units.filter((unit) => !item.leads.includes(unit.id))}
        value={draft.supports}
        onChange={(supports) => set({ supports })}
        withGroups
      />
      <IndicatorRows value={draft.indicators} onChange={(indicators) => set({ indicators })} />
      <Check checked={draft.isKey} onChange={(isKey) => set({ isKey })}>
        {words.isKey}
      </Check>
      <TextArea
        label={words.reason}
        required
        rows={2}
        most={limits.reason}
        value={reason}
        {...(tried && reason.trim() === '' ? { error: itemDialogs.missing } : {})}
        onChange={setReason}
        onSubmit={submit}
      />
    </Frame>
  )
}

/** The day that follows from the event, and whether its year is published. */
function eventHint(
  { within }: Extract<Window, { kind: 'relative' }>,
  typed: string,
  calendar: Calendar,
): string {
  const eventOn = typedDay(typed)
  if (eventOn === null || within === null) return words.eventHint
  const due = dayAfterEvent(eventOn, within, calendar)
  const years = within.unit === 'workingDay' ? unknownYearsBetween(eventOn, due, calendar) : []
  return `${words.eventDue(due)}${years.length > 0 ? ownCalendar.unknownYears(years) : ''}`
}

/** Only what was touched: a field that somebody else changed meanwhile is not put back unseen. */
function changesOf(start: Draft, draft: Draft, item: Item, rules: PlanRules): ItemChanges {
  const changes: ItemChanges = {}
  if (draft.title.trim() !== start.title) changes.title = draft.title.trim()
  if (draft.isKey !== start.isKey) changes.isKey = draft.isKey
  const window = windowAfter(start, draft, item.window, rules)
  if (window !== null) changes.window = window
  if (draft.supports.join() !== start.supports.join()) changes.supports = draft.supports
  if (JSON.stringify(draft.indicators) !== JSON.stringify(start.indicators))
    changes.indicators = draft.indicators
  return changes
}

const isGrace = (typed: string): boolean => /^\d{1,2}$/.test(typed) && Number(typed) <= 30

function windowAfter(start: Draft, draft: Draft, now: Window, { graceDays }: PlanRules): Window | null {
  if (draft.window.trim() !== start.window && draft.printed !== null) {
    const grace = isGrace(draft.graceDays) ? Number(draft.graceDays) : graceDays
    const rules = { defaultDueOn: null, graceDays: grace }
    return { ...windowOf(draft.printed, rules), text: draft.window.trim() || null }
  }
  if (now.kind === 'recurring' && draft.graceDays !== start.graceDays)
    return { ...now, graceDays: Number(draft.graceDays) }
  if (now.kind === 'relative' && draft.eventOn !== start.eventOn)
    return { ...now, eventOn: typedDay(draft.eventOn) }
  return null
}
