import type { Item } from '#shared/items/model.ts'

/** Whether 交办 can be asked for it: without a lead it would be refused. */
export function mayIssue(item: Item): boolean {
  return item.state === 'draft' && item.leads.length > 0
}
