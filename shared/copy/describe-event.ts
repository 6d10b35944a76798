import { dayOf } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { LoggedEvent } from '../items/events.ts'
import type { Evidence, Indicator, Window } from '../items/model.ts'
import type { Slip } from '../items/rounds.ts'
import { days } from './days.ts'
import { periodWord } from './periods.ts'
import { stages } from './stages.ts'
import { copy } from './zh-cn.ts'

type BroughtDays = Pick<
  Extract<LoggedEvent['event'], { type: 'broughtIn' }>,
  'state' | 'closedOn' | 'milestoneOn' | 'issuedOn'
>
type UnitName = (unitId: UnitId) => string

/** What an event says beyond its name: the words, the numbers, who is meant. Empty when the name says it all. */
export function describeEvent({ event }: LoggedEvent, unitName: UnitName): string {
  const names = (ids: readonly UnitId[]) => ids.map(unitName).join('、')
  switch (event.type) {
    case 'transferred':
      return event.moves.map(({ from, to }) => `${unitName(from)}改为${unitName(to)}`).join('，')
    case 'drafted':
      return event.decided === undefined ? '' : `${event.decided.name}议定`
    case 'issued':
    case 'transferUndone':
    case 'withdrawn':
      return ''
    case 'broughtIn':
      return broughtText(event)
    case 'received':
      return unitName(event.unitId)
    case 'declined':
      return `${unitName(event.unitId)}：${event.reason}`
    case 'reassigned':
      return `${event.supports.length > 0 ? `${names(event.leads)}牵头，${names(event.supports)}配合` : `${names(event.leads)}牵头`}。${event.reason}`
    case 'reported':
      return `${periodWord(event.report.period)}${event.report.isLate ? '（迟报）' : ''}：${event.report.unchanged ? '本期无变化' : reportText(event.report)}`
    case 'fillingTakenBack':
    case 'insisted':
      return event.reason
    case 'supportAsked':
      return `${names(event.unitIds)}：${event.text}（${days.sentence(event.answerBy)}前）`
    case 'contributed':
      return `${unitName(event.unitId)}：${event.text}`
    case 'measured':
      return `${days.sentence(event.on)}累计${event.value}`
    case 'attached':
      return evidenceText(event.evidence)
    case 'detached':
      return event.reason
    case 'closingRequested':
      return event.note === '' ? unitName(event.unitId) : `${unitName(event.unitId)}：${event.note}`
    case 'approved':
      return `${signatureText(event)}${event.needsLeader ? '，送领导审定' : ''}`
    case 'endorsed':
    case 'confirmed':
      return signatureText(event)
    case 'closingWithdrawn':
      return `${unitName(event.unitId)}：${event.reason}`
    case 'extensionRequested':
      return `${unitName(event.unitId)}：由${days.title(event.from)}延至${days.title(event.to)}${dayOf(event.at) > event.from ? '（到期后提出）' : ''}。${event.reason}`
    case 'extensionDecided':
      return decisionText(
        event.granted && event.dueOn !== null ? `同意延至${days.title(event.dueOn)}` : '不同意延期',
        event.opinion,
      )
    case 'suspensionAsked':
      return event.reviewOn === null
        ? `提请恢复办理：${event.reason}`
        : `提请挂账，${days.title(event.reviewOn)}复核：${event.reason}`
    case 'suspensionWithdrawn':
      return `${event.kind === 'suspend' ? '不再提请挂账' : '不再提请恢复办理'}：${event.reason}`
    case 'suspensionDecided':
      return decisionText(event.granted ? '同意' : '不同意', event.opinion)
    case 'supervised':
      return `${slipName(event)}：${event.text}（${days.sentence(event.answerBy)}前答复）`
    case 'supervisionReplied':
      return `${slipNumber(event)}，${unitName(event.unitId)}：${event.text}`
    case 'inspected':
      return `${copy.inspectionWay[event.way]}（${days.sentence(event.on)}）：${event.text}`
    case 'milestonesSet':
      return `${stages.milestones.kind[event.kind]}：${stages.milestones.set(event.milestones)}。${event.reason}`
    case 'milestoneReached':
      return `${unitName(event.unitId)}：${event.name}，${stages.milestones.doneOn(days.title(event.on))}。${event.note}`
    case 'reconciled':
      return `${stages.reconcile.year(event.year)}，${signatureText(event)}`
    case 'returned':
    case 'reopened':
    case 'cancelled':
      return event.reason
    case 'reminded':
      return event.answerBy === null ? event.text : `${event.text}（${days.sentence(event.answerBy)}前答复）`
    case 'amended':
      return `${changedFields(event.changes, unitName)}。${event.reason}`
    case 'instructed':
      return event.answerBy ? `${event.text}（${days.sentence(event.answerBy)}前答复）` : event.text
    case 'instructionAnswered':
      return `${unitName(event.unitId)}：${event.text}`
  }
}

