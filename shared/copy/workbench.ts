import { dayOf, daysBetween, type IsoDate, yearOf } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { openExtension } from '../items/open-asks.ts'
import { waitsForEvent } from '../items/window.ts'
import type { Role } from '../users/model.ts'
import type { Duty, Waiting } from '../work/waiting.ts'
import { days } from './days.ts'
import { slipName } from './describe-event.ts'
import { ownCalendar } from './own-calendar.ts'
import { periodWord } from './periods.ts'
import { reporting, waitingText } from './reporting.ts'
import { stages } from './stages.ts'

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)
const number = (value: number): string => String(Math.round(value * 10) / 10)

/** Words of 工作台; what waits and for whom is decided in `shared/work`. */
export const workbench = {
  title: (count: number) => `等您办的${count}件`,
  order: '红色督办单在前，其余按急迫程度排，办完一件少一件',
  list: '等您办的事项',
  aside: '本期与近期',
  period: (period: string | null, by: IsoDate, missing: number) =>
    `${period === null ? '本期' : periodWord(period)}填报${days.sentence(by)}截止，${missing > 0 ? `还差${missing}项` : '已报齐'}`,
  empty: {
    title: '没有等您办的事',
    text: '新交办、到期填报、催办和退回会自动出现在这里。',
    byRole: {
      office: '待审核的申请、退办、要催办的和草稿会自动出现在这里。',
      head: '本单位申请销号、方案要求审签的，会自动出现在这里。',
      leader: '等您审定、答复的，和逾期的、临近的重点事项，会自动出现在这里。',
    } satisfies Partial<Record<Role, string>>,
    ledger: '看台账',
    noPlan: '还没有台账',
    noPlanText: '把工作要点、实施方案或任务分解表导入，就有了台账。',
    import: '导入方案',
  },
  asOf: {
    title: '工作台只办今天的事',
    text: '您选了过去的截至日，那一天的情况请在台账里看。',
    today: '回到今天',
  },
  item: (ordinal: number) => `第${ordinal}项`,
  key: '重点',
  fold: '收起',
  more: (count: number) => `再看${count}件`,
  open: '在台账中打开',
  daysLeft: (count: number) => (count === 0 ? '今天到期' : `余${count}天`),
  daysLate: (count: number) => `逾期${count}天`,
  do: {
    receive: '签收',
    decline: '退办',
    report: '填报',
    unchanged: '本期无变化',
    answer: '写答复',
    mend: '补充填报',
    evidence: '传佐证',
    requestClosing: '申请销号',
    contribute: '填配合情况',
    review: '去审核',
    endorse: '去审签',
    confirm: '去审定',
    decide: '去答复',
    answerSlip: '答复督办',
    answerWords: '答复批示',
    lookAgain: '提请恢复',
    reconcile: '年度对账',
    reassign: '重派',
    issue: (count: number) => (count === 1 ? '交办' : `全部交办（${count}项）`),
    seeDrafts: '先看一遍',
    remind: '催办',
    instruct: '批示',
  },
  done: {
    receive: (title: string) => `已签收：${title}`,
    decline: (title: string) => `已退办：${title}`,
    report: (title: string) => `已报送：${title}`,
    unchanged: (title: string) => `已报“本期无变化”：${title}`,
    contribute: (title: string) => `已填配合情况：${title}`,
    requestClosing: (title: string) => `已申请销号：${title}`,
    remind: (title: string) => `已催办：${title}`,
    instruct: (title: string) => `已批示：${title}`,
    replySupervision: (title: string) => `已答复督办：${title}`,
    answerInstruction: (title: string) => `已答复批示：${title}`,
    resume: (title: string) => `已提请恢复：${title}`,
    reconcile: (title: string) => `已对账：${title}`,
    issue: (count: number) => `已交办${count}项`,
    issueRefused: (count: number) => `有${count}项没有交办成，请在台账里看草稿缺什么。`,
    attach: (name: string) => `已提交佐证：${name}`,
  },
  form: {
    progress: '进展情况',
    problems: '存在问题',
    problemsNone: '没有可不填',
    next: '下一步',
    progressMissing: '请写进展情况；没有新进展，请点“本期无变化”。',
    send: '报送',
    sendKey: 'Ctrl ↵',
    saved: (time: string) => `${time}已存草稿`,
    once: '报一次，台账、分析和调度都用这一条',
    notKept: '这台电脑不能存草稿，请写完就报送。',
    indicator: (text: string) => `指标：${text}`,
    target: (target: number, unit: string) => `/${number(target)}${unit}`,
    notNumber: '请填数字，例如 18 或 96.5。',
    ahead: (gap: number, unit: string) => `超序时${number(gap)}${unit}`,
    behind: (gap: number, unit: string) => `欠序时${number(gap)}${unit}`,
    onSchedule: '达序时',
    met: '已达到',
    notMet: '未达到',
    cancel: '取消',
  },
  evidence: {
    label: '佐证',
    free: '本项不作要求',
    needed: '销号时需要',
    have: (count: number) => `已有${count}份`,
    choose: '选文件',
    other: '填网址或文号',
    hint: '也可直接粘贴、拖入',
    sending: (name: string, percent: number) => `正在上传${name}，${percent}%`,
    failed: (name: string, why: string) => `${name}没有传成：${why}`,
    kind: '佐证种类',
    url: '公开网址',
    document: '文号',
    address: '网址',
    addressWrong: '请填完整的网址，以 http:// 或 https:// 开头。',
    published: '发布日期',
    publishedMissing: '请填发布日期，例如 2026-09-14。',
    name: '名称',
    number: '文号',
    numberMissing: '请填文号，例如 云民营发〔2026〕21号。',
    add: '提交佐证',
  },
  ask: {
    decline: { label: '退办原因', hint: '写明为什么不该由本单位牵头，建议由谁办。', submit: '退办' },
    contribute: { label: '配合情况', hint: '写明本单位做了什么、提供了什么。', submit: '报送' },
    requestClosing: {
      label: '申请说明',
      hint: '写明做成了什么，办公室据此核对佐证。',
      hintReason: '有指标未达到，请写明原因，否则不能申请。',
      submit: '申请销号',
    },
    remind: { label: '催办内容', hint: '写明要什么、为什么急。', submit: '催办', answerBy: '答复期限' },
    replySupervision: { label: '答复内容', hint: '逐条答复督办单的要求，写明何时办结。', submit: '答复' },
    answerInstruction: { label: '落实情况', hint: '写明做了什么、下一步怎么办。', submit: '答复' },
    resume: { label: '恢复办理的理由', hint: '由领导定夺；恢复后到期日按挂账天数顺延。', submit: '提请恢复' },
    reconcile: { label: '对账意见', hint: '核对这一年的填报和佐证，写明是否坚持推进。', submit: '对账' },
    instruct: { label: '批示', hint: '批示会立刻出现在这一项的记录里。', submit: '批示' },
    missing: '请先写内容。',
  },
  remindText: (late: boolean) =>
    late
      ? '该事项已逾期，请尽快办结，并填报逾期原因和预计完成时间。'
      : '请尽快签收该事项，如不应由你单位牵头，请说明。',
  keys: { move: '上下件', unchanged: '本期无变化', open: '办当前这件' },
  side: {
    unitReports: (period: string | null) => `本单位${period === null ? '本期' : periodWord(period)}填报`,
    allReports: (period: string | null) => `各单位${period === null ? '本期' : periodWord(period)}填报`,
    elsewhere: '球在别处',
    unsigned: '还没签收',
    held: (who: string, workingDays: number) =>
      workingDays === 0 ? `${who}，今天` : `${who}，${workingDays}日`,
    soon: '近30天到期',
    supports: '（配合）',
    none: '没有',
    more: (count: number) => `还有${count}项`,
    line: (ordinal: number, title: string) => `第${ordinal}项 ${title}`,
  },
} as const

