import { IconCalendar } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { days } from '#shared/copy/days.ts'
import { type IsoDate, isDay } from '#shared/dates.ts'
import type { DayCalendarProps } from './day-calendar.tsx'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { Popover } from './popover.tsx'

const Calendar = lazy(() => import('./day-calendar.tsx'))
const words = components.day

/** A month to choose a day from; its code comes when it is first shown. */
export function DayCalendar(props: DayCalendarProps) {
  return (
    <Suspense fallback={<div className="calendar-place" />}>
      <Calendar {...props} />
    </Suspense>
  )
}

interface DayPickerProps extends Omit<DayCalendarProps, 'value' | 'onChoose'> {
  label: ReactNode
  /** What is typed; a day only when it is one (`isDay`). */
  value: string
  onChange: (value: string) => void
  required?: boolean
  hint?: ReactNode
  error?: ReactNode
  large?: boolean
  className?: string
}

/** 2026-9-5, 2026.9.5, 2026年9月5日, 20260905 are all the fifth of September. */
export function typedDay(text: string): IsoDate | null {
  const parts = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(text)
  if (!parts) return null
  const [, year = '', month = '', day = ''] = parts
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(found) ? found : null
}

/** A day typed or chosen; never the browser's own date field, which marks no 休 and no 班. */
export function DayPicker(props: DayPickerProps) {
  const { label, value, onChange, required, hint, error, large, className, ...calendar } = props
  const [isOpen, setOpen] = useState(false)
  const day = typedDay(value)
  const wrong = value.trim() !== '' && day === null
  const [left, setLeft] = useState(false)
  const understood = day === null ? undefined : components.clauses([days.title(day), days.weekday(day)])
  return (
    <Field
      label={label}
      hint={hint ?? understood}
      error={error ?? (wrong && left ? words.wrong : undefined)}
      {...(required ? { required } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <span className="with-eye">
          <input
            {...control}
            className={`input${large ? ' large' : ''}${error || (wrong && left) ? ' is-error' : ''}`}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => {
              setLeft(false)
              onChange(event.target.value)
            }}
            onBlur={() => {
              setLeft(true)
              if (day !== null && day !== value) onChange(day)
            }}
          />
          <Popover
            isOpen={isOpen}
            onChange={setOpen}
            position="bottom-end"
            content={
              <DayCalendar
                {...calendar}
                value={day}
                onChoose={(chosen) => {
                  onChange(chosen)
                  setOpen(false)
                }}
              />
            }
          >
            <button
              type="button"
              className="btn icon"
              aria-label={words.open}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon of={IconCalendar} />
            </button>
          </Popover>
        </span>
      )}
    </Field>
  )
}
