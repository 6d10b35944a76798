import { endsOf, type Flow, type FlowEnd } from '../figures/flow.ts'

/** What the states between two days are called. */
export const flowEnd = {
  absent: '不在台账',
  draft: '未交办',
  active: '推进中',
  overdue: '逾期',
  reviewing: '待审',
  milestone: '阶段性办结',
  closed: '已销号',
  standing: '长期推进',
  suspended: '挂账',
  cancelled: '已终止',
} as const satisfies Record<FlowEnd, string>

/** From where to where, or that it stands as it stood. */
export function flowText(flow: Flow): string {
  const [from, to] = endsOf(flow)
  if (from === to) return `两天都${flowEnd[to]}`
  if (from === 'absent') return `新增→${flowEnd[to]}`
  return `${flowEnd[from]}→${to === 'absent' ? '撤出台账' : flowEnd[to]}`
}
