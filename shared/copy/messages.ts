import type { IsoDate } from '../dates.ts'
import type { DigestReason } from '../pressing/digest.ts'
import { days } from './days.ts'

/** Words of the inbox 消息, and of the morning's digest. */
export const messages = {
  bell: (count: number) => (count === 0 ? '消息' : `消息，${count > 99 ? '99条以上' : `${count}条`}未读`),
  count: (count: number) => (count > 99 ? '99+' : String(count)),
  title: '消息',
  list: '消息列表',
  unread: (count: number) => (count === 0 ? '全部已读' : `未读${count > 99 ? '99条以上' : `${count}条`}`),
  onlyUnread: '只看未读',
  markAll: '全部标为已读',
  mark: '标为已读',
  open: (title: string) => `打开：${title}`,
  isUnread: '未读',
  more: '再看更早的',
  outOfSight: '事项已不在您的查看范围内',
  private: '已读、未读只有您自己看得到。',
  digest: (day: IsoDate) => `${days.sentence(day)}（${days.weekday(day)}）督办摘要`,
  digestLead: (count: number) => `${count}件事今天要知道：`,
  digestMore: (count: number) => `另有${count}件，见督办页。`,
  line: (reason: DigestReason, day: IsoDate): string => {
    const on = days.sentence(day)
    return {
      ahead: `${on}到期，临近`,
      overdue: `${on}到期，已逾期`,
      yellow: `${on}到期，逾期未结，到了该发黄色督办单的时候`,
      red: `${on}到期，逾期较久，到了该发红色督办单的时候`,
      slipDue: `督办单${on}前答复`,
      slipLate: `督办单应于${on}前答复，尚未答复`,
      wordsDue: `批示${on}前答复`,
      wordsLate: `批示应于${on}前答复，尚未答复`,
    }[reason]
  },
  empty: { title: '还没有消息', text: '交办、退回、催办、督办、批示和答复，都会在这里告诉您。' },
  noUnread: { title: '没有未读的消息', text: '新的消息到了，右上角的铃铛会有数字。' },
  keys: { move: '在消息间移动', open: '打开事项' },
} as const
