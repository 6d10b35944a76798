import { type CountedPeriod, yearOf } from '../dates.ts'
import type { InstanceOutcome } from '../items/instances.ts'
import type { MilestoneOutcome } from '../items/milestones.ts'
import type { Milestone } from '../items/rounds.ts'
import { days } from './days.ts'
import { periodWord } from './periods.ts'

type Set = Pick<Milestone, 'name' | 'dueOn' | 'doneOn'>

/** Words of instances, milestones and yearly reconciliations, and of what waits for an event. */
export const stages = {
  instances: {
    title: '各期',
    outcome: { done: '按期', late: '迟', missing: '缺', open: '未到期' } satisfies Record<
      InstanceOutcome,
      string
    >,
    summary: (all: number, done: number, late: number, missing: number) =>
      `共${all}期：按期${done}，迟${late}，缺${missing}`,
    earlier: (count: number) => `前面还有${count}期`,
    columns: { period: '期次', dueOn: '到期日', doneOn: '完成日', outcome: '情况' },
    grace: (count: number) => (count === 0 ? '期末当日到期' : `期末后宽限${count}天`),
    none: '第一期还没有开始。',
    field: '这次完成的是',
    notYet: '还没有做完，先报进展',
    option: (period: string, isMissing: boolean) => (isMissing ? `${period}（补做，记迟）` : period),
  },
  grace: {
    label: '周期事项宽限（期末后几天内）',
    hint: '“每月”“每季度”这类事项，期末后几天内完成仍算按期；入账时定，以后改只影响新入账的。',
    bad: '请填0至30之间的整数。',
    amend: '宽限天数',
    amendHint: '每期期末之后几天内完成仍算按期。',
  },
  milestones: {
    title: '节点',
    outcome: { done: '已完成', late: '迟完成', missing: '已过期', open: '未到期' } satisfies Record<
      MilestoneOutcome,
      string
    >,
    kind: { plan: '方案节点', unit: '自定' } satisfies Record<Milestone['by'], string>,
    line: (name: string, day: string) => `${day} ${name}`,
    legend: '圆点为填报，菱形为节点',
    doneOn: (day: string) => `${day}完成`,
    left: (count: number) => (count === 0 ? '节点今天到' : `节点余${count}天`),
    late: (count: number) => `节点逾${count}天`,
    tick: (name: string, day: string) => `节点 ${name} ${day}`,
    set: (milestones: readonly Set[]) =>
      milestones.length === 0
        ? '不设节点'
        : milestones.map((one) => `${one.name}（${days.title(one.dueOn)}）`).join('、'),
    setHint: '方案节点管灯，不另计入办结率。不晚于事项的到期日。',
    ownHint: '自定节点只给本单位安排进度，不管灯，也不计入统计。',
    name: '节点内容',
    day: '完成日期',
    add: '加一个节点',
    remove: (name: string) => (name === '' ? '去掉这个节点' : `去掉节点：${name}`),
    takeBack: '退回，重新完成',
    reached: (day: string) => `${day}已完成`,
    reason: '原因',
    reasonHint: '例如：按方案分年目标拆分。',
    which: '完成哪个节点',
    on: '完成日期',
    note: '完成情况',
    evidence: '对应佐证',
    noEvidence: '不指定',
  },
  reconcile: {
    title: '年度对账',
    year: (year: number) => `${year}年`,
    which: '对哪一年',
    opinion: '对账意见',
    hint: '核对这一年的填报和佐证，写明是否坚持推进、明年怎么做。',
    needsReason: '这一年没有填报过，须写明情况。',
    reported: (isReported: boolean) => (isReported ? '这一年填报过，逐期内容见“进展”' : '这一年没有填报'),
    last: (day: string, progress: string) => `${days.sentence(day)}填报：${progress}`,
    noEvidence: '这一年没有佐证',
    basis: '这一年的填报和佐证',
    done: (day: string) => `${day}已对账`,
    open: '待对账',
    waits: (year: number) => `${year}年还没有对账`,
    headline: (title: string) => `年度对账：${title}`,
  },
  events: {
    waits: '待事件',
    waitsLong: '待事件发生后起算，录入前不算逾期',
    title: '等事件的事项',
    enter: '录入事件日期',
    day: '事件日期',
    dueOn: '到期日',
    note: '什么事件、依据',
    save: '录入',
    reason: (note: string) => `录入事件日期：${note}`,
    missing: '请先填写这一项。',
    done: (title: string, due: string | null) =>
      due === null ? `已录入事件日期：${title}` : `已录入，${due}到期：${title}`,
    rule: (count: number, unit: string, due: string) => `事件次日起算，${count}${unit}内 → ${due}`,
    noRule: '原文没有写明期限，请同时定到期日。',
    from: (day: string, count: number, unit: string) => `自${day}次日起${count}${unit}内`,
  },
} as const

const months = (key: string): string => `${Number(key.slice(5))}月`

/** An instance in few words: 3月, 三季度, 上半年, 2026年, 9月14日周; with its year where that is not the one around it. */
export function instanceWord(key: string, every: CountedPeriod, around: string): string {
  const year = yearOf(key.length === 4 ? `${key}-01-01` : `${key.slice(0, 4)}-01-01`)
  const isOther = key.slice(0, 4) !== around.slice(0, 4) && every !== 'year'
  const word =
    every === 'month' ? months(key) : every === 'week' ? `${days.sentence(key)}周` : periodWord(key)
  return isOther ? `${year}年${word}` : word
}
