import type { Item } from '#shared/items/model.ts'
import type { Standing } from '#shared/pressing/ladder.ts'

/** An item and the step on which it stands today. */
export interface Stands {
  item: Item
  standing: Standing
}
