import { calendar } from '#shared/calendar/calendar.ts'
import { clockAt } from '#shared/clock.ts'
import type {
  CommandId,
  EvidenceId,
  FileHash,
  IndicatorId,
  ItemId,
  MilestoneId,
  PlanId,
  UnitId,
  UserId,
} from '#shared/ids.ts'
import type { ItemCommand, ItemCommandType } from '#shared/items/commands.ts'
import type { Ground } from '#shared/items/decision.ts'
import { HOLDER } from '#shared/items/hand-on.ts'
import { type Indicator, type Item, isUnderReview } from '#shared/items/model.ts'
import type { Closing, Extension, Milestone } from '#shared/items/rounds.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import type { Actor } from '#shared/users/model.ts'

export const planId = 'plan-1' as PlanId
export const law = 'law' as UnitId
export const finance = 'finance' as UnitId
export const industry = 'industry' as UnitId
export const everyUnit = 'every' as UnitId
export const NOW = '2026-09-18T01:42:00.000Z'
export const TODAY = '2026-09-18'

const unit = (id: UnitId, name: string, ordinal: number, members: UnitId[] = []): Unit => ({
  id,
  kind: members.length > 0 ? 'group' : 'unit',
  name,
  shortName: name.slice(0, 2),
  aliases: [],
  members,
  ordinal,
  isActive: true,
})
export const units = [
  unit(law, '政策法规处', 1),
  unit(finance, '融资促进处', 2),
  unit(industry, '企业服务处', 3),
  unit(everyUnit, '各处室', 4, [law, finance, industry]),
]
export const unitMap = new Map(units.map((one) => [one.id, one]))

export const office: Actor = { userId: 'office' as UserId, role: 'office', unitId: null }
export const leader: Actor = { userId: 'leader' as UserId, role: 'leader', unitId: null }
export const admin: Actor = { userId: 'admin' as UserId, role: 'admin', unitId: null }
const headOf = (unitId: UnitId): Actor => ({ userId: `${unitId}-h` as UserId, role: 'head', unitId })
export const head = headOf(law)
const liaisonOf = (unitId: UnitId): Actor => ({ userId: `${unitId}-l` as UserId, role: 'liaison', unitId })
export const lead = liaisonOf(law)
export const support = liaisonOf(finance)
export const other = liaisonOf(industry)

export const fileHash = 'a'.repeat(64) as FileHash

/** What decisions stand on in tests; a test names only what it is about. */
export function aGround(over: Partial<Ground> & { today?: string } = {}): Ground {
  const { today, ...rest } = over
  return {
    clock: today === undefined ? clockAt(NOW) : clockAt(`${today}T02:00:00.000Z`),
    rules: usualRules,
    calendar,
    units: unitMap,
    heads: new Set([law]),
    nextSlip: 1,
    files: new Map([[fileHash, { size: 1000, type: 'application/pdf' }]]),
    ...rest,
  }
}

export const lightGround = (today: string) => ({
  today,
  thresholds: usualThresholds,
  calendar,
  rules: { ...usualRules, reportEvery: 'none' as const },
})

export const anIndicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: 'ind-1' as IndicatorId,
  text: '不少于24场',
  op: '>=',
  target: 24,
  unit: '场',
  current: null,
  measuredOn: null,
  ...over,
})

/** A valid item in the given state; led by `law`, supported by `finance`, issued in March, due at the year's end. */
export function anItem(over: Partial<Item> = {}): Item {
  const state = over.state ?? 'active'
  const issued = state !== 'draft'
  const received = issued && state !== 'assigned' && state !== 'declined'
  return {
    id: 'item-1' as ItemId,
    planId,
    version: 3,
    ordinal: 1,
    no: '(一)',
    path: ['一', '(一)'],
    headings: ['推动惠企政策直达快享'],
    title: '组织政策宣讲进园区',
    isKey: false,
    leads: [law],
    supports: [finance],
    window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
    indicators: [],
    state,
    issuedAt: issued ? '2026-03-02T01:00:00.000Z' : null,
    received: received ? [{ unitId: law, at: '2026-03-03T01:00:00.000Z' }] : [],
    declined: null,
    isInsisted: false,
    lastReport: null,
    earlierReport: null,
    reportCount: 0,
    unchangedBefore: 0,
    reportedYears: [],
    instances: [],
    milestones: [],
    reconciliations: [],
    asks: [],
    contributions: [],
    evidence: [],
    closing:
      isUnderReview({ state }) || state === 'closed' ? aClosing({ needsHead: state === 'endorsing' }) : null,
    returnCount: 0,
    reopenCount: 0,
    lastReturn: null,
    closedOn: state === 'closed' ? '2026-09-16' : null,
    approvedOn: state === 'closed' ? '2026-09-17' : null,
    milestoneOn: null,
    originalDueOn: null,
    extensions: [],
    suspensionAsk: null,
    suspensions: [],
    reminders: [],
    slips: [],
    instructions: [],
    inspections: [],
    holder: HOLDER[state],
    holderSince:
      state === 'assigned' ? (over.issuedAt ?? '2026-03-02T01:00:00.000Z') : '2026-03-03T01:00:00.000Z',
    passes: [],
    ...over,
  }
}

export const aClosing = (over: Partial<Closing> = {}): Closing => ({
  unitId: law,
  note: '',
  at: '2026-09-16T08:00:00.000Z',
  by: lead.userId,
  needsHead: false,
  endorsed: null,
  approved: null,
  isStale: false,
  ...over,
})

export const anExtension = (over: Partial<Extension> = {}): Extension => ({
  unitId: law,
  reason: '配套政策尚未出台',
  from: '2026-12-31',
  to: '2027-03-31',
  at: '2026-09-10T02:00:00.000Z',
  by: lead.userId,
  isLate: false,
  decision: null,
  ...over,
})

