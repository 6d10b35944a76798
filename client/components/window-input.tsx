import { type ReactNode, useEffect, useState } from 'react'
import { type Calendar, isKnownYear, isWorkingDay, markOf } from '#shared/calendar/working-days.ts'
import { components } from '#shared/copy/components.ts'
import { days } from '#shared/copy/days.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { type IsoDate, yearOf } from '#shared/dates.ts'
import type { PrintedWindow } from '#shared/plan/model.ts'
import { useCalendar } from './judged-by.ts'
import { TextField } from './text-field.tsx'

const words = components.window

interface WindowInputProps {
  label: ReactNode
  value: string
  /** The plan's year, for windows that print none. */
  year: number | null
  onChange: (value: string) => void
  /** What was understood of it; again whenever it is typed on. */
  onRead: (window: PrintedWindow) => void
  error?: ReactNode
  required?: boolean
  isFirst?: boolean
  className?: string
}

/** The due day in a sentence, with what the calendar says of it. */
export function understoodDay(day: IsoDate, calendar: Calendar): string {
  const rests = !isWorkingDay(day, calendar)
  const works = markOf(day, calendar) === 'working'
  const note = rests ? [words.restDay] : works ? [words.workDay] : []
  const unknown = isKnownYear(day, calendar) ? [] : [words.unknownYear(yearOf(day))]
  return components.clauses([words.understood(day), days.weekday(day), ...note, ...unknown])
}

/** A window as paper prints it, and below it what the machine understood: 9月底前 → 2026-09-30，周三. */
export function WindowInput(props: WindowInputProps) {
  const { label, value, year, onChange, onRead, error, ...rest } = props
  const calendar = useCalendar()
  const [window, setWindow] = useState<PrintedWindow | null>(null)
  useEffect(() => {
    let isShown = true
    void import('./read-window.ts').then(({ readTypedWindow }) => {
      if (!isShown) return
      const read = readTypedWindow(value, year)
      setWindow(read)
      onRead(read)
    })
    return () => {
      isShown = false
    }
    // Read again for other words only: a caller may make its callback anew at every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [value, year])
  const isUnknown = window !== null && value.trim() !== '' && window.kind === 'none'
  const hint =
    window === null || isUnknown
      ? undefined
      : window.date
        ? understoodDay(window.date, calendar)
        : copy.windowRule[window.rule]
  return (
    <TextField
      {...rest}
      label={label}
      value={value}
      onChange={onChange}
      maxLength={200}
      hint={hint}
      error={error ?? (isUnknown ? words.notUnderstood(value.trim()) : undefined)}
    />
  )
}
