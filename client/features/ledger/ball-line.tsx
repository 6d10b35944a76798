import { ball } from '#shared/copy/ball.ts'
import { heldDaysOf } from '#shared/items/ball.ts'
import type { Item } from '#shared/items/model.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'

/** How long the item has lain in whose hands, as of the day that is shown. */
export function BallLine({ item, ground }: { item: Item; ground: LedgerGround }) {
  const held = ball.held(heldDaysOf(item, ground.today, ground.calendar))
  if (held === null) return null
  return (
    <p className="ink3 s12" title={ball.basis(ground.today)}>
      {ball.label}：<span className="num">{held}</span>
    </p>
  )
}
