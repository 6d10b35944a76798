import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { days } from '#shared/copy/days.ts'
import { windowText } from '#shared/copy/describe-event.ts'
import { stages } from '#shared/copy/stages.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { dayAfterEvent, waitsForEvent } from '#shared/items/window.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { useShared } from '../../api/use-search.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'
import { useUnitName } from './queries.ts'
import { Refused } from './refused.tsx'

const words = stages.events

/** 等事件的事项: what has no day until the office enters that of its event; entered in place. */
export function WaitingEvents({ items }: { items: readonly Item[] }) {
  const actor = useActor()
  const [opened, open] = useState<string | null>(null)
  const waiting = items.filter(
    (item) => item.state !== 'draft' && waitsForEvent(item) && offered(item, actor).includes('amend'),
  )
  if (actor.role !== 'office' || waiting.length === 0) return null
  return (
    <section className="wb-events" aria-label={words.title}>
      <h3>
        {words.title} <span className="ink3 num">{waiting.length}</span>
      </h3>
      <ul>
        {waiting.map((item) => (
          <li key={item.id}>
            <Row item={item} isOpen={opened === item.id} onOpen={() => open(item.id)} />
            {opened === item.id && <EventForm item={item} onDone={() => open(null)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ item, isOpen, onOpen }: { item: Item; isOpen: boolean; onOpen: () => void }) {
  const shared = useShared()
  const nameOf = useUnitName()
  const [lead] = item.leads
  return (
    <div className="wb-event">
      <Link to="/ledger" search={{ ...shared, item: item.id }} className="cut" title={item.title}>
        {workbench.side.line(item.ordinal, item.title)}
      </Link>
      <span className="ink3">
        {lead && nameOf(lead)}
        {lead && <i className="mid" />}
        {windowText(item.window)}
      </span>
      {!isOpen && (
        <button type="button" className="btn" onClick={onOpen}>
          {words.enter}
        </button>
      )}
    </div>
  )
}

/** The day of the event, what that makes the due day, and what says so. */
function EventForm({ item, onDone }: { item: Item; onDone: () => void }) {
  const today = useToday()
  const calendar = useCalendar()
  const command = useItemCommand({ shownInPlace: true })
  const version = useSeenVersion(item)
  const intents = useIntents()
  const [event, setEvent] = useState('')
  const [due, setDue] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { window } = item
  if (window.kind !== 'relative') return null
  const { within } = window
  const eventOn = typedDay(event)
  const dueOn = within === null ? typedDay(due) : eventOn && dayAfterEvent(eventOn, within, calendar)
  const save = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (eventOn === null || dueOn === null || note.trim() === '' || command.isPending) return
    const given = { commandId: intents.idOf(`${eventOn} ${dueOn} ${note}`), version: version.seen() }
    command.mutate(
      {
        type: 'amend',
        itemId: item.id,
        changes: { window: { ...window, eventOn, dueOn } },
        reason: words.reason(note.trim()),
        ...given,
      },
      {
        onSuccess: () => {
          toast(words.done(item.title, dueOn === null ? null : days.title(dueOn)))
          onDone()
        },
        onError: version.show,
      },
    )
  }
  const missing = (isMissing: boolean) => (tried && isMissing ? { error: words.missing } : {})
  const rule =
    within !== null && dueOn !== null
      ? words.rule(within.count, copy.periodUnit[within.unit], days.title(dueOn))
      : undefined
  return (
    <form className="wb-form" noValidate onSubmit={save}>
      <DayPicker
        label={words.day}
        required
        today={today}
        value={event}
        hint={within === null ? words.noRule : rule}
        {...missing(eventOn === null)}
        onChange={setEvent}
      />
      {within === null && (
        <DayPicker
          label={words.dueOn}
          required
          today={today}
          value={due}
          {...missing(dueOn === null)}
          onChange={setDue}
        />
      )}
      <TextField
        label={words.note}
        required
        maxLength={limits.title}
        value={note}
        {...missing(note.trim() === '')}
        onChange={setNote}
      />
      {command.error && (
        <div className="full">
          <Refused error={command.error} />
        </div>
      )}
      <div className="wb-send full">
        <button type="submit" className="btn primary" disabled={command.isPending}>
          {words.save}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {workbench.form.cancel}
        </button>
      </div>
    </form>
  )
}
