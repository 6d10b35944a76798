import { type KeyboardEvent, type Ref, useDeferredValue, useId, useMemo, useState } from 'react'
import type { Calendar } from '#shared/calendar/working-days.ts'
import { dueWords } from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import { meetingLimits } from '#shared/meetings/limits.ts'
import type { DecisionWindow } from '#shared/meetings/model.ts'
import { readDecision } from '#shared/meetings/read-decision.ts'
import type { Unit } from '#shared/units/model.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'

const words = meetings.decide

/** What is typed, and what was chosen over what the words say; '' where nothing was. */
export interface Typed {
  text: string
  unit: string
  due: string
}
export interface Understood {
  text: string
  unitId: UnitId | null
  window: DecisionWindow | null
}

interface DecisionBoxProps {
  label: string
  typed: Typed
  on: IsoDate
  units: readonly Unit[]
  pageUnit: UnitId | null
  onChange: (change: Partial<Typed>) => void
  onSave: (understood: Understood) => void
  saveLabel: string
  onCancel?: () => void
  isPending?: boolean
  error?: string | null
  isFirst?: boolean
  boxRef?: Ref<HTMLTextAreaElement>
}

/** The words of a decision; below them by whom and by when, as they were understood, to be put right by hand. */
export function DecisionBox(props: DecisionBoxProps) {
  const { label, typed, on, units, pageUnit, onChange, onSave, saveLabel, onCancel, error, boxRef } = props
  const id = useId()
  const today = useToday()
  const [isCorrecting, setCorrecting] = useState(false)
  const calendar = useCalendar()
  const settled = useDeferredValue(typed)
  const understood = useMemo(
    () => understand(settled, { on, units, pageUnit, calendar }),
    [settled, on, units, pageUnit, calendar],
  )
  const over = typed.text.trim().length - meetingLimits.decision
  const isEmpty = typed.text.trim() === ''
  // What is sent is read from the very words, not from those of a moment ago.
  const save = () => {
    if (!isEmpty && over <= 0 && !props.isPending)
      onSave(understand(typed, { on, units, pageUnit, calendar }).now)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // 229: some input methods of Windows tell it only so.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (onCancel) onCancel()
      else event.currentTarget.blur()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    save()
  }
  return (
    <div className="decide">
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={props.isFirst ? focusOnce : boxRef}
        className={over > 0 ? 'input decide-text is-error' : 'input decide-text'}
        rows={2}
        placeholder={words.placeholder}
        value={typed.text}
        aria-describedby={`${id}-read`}
        aria-invalid={over > 0 ? true : undefined}
        onChange={(event) => onChange({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {over > 0 && (
        <p className="hint error" role="alert">
          {words.tooLong(over)}
        </p>
      )}
      {error && (
        <p className="hint error" role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-read`} className="decide-read">
        {!isEmpty && <Read understood={understood.now} units={units} unitBy={understood.unitBy} on={on} />}
      </p>
      {!isEmpty && (
        <div className="decide-do">
          <button
            type="button"
            className="btn"
            aria-expanded={isCorrecting}
            onClick={() => setCorrecting(!isCorrecting)}
          >
            {isCorrecting ? words.done : words.correct}
          </button>
          {onCancel && (
            <button type="button" className="btn" onClick={onCancel}>
              {words.cancel}
            </button>
          )}
          <button type="button" className="btn primary" disabled={over > 0 || props.isPending} onClick={save}>
            {saveLabel} <span className="kbd">Enter</span>
          </button>
        </div>
      )}
      {isCorrecting && !isEmpty && (
        <div className="decide-correct">
          <UnitPicker
            label={words.unit}
            units={units}
            isSingle
            value={understood.now.unitId === null ? [] : [understood.now.unitId]}
            onChange={([unit]) => onChange({ unit: unit ?? NOBODY })}
          />
          <DayPicker
            label={words.due}
            today={today}
            value={typed.due || dayIn(understood.now.window)}
            onChange={(due) => onChange({ due })}
          />
        </div>
      )}
    </div>
  )
}

/** Chosen by hand: nobody. */
const NOBODY = '-'
const focusOnce = (element: HTMLTextAreaElement | null): void => element?.focus()
const dayIn = (window: DecisionWindow | null): string => (window?.kind === 'date' ? window.dueOn : '')

interface Ground {
  on: IsoDate
  units: readonly Unit[]
  pageUnit: UnitId | null
  calendar: Calendar
}

/** By whom and by when: what was chosen by hand, else what the words say. */
function understand({ text, unit, due }: Typed, ground: Ground) {
  const read = readDecision(text, ground)
  const day = typedDay(due)
  const unitId = unit === NOBODY ? null : unit === '' ? read.unitId : (unit as UnitId)
  const window: DecisionWindow | null = day === null ? read.window : { kind: 'date', text: null, dueOn: day }
  return { now: { text: text.trim(), unitId, window }, unitBy: unit === '' ? read.unitBy : null }
}

interface ReadProps {
  understood: Understood
  units: readonly Unit[]
  unitBy: 'words' | 'page' | null
  on: IsoDate
}

function Read({ understood: { unitId, window }, units, unitBy, on }: ReadProps) {
  const unit = units.find(({ id }) => id === unitId)
  const isPast = window?.kind === 'date' && window.dueOn < on
  return (
    <>
      {words.recognised}
      {window === null ? <b>{words.noDay}</b> : dueWords(window)}
      {isPast && <b className="decide-past"> {words.past}</b>}
      <i className="mid" />
      {unit === undefined ? <b>{words.noUnit}</b> : unit.name}
      {unitBy === 'page' && unit !== undefined && <span className="ink3"> {words.fromPage}</span>}
    </>
  )
}
