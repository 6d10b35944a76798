import { beforeEach, describe, expect, it } from 'vitest'
import { eventsOfItem, lastSeq, verifyChain } from '#db/event-log.ts'
import { foldItem, foldWords } from '#db/item-folds.ts'
import { getItem, wordsOfItem } from '#db/items.ts'
import { verify } from '#db/verify.ts'
import { Refused } from '#server/refused.ts'
import type { CommandId, EvidenceId, IndicatorId, ItemId } from '#shared/ids.ts'
import {
  type ApiCaller,
  aWorld,
  drafted,
  issued,
  people,
  planId,
  units,
  type World,
} from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

type Command = Parameters<ApiCaller['items']['command']>[0]
type Envelope = Pick<Command, 'commandId' | 'itemId' | 'version'>

let counter = 0
const id = (text: string) => text as ItemId
const envelope = (version: number, itemId = 'i1'): Envelope => ({
  commandId: `c${++counter}` as CommandId,
  itemId: id(itemId),
  version,
})
const report = { type: 'report', progress: '已梳理诉求清单', problems: '', next: '上线直办平台' } as const

/** What a call was refused with. */
async function refused(call: Promise<unknown>): Promise<Refused> {
  const error = await call.then(
    () => new Error('not refused'),
    (reason: unknown) => reason as Error,
  )
  if (error.cause instanceof Refused) return error.cause
  throw error
}

