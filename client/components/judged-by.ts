import { createContext, useContext } from 'react'
import { calendar as published } from '#shared/calendar/calendar.ts'
import type { Calendar } from '#shared/calendar/working-days.ts'
import { type Thresholds, usualThresholds } from '#shared/items/thresholds.ts'

/** What days and lights are judged by, the same for the whole bureau; the shell knows what the office has made of it. */
export interface JudgedBy {
  calendar: Calendar
  thresholds: Thresholds
}

export const JudgedByContext = createContext<JudgedBy>({ calendar: published, thresholds: usualThresholds })

export const useJudgedBy = (): JudgedBy => useContext(JudgedByContext)
export const useCalendar = (): Calendar => useJudgedBy().calendar