const signatureText = ({ opinion, seen }: { opinion: string; seen: readonly string[] }): string =>
  `${opinion === '' ? '' : `${opinion}；`}核对佐证${seen.length}份`

const decisionText = (decision: string, opinion: string): string =>
  opinion === '' ? decision : `${decision}。${opinion}`

/** `督〔2026〕3号` */
export const slipNumber = ({ year, no }: Pick<Slip, 'year' | 'no'>): string => `督〔${year}〕${no}号`
export const slipName = (slip: Pick<Slip, 'year' | 'no' | 'level'>): string =>
  `${copy.slipLevel[slip.level]}${slipNumber(slip)}`

/** Says whose word it is: the old ledger's, not this office's. */
function broughtText(event: Extract<LoggedEvent['event'], { type: 'broughtIn' }>): string {
  const parts = [broughtState(event)]
  if (event.issuedOn !== undefined) parts.push(`原台账所记交办日期：${days.title(event.issuedOn)}`)
  if (event.report !== null)
    parts.push(
      event.report.at === event.at
        ? `原台账所记进展：${reportText(event.report)}`
        : `${days.title(dayOf(event.report.at))}的进展：${reportText(event.report)}`,
    )
  return parts.join('。')
}

function broughtState({ state, closedOn, milestoneOn }: BroughtDays): string {
  if (closedOn !== null) return `导入前已于${days.title(closedOn)}办结，本系统未核对佐证`
  if (milestoneOn !== null)
    return `导入前已于${days.title(milestoneOn)}完成阶段目标，转入长期推进，本系统未核对佐证`
  if (state === 'cancelled') return '导入前已终止，不再办理'
  return state === 'assigned' ? '导入时尚未开始，待签收' : '导入前已在办理，不再签收'
}

export function reportText(report: { progress: string; problems: string; next: string }): string {
  const parts = [report.progress]
  if (report.problems !== '') parts.push(`存在问题：${report.problems}`)
  if (report.next !== '') parts.push(`下一步：${report.next}`)
  return parts.join(' ')
}

export function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'file':
      return evidence.name
    case 'url':
      return `${evidence.title || evidence.url}（${days.sentence(evidence.publishedOn)}公布）`
    case 'document':
      return evidence.title === '' ? evidence.number : `${evidence.number} ${evidence.title}`
  }
}

/** The window as the ledger prints it: the paper's words, else what the machine holds. */
export function windowText(window: Window): string {
  if (window.text !== null && window.text !== '') return window.text
  switch (window.kind) {
    case 'date':
    case 'phased':
      return days.sentence(window.dueOn)
    case 'recurring':
      return copy.period[window.period]
    case 'relative':
      return window.dueOn === null ? copy.windowKind.relative : days.sentence(window.dueOn)
    case 'standing':
    case 'service':
      return copy.windowKind[window.kind]
    case 'none':
      return '—'
  }
}

export function indicatorText(indicator: Pick<Indicator, 'op' | 'target' | 'unit'>): string {
  return `${copy.comparatorSign[indicator.op]}${indicator.target}${indicator.unit}`
}

function changedFields(
  changes: Extract<LoggedEvent['event'], { type: 'amended' }>['changes'],
  unitName: UnitName,
): string {
  const parts: string[] = []
  if (changes.title !== undefined) parts.push(`事项改为“${changes.title}”`)
  if (changes.isKey !== undefined) parts.push(changes.isKey ? '列为重点' : '不再列为重点')
  if (changes.window !== undefined) parts.push(`完成时限改为${windowText(changes.window)}`)
  if (changes.supports !== undefined)
    parts.push(
      changes.supports.length === 0
        ? '不设配合单位'
        : `配合单位改为${changes.supports.map(unitName).join('、')}`,
    )
  if (changes.indicators !== undefined)
    parts.push(
      changes.indicators.length === 0
        ? '取消量化指标'
        : `指标改为${changes.indicators.map((one) => one.text || indicatorText(one)).join('、')}`,
    )
  if (changes.text !== undefined) parts.push('改写内容')
  if (changes.headings !== undefined) parts.push(`归入“${changes.headings.join(' / ')}”`)
  if (changes.source !== undefined) parts.push('原文换成修订稿')
  return parts.join('，')
}
