import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { review as words } from '#shared/copy/review.ts'
import type { UnitId } from '#shared/ids.ts'
import { type Check, isLacking } from '#shared/work/review-checks.ts'
import { Icon } from '../../components/icon.tsx'

type NameOf = (unitId: UnitId) => string
interface Row {
  required: string
  reported: string
  verdict: string
}

const copy = words.checks
const number = (value: number): string => String(Math.round(value * 100) / 100)

function indicatorRow({ indicator, verdict }: Extract<Check, { kind: 'indicator' }>): Row {
  const { text, current, measuredOn, target, unit } = indicator
  const reported =
    current === null ? copy.notMeasured : copy.indicator(`${number(current)}${unit}`, measuredOn)
  const gap = current === null ? 0 : target - current
  const verdicts = {
    met: copy.met,
    notMet: gap > 0 ? copy.short(`${number(gap)}${unit}`) : copy.notMet,
    notMeasured: copy.notMet,
    byHand: copy.byHand,
  }
  return { required: text, reported, verdict: verdicts[verdict] }
}

function rowOf(check: Check, nameOf: NameOf): Row {
  switch (check.kind) {
    case 'indicator':
      return indicatorRow(check)
    case 'window':
      return {
        required: copy.window(check.printed, check.dueOn),
        reported: check.dueOn ? copy.askedBefore(check.askedOn, check.dueOn) : copy.askedOn(check.askedOn),
        verdict: check.lateDays > 0 ? copy.late(check.lateDays) : check.dueOn ? copy.inTime : copy.noDue,
      }
    case 'evidence': {
      const count = check.files + check.urls + check.numbers
      const missing = check.needed ? copy.none : copy.free
      return {
        required: check.needed ? copy.evidenceNeeded : copy.evidenceFree,
        reported: copy.evidence(check.files, check.urls, check.numbers),
        verdict: count > 0 ? copy.copies(count) : missing,
      }
    }
    case 'reports':
      return {
        required: copy.reports,
        reported: copy.reportCount(check.count, check.last),
        verdict: check.count > 0 ? copy.hasReports : copy.notReported,
      }
    case 'supports': {
      const parts = [
        check.answered.length > 0 ? copy.filled(check.answered.map(nameOf)) : '',
        check.missing.length > 0 ? copy.missing(check.missing.map(nameOf)) : '',
      ]
      return {
        required: copy.supports,
        reported: parts.filter(Boolean).join('；'),
        verdict: check.missing.length > 0 ? copy.lacking(check.missing.length) : copy.complete,
      }
    }
    case 'returns':
      return {
        required: copy.returns,
        reported: copy.returned(check.count, check.reason),
        verdict: copy.seeBelow,
      }
  }
}

interface ChecksTableProps {
  checks: readonly Check[]
  nameOf: NameOf
}

/** 原文要求, 报送情况, 核对: what the paper asks for beside what came. */
export function ChecksTable({ checks, nameOf }: ChecksTableProps) {
  return (
    <table className="t rv-checks">
      <caption className="sr">{copy.title}</caption>
      <thead>
        <tr>
          <th scope="col">{copy.required}</th>
          <th scope="col">{copy.reported}</th>
          <th scope="col">{copy.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => {
          const row = rowOf(check, nameOf)
          const lacks = isLacking(check)
          return (
            <tr key={check.kind === 'indicator' ? check.indicator.id : check.kind}>
              <td>{row.required}</td>
              <td>{row.reported}</td>
              <td className={lacks ? 'rv-no' : 'rv-ok'}>
                <Icon of={lacks ? IconAlertTriangle : IconCheck} size={14} /> {row.verdict}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