eachDatabase((database) => {
  let world: World
  const give = (person: 'office' | 'liaison' | 'otherLiaison' | 'leader', command: Command) =>
    world.as(person).items.command(command)

  beforeEach(async () => {
    const items = [issued({ itemId: id('i1') }), [drafted({ itemId: id('i2'), ordinal: 2 })]]
    world = await aWorld({ database, items })
    return () => world.close()
  })

  /** The ledger is the fold of the log: row, words and chain. */
  async function expectFold(itemId: string): Promise<void> {
    const events = (await eventsOfItem(world.db, id(itemId))).map(({ event }) => event)
    expect(await getItem(world.db, people.office, id(itemId))).toEqual(foldItem(events))
    expect(await wordsOfItem(world.db, id(itemId))).toEqual(foldWords(events))
    expect((await verifyChain(world.db)).brokenAt).toBeNull()
    expect((await verify(world.db)).differing).toEqual([])
  }

  it('takes an item from 签收 to 销号, and the ledger is the fold of the log', async () => {
    await give('liaison', { type: 'receive', ...envelope(2) })
    await give('liaison', { ...report, ...envelope(3) })
    const evidence = { kind: 'document', number: '云民促函〔2026〕12号', title: '直办机制' } as const
    await give('liaison', { type: 'attach', evidenceId: 'e1' as EvidenceId, evidence, ...envelope(4) })
    await give('liaison', { type: 'requestClosing', note: '', ...envelope(5) })
    await give('office', { type: 'return', reason: '佐证不足', ...envelope(6) })
    await give('liaison', { type: 'requestClosing', note: '已补充', ...envelope(7) })
    const { item, events } = await give('office', { type: 'approve', opinion: '同意', ...envelope(8) })
    expect(item).toMatchObject({ state: 'closed', version: 9, returnCount: 1, closedOn: '2026-09-18' })
    expect(events).toMatchObject([{ version: 9, actorName: '办公室 周敏', event: { type: 'approved' } }])
    await expectFold('i1')
  })

  it('keeps what an amendment changes: units, window, text', async () => {
    const changes = {
      supports: [units.finance.id],
      text: '建立直办机制，并每季度通报。',
      window: { kind: 'date' as const, text: '10月底前', dueOn: '2026-10-31' },
    }
    await give('office', { type: 'amend', changes, reason: '领导要求', ...envelope(2) })
    await expectFold('i1')
    const detail = await world.as('office').items.get({ itemId: id('i1'), asOf: null })
    expect(detail.words.text).toBe(changes.text)
    expect(detail.item.supports).toEqual([units.finance.id])
    expect(detail.history.map(({ event }) => event.type)).toEqual(['drafted', 'issued', 'amended'])
  })

  describe('a retry', () => {
    it('has one effect and the first answer, however late', async () => {
      const command = { type: 'receive', ...envelope(2) } as const
      const first = await give('liaison', command)
      await give('liaison', { ...report, ...envelope(3) })
      const again = await give('liaison', command)
      expect(again).toEqual(first)
      expect(await eventsOfItem(world.db, id('i1'))).toHaveLength(4)
    })

    it('has one effect when both arrive at once', async () => {
      const command = { type: 'receive', ...envelope(2) } as const
      const answers = await Promise.all([give('liaison', command), give('liaison', command)])
      expect(answers[0]).toEqual(answers[1])
      expect(await eventsOfItem(world.db, id('i1'))).toHaveLength(3)
    })

    it('is refused to another person and for another item', async () => {
      const command = { type: 'issue', ...envelope(1, 'i2') } as const
      await give('office', command)
      expect((await refused(give('leader', command))).refusal).toBe('commandReused')
      const other = { ...command, itemId: id('i1'), version: 2 }
      expect((await refused(give('office', other))).refusal).toBe('commandReused')
    })
  })

  it('refuses what a stale screen asks, and says what has happened since', async () => {
    await give('liaison', { type: 'receive', ...envelope(2) })
    const remind = { type: 'remind', text: '请抓紧', answerBy: null } as const
    const { refusal, more } = await refused(give('office', { ...remind, ...envelope(2) }))
    expect(refusal).toBe('changedMeanwhile')
    expect(more.meanwhile?.map(({ event }) => event.type)).toEqual(['received'])
    expect(more.item).toMatchObject({ version: 3, state: 'active' })
    expect((await refused(give('office', { ...remind, ...envelope(9) }))).refusal).toBe('changedMeanwhile')
  })

  it('lets one of two who act at once win', async () => {
    const outcomes = await Promise.allSettled([
      give('liaison', { type: 'receive', ...envelope(2) }),
      give('liaison', { type: 'decline', reason: '不属职责', ...envelope(2) }),
      give('office', { type: 'remind', text: '请抓紧', answerBy: null, ...envelope(2) }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectFold('i1')
  })

  it.each([
    ['a leader who receives', 'leader', { type: 'receive' }, 'notYours'],
    ['a liaison who approves', 'liaison', { type: 'approve', opinion: '' }, 'notYours'],
    ['a unit that does not lead', 'otherLiaison', { type: 'receive' }, 'notYours'],
    ['a report before 签收', 'liaison', report, 'wrongState'],
    ['a second 交办', 'office', { type: 'issue' }, 'wrongState'],
  ] as const)('refuses %s and writes nothing', async (_, person, command, refusal) => {
    const before = await lastSeq(world.db)
    const sent = { ...command, ...envelope(2) } as Command
    expect((await refused(give(person, sent))).refusal).toBe(refusal)
    expect(await lastSeq(world.db)).toBe(before)
  })

  it('refuses an unknown unit, item and indicator', async () => {
    const reassign = { type: 'reassign', leads: ['nobody'], supports: [], reason: '改派' } as const
    expect(
      (await refused(give('office', { ...reassign, ...envelope(2) } as unknown as Command))).refusal,
    ).toBe('unknownUnit')
    expect((await refused(give('office', { type: 'issue', ...envelope(1, 'i9') }))).refusal).toBe('notFound')
    await give('liaison', { type: 'receive', ...envelope(2) })
    const measure = { type: 'measure', indicatorId: 'x' as IndicatorId, value: 3, on: '2026-09-01' } as const
    const sent = { ...measure, evidenceId: null, ...envelope(3) }
    expect((await refused(give('liaison', sent))).refusal).toBe('unknownIndicator')
  })

  it('hides drafts from everybody but the office', async () => {
    for (const person of ['liaison', 'leader'] as const) {
      const { items } = await world.as(person).items.list({ planId: null, asOf: null })
      expect(items.map((item) => item.id)).toEqual(['i1'])
      const get = world.as(person).items.get({ itemId: id('i2'), asOf: null })
      expect((await refused(get)).refusal).toBe('notFound')
    }
    const { items } = await world.as('office').items.list({ planId: null, asOf: null })
    expect(items.map((item) => item.id)).toEqual(['i1', 'i2'])
  })

  it('issues many, each for itself', async () => {
    const commands = [
      { type: 'issue', ...envelope(1, 'i2') },
      { type: 'issue', ...envelope(2, 'i1') },
      { type: 'issue', ...envelope(1, 'i3') },
    ] as Command[]
    expect(await world.as('office').items.bulk({ commands })).toMatchObject([
      { itemId: 'i2', done: { item: { state: 'assigned' } } },
      { itemId: 'i1', refusal: 'wrongState' },
      { itemId: 'i3', refusal: 'notFound' },
    ])
    await expectFold('i2')
  })

  it('shows the ledger as it was when a day ended', async () => {
    await give('liaison', { type: 'receive', ...envelope(2) })
    const at = async (asOf: string) => {
      const list = await world.as('office').items.list({ planId, asOf })
      return list.items.map(({ state }) => state)
    }
    expect(await at('2026-03-01')).toEqual([])
    expect(await at('2026-09-17')).toEqual(['assigned', 'draft'])
    expect(await at('2026-09-18')).toEqual(['active', 'draft'])
    const before = await world.as('office').items.get({ itemId: id('i1'), asOf: '2026-09-17' })
    expect(before.item.state).toBe('assigned')
    expect(before.history).toHaveLength(2)
  })

  it('counts figures over what the asker may see', async () => {
    const figures = { planId, asOf: null, milestoneCounts: false }
    expect((await world.as('leader').figures.get(figures)).total).toBe(1)
    expect((await world.as('office').figures.get(figures)).total).toBe(2)
    expect(await world.as('leader').figures.get(figures)).toMatchObject({ planId, asOf: '2026-09-18' })
    await give('office', { type: 'issue', ...envelope(1, 'i2') })
    expect((await world.as('leader').figures.get(figures)).total).toBe(2)
  })
})

eachDatabase((database) => {
  it('shows a liaison their own part where the plan says so', async () => {
    const items = [
      issued({ itemId: id('i1') }),
      issued({ itemId: id('i2'), ordinal: 2, leads: [units.finance.id], supports: [] }),
    ]
    const world = await aWorld({ database, items, rules: { visibility: 'own' } })
    const list = async (person: 'liaison' | 'otherLiaison' | 'leader') =>
      (await world.as(person).items.list({ planId: null, asOf: null })).items.map((item) => item.id)
    expect(await list('liaison')).toEqual(['i1'])
    expect(await list('otherLiaison')).toEqual(['i1'])
    expect(await list('leader')).toEqual(['i1', 'i2'])
    const hidden = { type: 'contribute', text: '已配合', ...envelope(2, 'i2') } as const
    expect((await refused(world.as('liaison').items.command(hidden))).refusal).toBe('notFound')
    await world.close()
  })
})
