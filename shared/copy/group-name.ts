import type { UnitId, UserId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import type { RowGroup } from '../ledger/group.ts'
import type { LedgerGround } from '../ledger/select.ts'
import type { LedgerGroup } from '../ledger/view.ts'
import { ledger as words } from './ledger.ts'
import { monthWord } from './months.ts'

/** A group's head in words: the 章节 with its number, the unit's name, the month. */
export function groupName(group: RowGroup, by: LedgerGroup, ground: LedgerGround): string {
  switch (by) {
    case 'section': {
      const [first] = group.rows
      if (first === undefined) return ''
      const plan = ground.planNames?.get(first.item.planId)
      const section = sectionName(first.item)
      return plan === undefined ? section : words.group.ofPlan(section, plan)
    }
    case 'unit':
      return ground.units.get(group.key as UnitId)?.name ?? words.group.noUnit
    case 'leader':
      return ground.leaders?.get(group.key as UserId) ?? words.group.noLeader
    case 'month':
      return group.key === 'none' ? words.group.noMonth : monthWord(group.key)
    case 'none':
      return words.group.all
  }
}

function sectionName({ headings, path }: Item): string {
  const [name = ''] = headings
  const [no] = path
  if (name === '') return words.group.noSection
  return no === undefined ? name : words.group.numbered(no, name)
}
