import { type IsoDate, yearOf } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Window } from '../items/model.ts'
import { countedDueOn } from '../items/window.ts'
import type { ChangeKind, Comparison, DayChange } from '../ledger/compare-days.ts'
import type { LedgerGround } from '../ledger/select.ts'
import { days } from './days.ts'
import { windowText } from './describe-event.ts'
import { copy } from './zh-cn.ts'

const became = (from: string, to: string): string => `${from}→${to}`

/** Words of two days laid beside each other in 台账. */
export const compareCopy = {
  label: '两天对比',
  kind: {
    closed: '销号',
    milestone: '阶段办结',
    fellDue: '到期未结',
    reddened: '变红',
    reopened: '重新办理',
    cancelled: '终止',
    suspended: '挂账',
    resumed: '恢复办理',
    extended: '延期批准',
    submitted: '送审',
    added: '新增',
    gone: '撤出台账',
    state: '状态变化',
    holder: '换持球',
    window: '时限改动',
    lead: '牵头改动',
    light: '其他变灯',
    reported: '进展有更新',
    other: '其他办理',
  } satisfies Record<ChangeKind, string>,
  counted: (name: string, count: number) => `${name}${count}项`,
  hide: '只看有变化的',
  leave: '退出对比',
  other: '换一天',
  since: (day: string) => `${day}以来：`,
  nothing: {
    title: '两天之间没有变化',
    text: '换一天再比，或退出对比。',
  },
  showAll: '显示全部事项',
  notBefore: (compared: string, shown: string) =>
    `对比的那天（${compared}）要早于截至日（${shown}），请换一天。`,
  reading: (day: string) => `正在折算${day}的台账……`,
  basisWord: '口径',
  basisTitle: '怎样算变化',
  basisLine:
    '。口径：按两天各自终了时的台账；销号按审核通过；到期未结按现时限，含当日；一项可有几种变化，各计一次。',
  basis:
    '比的是两天各自终了时的台账。销号、阶段办结按审核通过；到期未结按现时限，在前一天之后、后一天及以前到期（含当日）而未办结；挂账、恢复办理、延期批准按领导或办公室同意，送审是申请了销号、还没有审完；变红是由其他灯变为逾期、严重逾期；一项可有几种变化，各计一次。',
} as const

/** 从8月31日到9月18日, with the year where it is another. */
export function spanText(before: IsoDate, after: IsoDate): string {
  const name = yearOf(before) === yearOf(after) ? days.sentence : days.title
  return `从${name(before)}到${name(after)}`
}

/** The whole comparison in a line, for paper and workbook. */
export function comparisonText(
  { before, changes }: Pick<Comparison, 'before' | 'changes'>,
  after: IsoDate,
  counts: ReadonlyMap<ChangeKind, number>,
): string {
  const parts = [...counts].map(([kind, count]) => compareCopy.counted(compareCopy.kind[kind], count))
  const said = changes.size === 0 ? compareCopy.nothing.title : parts.join('、')
  return `${spanText(before, after)}：${said}`
}

/** One change in a few words. */
export function changeText(change: DayChange, ground: Pick<LedgerGround, 'units'>): string {
  const name = compareCopy.kind[change.kind]
  switch (change.kind) {
    case 'closed':
    case 'milestone':
      return change.on === null ? name : `${name}（${days.sentence(change.on)}申请）`
    case 'suspended':
      return change.reviewOn === null ? name : `${name}（${days.sentence(change.reviewOn)}复核）`
    case 'submitted':
      return `${name}（现${copy.itemState[change.state]}）`
    case 'extended':
      return `${name}（至${days.sentence(change.on)}）`
    case 'fellDue':
      return `${days.sentence(change.on)}${name}`
    case 'reddened':
    case 'light':
      return `灯：${became(copy.light[change.from], copy.light[change.to])}`
    case 'state':
      return became(copy.itemState[change.from], copy.itemState[change.to])
    case 'holder':
      return `球：${became(copy.holder[change.from], copy.holder[change.to])}`
    case 'window':
      return windowChange(change.from, change.to)
    case 'lead':
      return `牵头：${became(namesOf(change.from, ground), namesOf(change.to, ground))}`
    case 'added':
    case 'gone':
    case 'reopened':
    case 'cancelled':
    case 'resumed':
    case 'reported':
    case 'other':
      return name
  }
}

export function changesText(changes: readonly DayChange[], ground: Pick<LedgerGround, 'units'>): string {
  return changes.map((change) => changeText(change, ground)).join('；')
}

/** By the day where that moved, else by the words of the paper. */
function windowChange(from: Window, to: Window): string {
  const [old, now] = [countedDueOn({ window: from }), countedDueOn({ window: to })]
  const moved =
    old === now
      ? [windowText(from), windowText(to)]
      : [old, now].map((day, at) => (day === null ? windowText(at === 0 ? from : to) : days.sentence(day)))
  const [before = '', after = ''] = moved
  return before === after ? compareCopy.kind.window : `时限：${became(before, after)}`
}

const namesOf = (ids: readonly UnitId[], { units }: Pick<LedgerGround, 'units'>): string =>
  ids.map((id) => units.get(id)?.shortName || units.get(id)?.name || '').join('、') || '—'