/** The name of the thing to do: the item's own, with what is asked for where it is not the item itself. */
export function headline({ duty, item, together }: Waiting, planTitle: string): string {
  if (duty === 'answer') return `答复催办：${item.title}`
  if (duty === 'answerSlip') return `答复督办：${item.title}`
  if (duty === 'answerWords') return `答复批示：${item.title}`
  if (duty === 'decideExtension') return `延期申请：${item.title}`
  if (duty === 'decideSuspension') return `挂账定夺：${item.title}`
  if (duty === 'lookAgain') return `挂账复核：${item.title}`
  if (duty === 'reconcile') return stages.reconcile.headline(item.title)
  if (duty === 'contribute') return `配合情况：${item.title}`
  if (duty === 'issue')
    return together.length === 1 ? item.title : `${planTitle}有${together.length}项草稿待交办`
  return item.title
}

type Say = (waiting: Waiting, nameOf: (unitId: UnitId) => string, today: IsoDate) => (string | null)[]

const last = <T>(list: readonly T[]): T | undefined => list.at(-1)
const on = (instant: string): string => days.table(dayOf(instant))

function timeLimit(item: Item, dueOn: IsoDate | null): string | null {
  if (waitsForEvent(item))
    return item.window.text ? `${item.window.text}（${stages.events.waits}）` : stages.events.waits
  return item.window.text ?? (dueOn === null ? null : `${days.sentence(dueOn)}前`)
}

function lastReport({ lastReport: report }: Item): string | null {
  if (!report) return null
  const same = report.copied?.includes('progress') ? `（${reporting.same}）` : ''
  const late = report.isLate ? `（${reporting.late}）` : ''
  return `上期${on(report.at)}报${report.unchanged ? '无变化' : `：${short(report.progress, 24)}${same}`}${late}`
}

const signed: Say = ({ item, facts }) => [
  item.issuedAt === null ? null : `${on(item.issuedAt)}交办`,
  timeLimit(item, facts.dueOn),
  facts.declineBy === null ? null : `不该由本单位牵头的，${days.sentence(facts.declineBy)}前退办`,
  facts.declineThrough.length === 0 ? null : ownCalendar.short(facts.declineThrough),
]