export const aMilestone = (over: Partial<Milestone> = {}): Milestone => ({
  id: 'm1' as MilestoneId,
  name: '完成60%',
  dueOn: '2026-09-30',
  doneOn: null,
  by: 'plan',
  ...over,
})

/** Of the month in which it was given, unless it says otherwise. */
export const aReport = (over: Partial<NonNullable<Item['lastReport']>> = {}) => ({
  unitId: law,
  period: (over.at ?? '2026-08').slice(0, 7),
  progress: '已在两个园区开展宣讲。',
  problems: '',
  next: '9月再办两场。',
  unchanged: false,
  at: '2026-08-25T02:00:00.000Z',
  by: lead.userId,
  ...over,
})

export const someEvidence = (
  over: Partial<{ id: EvidenceId; unitId: UnitId }> = {},
): Item['evidence'][number] => ({
  kind: 'document',
  number: '云民营发〔2026〕21号',
  title: '关于公布清单的通知',
  id: 'ev-1' as EvidenceId,
  unitId: law,
  by: lead.userId,
  at: '2026-09-01T02:00:00.000Z',
  ...over,
})

const envelope = { commandId: 'cmd-1' as CommandId, itemId: 'item-1' as ItemId, version: 3 }

type Of<Type extends ItemCommandType, Command = ItemCommand> = Command extends { type: infer Own }
  ? Type extends Own
    ? Omit<Command, 'type'> & { type: Type }
    : never
  : never

/** A well-formed command of each type: new types do not compile until they have theirs. */
export const commands: { [Type in ItemCommandType]: Of<Type> } = {
  issue: { type: 'issue', ...envelope },
  receive: { type: 'receive', ...envelope },
  unchanged: { type: 'unchanged', ...envelope },
  decline: { type: 'decline', reason: '不属于本处职责', ...envelope },
  return: { type: 'return', reason: '缺配合情况', ...envelope },
  reopen: { type: 'reopen', reason: '回头看发现未落实', ...envelope },
  cancel: { type: 'cancel', reason: '上级政策调整，不再实施', ...envelope },
  reassign: { type: 'reassign', leads: [industry], supports: [law], reason: '职责调整', ...envelope },
  report: { type: 'report', progress: '已办17场', problems: '', next: '', ...envelope },
  contribute: { type: 'contribute', text: '已提供企业名单', ...envelope },
  measure: {
    type: 'measure',
    indicatorId: 'ind-1' as IndicatorId,
    value: 18,
    on: TODAY,
    evidenceId: null,
    ...envelope,
  },
  attach: {
    type: 'attach',
    evidenceId: 'ev-9' as EvidenceId,
    evidence: { kind: 'document', number: '云民营发〔2026〕3号', title: '' },
    ...envelope,
  },
  detach: { type: 'detach', evidenceId: 'ev-1' as EvidenceId, reason: '传错文件', ...envelope },
  requestClosing: { type: 'requestClosing', note: '', ...envelope },
  approve: { type: 'approve', opinion: '', ...envelope },
  remind: { type: 'remind', text: '请抓紧办理', answerBy: null, ...envelope },
  amend: { type: 'amend', changes: { title: '组织政策宣讲进园区进企业' }, reason: '表述调整', ...envelope },
  instruct: { type: 'instruct', text: '抓紧推进', ...envelope },
  insist: { type: 'insist', reason: '三定方案明确由你处负责', ...envelope },
  askSupport: {
    type: 'askSupport',
    unitIds: [finance],
    text: '请提供贷款余额',
    answerBy: '2026-09-30',
    ...envelope,
  },
  withdrawClosing: { type: 'withdrawClosing', reason: '佐证传错，改好再报', ...envelope },
  endorse: { type: 'endorse', opinion: '', ...envelope },
  confirm: { type: 'confirm', opinion: '', ...envelope },
  requestExtension: { type: 'requestExtension', to: '2027-03-31', reason: '配套政策尚未出台', ...envelope },
  decideExtension: { type: 'decideExtension', granted: true, dueOn: '2027-03-31', opinion: '', ...envelope },
  suspend: { type: 'suspend', reviewOn: '2026-12-01', reason: '上级政策调整，等新文件', ...envelope },
  resume: { type: 'resume', reason: '新文件已出台', ...envelope },
  withdrawSuspension: { type: 'withdrawSuspension', reason: '新文件将于下周印发', ...envelope },
  decideSuspension: { type: 'decideSuspension', granted: true, opinion: '', ...envelope },
  supervise: { type: 'supervise', level: 'blue', text: '请说明进度', answerBy: '2026-09-25', ...envelope },
  replySupervision: { type: 'replySupervision', year: 2026, no: 1, text: '月底前办结', ...envelope },
  inspect: { type: 'inspect', way: 'phone', on: TODAY, text: '已与园区核实', ...envelope },
  setMilestones: {
    type: 'setMilestones',
    milestones: [{ id: 'm2' as MilestoneId, name: '完成一半', dueOn: '2026-10-31', doneOn: null }],
    reason: '按季度拆分',
    ...envelope,
  },
  reachMilestone: {
    type: 'reachMilestone',
    milestoneId: 'm1' as MilestoneId,
    on: TODAY,
    note: '已完成60%',
    evidenceId: null,
    ...envelope,
  },
  reconcile: { type: 'reconcile', year: 2025, opinion: '持续推进', ...envelope },
  answerInstruction: {
    type: 'answerInstruction',
    on: '2026-09-11T02:00:00.000Z',
    text: '已按批示补充',
    ...envelope,
  },
}
