import type { IsoDate } from '../dates.ts'
import type { RoundKind, RoundOutcome } from '../items/past-rounds.ts'
import { days } from './days.ts'

/** Words of 申请 and 配合 in the drawer. */
export const roundsCopy = {
  kind: {
    closing: '销号申请',
    extension: '延期申请',
    suspension: '挂账',
    assignment: '退办',
  } satisfies Record<RoundKind, string>,
  /** Lifting a suspension is asked for in a round of its own. */
  resume: '恢复办理',
  outcome: {
    open: '待答复',
    signed: '已签，待下一步',
    closed: '通过',
    returned: '退回',
    withdrawn: '申请单位撤回',
    reopened: '销号后回头看',
    granted: '同意',
    refused: '不同意',
    reassigned: '重派',
    insisted: '维持交办',
    cancelled: '事项已终止',
    lapsed: '未答复，随销号失效',
  } satisfies Record<RoundOutcome, string>,
  none: '没有申请过销号、延期、挂账，也没有退办。',
  papers: { closingForm: '销号申请表', extensionForm: '延期审批表', sealed: '封卷' },
  original: '原到期日',
  current: '现到期日',
  isLate: '到期后提出',
  moved: (original: IsoDate, current: IsoDate) => `原到期日${original} → 现到期日${current}`,
  suspended: '挂账',
  suspendedSince: (day: IsoDate, reviewOn: IsoDate) =>
    `${days.title(day)}起停止计时，${days.title(reviewOn)}复核`,
  ball: '球在谁手',
  ballSince: (holder: string, day: IsoDate, held: number) =>
    `${holder}，${days.title(day)}起，${held}个工作日`,
  support: {
    said: (day: IsoDate) => `${days.table(day)}已报`,
    silent: '未报',
    silentSince: '约请后未报',
    asked: (text: string, by: IsoDate) => `约请：${text}（${days.table(by)}前）`,
    late: (count: number) => `已过${count}天`,
    evidence: '佐证',
    askAgain: (count: number) => `约请未报的${count}家`,
  },
  take: (unit: string, day: IsoDate) => `采用${unit}${days.table(day)}的话`,
  /** A supporting unit's words in the lead's report: it stays visible whose they are. */
  taken: (unit: string, text: string) => `${unit}：${text}`,
} as const
