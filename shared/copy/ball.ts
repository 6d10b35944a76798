import type { IsoDate } from '../dates.ts'
import { type Hands, type HeldDays, hands } from '../items/ball.ts'
import { days } from './days.ts'
import { copy } from './zh-cn.ts'

const { unit, head, office, leader } = copy.holder
const WORDS: Record<Hands, string> = { unit, head, office, leader, suspended: '挂账' }

/** 谁手里压了多久, in one quiet line. */
export const ball = {
  label: '各方用时（工作日）',
  /** 单位12日、办公室3日; null where nobody has had it for a whole working day. */
  held: (held: HeldDays): string | null => {
    const parts = hands.filter((by) => held[by] > 0).map((by) => `${WORDS[by]}${held[by]}日`)
    return parts.length === 0 ? null : parts.join('、')
  },
  basis: (today: IsoDate) =>
    `口径：自交办次日起按工作日计，转手当日计入交出一方，挂账单列、销号后不计；截至${days.title(today)}。`,
}
