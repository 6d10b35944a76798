import { reporting as words } from '#shared/copy/reporting.ts'
import type { Report } from '#shared/items/model.ts'
import type { ReportField } from '#shared/items/reporting.ts'

type Marked = Pick<Report, 'copied' | 'isLate'>

/** 与上期相同, for whoever reads the report. */
export function SameMark({ report, field }: { report: Marked; field: ReportField }) {
  return report.copied?.includes(field) ? <span className="tag">{words.same}</span> : null
}

/** 迟报: it came after the cut-off, and stays so. */
export function LateMark({ report }: { report: Marked }) {
  return report.isLate ? <span className="tag late">{words.late}</span> : null
}
