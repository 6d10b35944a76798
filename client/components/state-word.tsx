import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemState } from '#shared/items/model.ts'

/** `wait`: somebody has to answer. `off`: no clock runs. */
const tone = {
  draft: 'off',
  assigned: 'wait',
  active: '',
  endorsing: 'wait',
  reviewing: 'wait',
  approving: 'wait',
  closed: 'off',
  declined: 'wait',
  standing: '',
  suspended: 'off',
  cancelled: 'off',
} as const satisfies Record<ItemState, string>

export function StateWord({ state }: { state: ItemState }) {
  return <span className={`state ${tone[state]}`}>{copy.itemState[state]}</span>
}