const closingFacts: Say = ({ item: { closing } }, nameOf) => [
  closing ? `${nameOf(closing.unitId)}${on(closing.at)}申请销号` : null,
  closing?.isStale ? '签过之后要求有调整，须重新看' : null,
  closing?.note ? short(closing.note, 40) : null,
]

const says: Record<Duty, Say> = {
  receive: signed,
  answer: ({ item, by }) => {
    const reminder = last(item.reminders)
    return [
      reminder ? `办公室${on(reminder.at)}催办：${short(reminder.text, 40)}` : null,
      by === null ? null : `${days.sentence(by)}前答复`,
    ]
  },
  mend: ({ item }) => [
    item.lastReturn
      ? `办公室${on(item.lastReturn.at)}${item.lastReturn.isReopened ? '回头看，重新办理' : '退回'}：${short(item.lastReturn.reason, 60)}`
      : null,
  ],
  requestClosing: ({ item, facts }) => [timeLimit(item, facts.dueOn), '已具备条件，可申请销号'],
  report: ({ item, facts }) => [
    facts.period === null ? null : waitingText(facts.period),
    timeLimit(item, facts.dueOn),
    lastReport(item),
  ],
  answerSlip: ({ item, by }) => {
    const slip = item.slips.find((one) => one.answerBy === by) ?? last(item.slips)
    return [
      slip ? `${slipName(slip)}：${short(slip.text, 40)}` : null,
      by === null ? null : `${days.sentence(by)}前答复`,
    ]
  },
  answerWords: ({ item, by }) => {
    const asked = item.instructions.find((one) => one.answerBy === by)
    return [
      asked ? `${on(asked.at)}批示：${short(asked.text, 40)}` : null,
      by === null ? null : `${days.sentence(by)}前答复`,
    ]
  },
  endorse: closingFacts,
  confirm: closingFacts,
  decideExtension: ({ item }, nameOf) => {
    const asked = openExtension(item)
    if (asked === null) return []
    return [
      `${nameOf(asked.unitId)}${on(asked.at)}申请由${days.title(asked.from)}延至${days.title(asked.to)}`,
      asked.isLate ? '到期后提出' : null,
      short(asked.reason, 40),
    ]
  },
  decideSuspension: ({ item: { suspensionAsk: ask } }) => [
    ask === null
      ? null
      : `办公室${on(ask.at)}${ask.kind === 'suspend' ? '提请挂账' : '提请恢复'}：${short(ask.reason, 40)}`,
  ],
  lookAgain: ({ item, by }) => {
    const suspended = last(item.suspensions)
    return [
      suspended ? `${on(suspended.from)}起挂账：${short(suspended.reason, 40)}` : null,
      by === null ? null : `${days.sentence(by)}复核`,
    ]
  },
  reconcile: ({ item, by }, nameOf) => [
    by === null ? null : stages.reconcile.waits(yearOf(by)),
    item.leads[0] ? `${nameOf(item.leads[0])}牵头` : null,
    by === null ? null : stages.reconcile.reported(item.reportedYears.includes(yearOf(by))),
    lastReport(item),
  ],
  contribute: ({ item, facts }, nameOf) => [
    item.leads[0] ? `${nameOf(item.leads[0])}牵头` : null,
    timeLimit(item, facts.dueOn),
    item.contributions.length === 0 ? '还没有填过' : '本期没有填过',
  ],
  review: closingFacts,
  reassign: ({ item }, nameOf) => [
    item.declined
      ? `${nameOf(item.declined.unitId)}${on(item.declined.at)}退办：${short(item.declined.reason, 40)}`
      : null,
  ],
  issue: ({ together }) => {
    const unled = together.filter((item) => item.leads.length === 0).length
    return [unled > 0 ? `其中${unled}项还没有牵头单位，定了才能交办` : '交办后牵头单位即可签收']
  },
  remind: ({ item, facts }, nameOf, today) => [
    item.leads[0] ? `${nameOf(item.leads[0])}牵头` : null,
    item.state === 'assigned' ? '还没有签收' : null,
    facts.dueOn !== null && facts.dueOn < today ? `已逾期${daysBetween(facts.dueOn, today)}天未结` : null,
    last(item.reminders) ? `上次催办${on(last(item.reminders)?.at ?? '')}` : '还没有催办过',
  ],
  look: ({ item, facts }, nameOf) => [
    item.leads[0] ? `${nameOf(item.leads[0])}牵头` : null,
    timeLimit(item, facts.dueOn),
    lastReport(item) ?? '没有填报过',
    item.lastReport?.problems ? `问题：${short(item.lastReport.problems, 30)}` : null,
  ],
}

/** Why it waits and what is known of it, in a few short facts. */
export function reasonsOf(waiting: Waiting, nameOf: (unitId: UnitId) => string, today: IsoDate): string[] {
  const own = waiting.duty === 'issue' && waiting.together.length > 1
  return [
    own ? null : workbench.item(waiting.item.ordinal),
    ...says[waiting.duty](waiting, nameOf, today),
  ].filter((fact) => fact !== null)
}
