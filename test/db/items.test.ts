import { expect, it } from 'vitest'
import { getItem, listItems } from '#db/items.ts'
import { verify } from '#db/verify.ts'
import type { ItemId } from '#shared/ids.ts'
import { mayRead } from '#shared/items/rules.ts'
import { aWorld, drafted, issued, type Person, people, units } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const { industry, law, finance } = units
const histories = [
  issued({ itemId: 'i1' as ItemId, ordinal: 1, leads: [industry.id], supports: [law.id] }),
  issued({ itemId: 'i2' as ItemId, ordinal: 2, leads: [finance.id], supports: [] }),
  issued({ itemId: 'i3' as ItemId, ordinal: 3, leads: [law.id, finance.id], supports: [industry.id] }),
  [drafted({ itemId: 'i4' as ItemId, ordinal: 4, leads: [industry.id], supports: [] })],
]

eachDatabase((database) => {
  it.each(['all', 'own'] as const)(
    'reads in SQL what mayRead allows, with visibility %s',
    async (visibility) => {
      const rules = { visibility }
      const world = await aWorld({ database, items: histories, rules })
      const all = await listItems(world.db, people.office, null)
      expect(all.map((item) => item.id)).toEqual(['i1', 'i2', 'i3', 'i4'])
      for (const person of Object.keys(people) as Person[]) {
        const actor = { ...people[person], userId: people[person].id }
        const allowed = all.filter((item) => mayRead(item, actor, rules))
        expect(await listItems(world.db, actor, null)).toEqual(allowed)
        for (const item of all)
          expect(await getItem(world.db, actor, item.id)).toEqual(allowed.includes(item) ? item : null)
      }
      await world.close()
    },
  )

  it.each([
    ['facts', { facts: '{}' }],
    ['a column', { state: 'closed' }],
    ['a due day', { due_on: '2027-12-31' }],
  ])('notices %s of an item changed behind the log', async (_, change) => {
    const world = await aWorld({ database, items: histories })
    expect((await verify(world.db)).differing).toEqual([])
    await world.db.updateTable('item').set(change).where('id', '=', 'i2').execute()
    expect((await verify(world.db)).differing).toEqual(['item:i2'])
    await world.close()
  })

  it('notices rows put in, taken out, renamed', async () => {
    const world = await aWorld({ database, items: histories })
    await world.db.updateTable('item_words').set({ source: '改' }).where('item_id', '=', 'i1').execute()
    await world.db.deleteFrom('item_unit').where('item_id', '=', 'i3').execute()
    await world.db.updateTable('unit').set({ name: '另一处' }).where('id', '=', 'fg').execute()
    await world.db.updateTable('account').set({ role: 'office' }).where('id', '=', 'liuyang').execute()
    const { differing, brokenAt } = await verify(world.db)
    expect(brokenAt).toBeNull()
    expect(differing.sort()).toEqual(['item:i1', 'item:i3', 'unit:fg', 'user:liuyang'])
    await world.close()
  })
})
