import { isWorkingDay } from '#shared/calendar/working-days.ts'
import { periodLine } from '#shared/copy/reporting.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import type { PeriodRules } from '#shared/items/periods.ts'
import { periodToReport } from '#shared/items/reporting.ts'
import { useCalendar } from './judged-by.ts'

interface ReportPeriodProps {
  item: Item
  rules: PeriodRules
  today: IsoDate
}

/** Above a report: for which period it is, until when, and whether it corrects or comes late. */
export function ReportPeriod({ item, rules, today }: ReportPeriodProps) {
  const period = periodToReport(item, today, rules)
  const isCorrection = item.lastReport?.period === period.key
  const calendar = useCalendar()
  const isRestDay = period.by !== null && !isWorkingDay(period.by, calendar)
  return (
    <p className={period.isLate ? 'full warn-text' : 'full ink2'}>
      {periodLine(period, isCorrection, isRestDay)}
    </p>
  )
}
