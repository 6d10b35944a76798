import type { IsoDate } from '../dates.ts'
import { days } from './days.ts'

/** Words of 工作台; what waits and why is decided in `shared/work`. */
export const workbench = {
  title: (count: number) => `等您办的${count}件`,
  order: '按急迫程度排，办完一件少一件',
  list: '等您办的事项',
  aside: '本期与近期',
  period: (period: string, by: IsoDate, missing: number) =>
    missing > 0
      ? `${period}填报${days.sentence(by)}截止，还差${missing}项`
      : `${period}填报${days.sentence(by)}截止，已报齐`,
  empty: {
    title: '没有等您办的事',
    text: '新交办、到期填报、催办和退回会自动出现在这里。',
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
} as const
