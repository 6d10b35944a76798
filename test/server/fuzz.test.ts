import { TRPCError } from '@trpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Db } from '#db/database.ts'
import { verifyChain } from '#db/event-log.ts'
import { getItem } from '#db/items.ts'
import { verify } from '#db/verify.ts'
import { toErrorData } from '#server/error-data.ts'
import { access, type Procedure } from '#shared/access.ts'
import { accountEnds } from '#shared/handovers/model.ts'
import type { ItemId } from '#shared/ids.ts'
import { itemCommandTypes } from '#shared/items/rules.ts'
import { usualRules } from '#shared/plans/model.ts'
import { type ApiCaller, aWorld, issued, PASSWORD, type Person, people } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const RUNS = 400
const procedures = (Object.keys(access) as Procedure[]).filter((name) => name !== 'items.changes')

const handoverCommandTypes = ['file', 'confirm', 'question', 'answer', 'drop']

const hostile = fc.constantFrom(
  ...[
    '',
    '\0',
    '办\ud83d',
    '9'.repeat(41),
    '长'.repeat(30_000),
    "'; drop table item; --",
    '__proto__',
    '%_\\',
  ],
)
const odd = fc.oneof(hostile, fc.constantFrom(0, -1, 1e308, 2 ** 53, null), fc.anything({ maxDepth: 2 }))
const words = fc.oneof(
  fc.constantFrom('已建成', '请抓紧', 'cy', '%_\\', "'; drop table item; --", '__proto__'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
)
const id = fc.stringMatching(/^[a-z0-9]{8}$/)
const unitIds = fc.uniqueArray(fc.constantFrom('cy', 'fg', 'jr', 'gcs', 'nobody'), { maxLength: 3 })
const day = fc.constantFrom('2026-03-02', '2026-09-18', '1900-01-01', '2030-12-31')

const printed = fc.uniqueArray(
  fc.record({
    id: fc.oneof({ weight: 4, arbitrary: id }, { weight: 1, arbitrary: fc.constantFrom('i1', 'i2') }),
    no: words,
    path: fc.constant(['一']),
    headings: fc.constant(['优化营商环境']),
    title: words,
    text: words,
    source: words,
    isKey: fc.boolean(),
    leads: unitIds,
    supports: unitIds,
    window: fc.constantFrom(
      { kind: 'none', text: null },
      { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
    ),
    indicators: fc.constant([]),
  }),
  { maxLength: 3, selector: (item) => item.id },
)
/** Every field that some procedure asks for, each as it may be. */
const fields = {
  commandId: id,
  id: fc.oneof(fc.constantFrom('cy', 'gcs', 'liuyang', 'xutao', 'plan-1'), id),
  type: fc.constantFrom(...itemCommandTypes, ...handoverCommandTypes),
  handoverId: fc.oneof(fc.constantFrom('h1', 'h2'), id),
  fromId: fc.constantFrom(null, 'liuyang', 'chenjing'),
  to: fc.constantFrom(
    { kind: 'known', userId: 'chenjing' },
    { kind: 'known', userId: 'xutao' },
    { kind: 'new', userId: 'n1', login: 'xinren', name: '新人', password: 'Anfang-2026x' },
  ),
  accountEnd: fc.constantFrom(...accountEnds),
  successor: words,
  itemId: fc.constantFrom('i1', 'i2', 'i9'),
  planId: fc.constantFrom(null, 'plan-1', 'p9'),
  asOf: fc.oneof(fc.constant(null), day),
  // 0: the version the item has now.
  version: fc.constantFrom(0, 0, 0, 1, 7),
  milestoneCounts: fc.boolean(),
  reason: words,
  text: words,
  note: words,
  opinion: words,
  progress: words,
  problems: words,
  next: words,
  answerBy: fc.oneof(fc.constant(null), day),
  leads: unitIds,
  supports: unitIds,
  members: unitIds,
  aliases: fc.array(words, { maxLength: 3 }),
  name: words,
  shortName: words,
  title: words,
  shortTitle: words,
  docNumber: fc.constantFrom(null, '云民促〔2026〕3号'),
  year: fc.constantFrom(null, 2026),
  kind: fc.constantFrom('unit', 'group', 'plan', 'other'),
  role: fc.constantFrom('office', 'liaison', 'leader', 'admin'),
  unitId: fc.constantFrom(null, 'cy', 'gcs', 'zz'),
  isActive: fc.constantFrom(true, true, false),
  login: fc.oneof(fc.constantFrom('wanglin', 'ZHOUMIN'), id),
  password: fc.constantFrom('kurz', 'Anfang-2026x'),
  current: fc.constantFrom('kurz', PASSWORD),
  rules: fc.constantFrom(usualRules, {
    ...usualRules,
    visibility: 'own' as const,
    reportEvery: 'quarter' as const,
  }),
  sourceText: words,
  newUnits: fc.constant([]),
  newAliases: fc.constant([]),
  items: printed,
  added: printed,
  changed: printed.map((items) => items.map((item) => ({ ...item, version: 1 }))),
  kept: fc.uniqueArray(fc.constantFrom('i1', 'i2', 'i9')),
  gone: fc.uniqueArray(fc.constantFrom('i1', 'i2')),
  bareList: fc.constantFrom('allLead', 'firstLeads'),
  changes: fc.record(
    { title: words, supports: unitIds, isKey: fc.boolean(), text: words },
    { requiredKeys: [] },
  ),
  evidenceId: fc.constantFrom(null, 'e1', 'e2'),
  evidence: fc.constantFrom(
    { kind: 'url', url: 'javascript:alert(1)', publishedOn: '2026-01-01', title: '' },
    { kind: 'url', url: 'https://yunchuan.example/a', publishedOn: '2026-01-01', title: '通报' },
    { kind: 'file', hash: 'a'.repeat(64), name: 'x.txt' },
    { kind: 'document', number: '12号', title: '' },
  ),
  indicatorId: fc.constant('x'),
  days: fc.array(
    fc.oneof(day, fc.record({ on: fc.oneof(day, hostile), mark: fc.constantFrom('off', 'working') })),
    { maxLength: 3 },
  ),
  years: fc.array(fc.constantFrom(2027, 2028, 0, -1), { maxLength: 2 }),
  lights: fc.constantFrom('usual', 'strict', 'relaxed'),
  value: fc.double(),
  on: day,
}
type Field = keyof typeof fields
const spoiled = fc.tuple(fc.constantFrom(...(Object.keys(fields) as Field[])), odd)
/** As it may be, and now and then with one field that is odd. */
const nearlyRight = fc
  .tuple(fc.record(fields), fc.option(spoiled, { freq: 3 }))
  .map(([right, spoil]) => (spoil === null ? right : { ...right, [spoil[0]]: spoil[1] }))
const input = fc.oneof({ weight: 9, arbitrary: nearlyRight }, { weight: 1, arbitrary: odd })
const anybody = fc.constantFrom(null, ...(Object.keys(people) as Person[]))
/** Mostly somebody who may. */
const attempt = fc.oneof(
  fc.tuple(fc.constantFrom(...procedures), anybody),
  fc.tuple(fc.constant('items.command' as const), fc.constantFrom<Person>('office', 'liaison', 'leader')),
  fc.tuple(
    fc.constantFrom('plans.import', 'plans.revise', 'plans.update', 'units.create', 'calendar.set'),
    fc.constant<Person>('office'),
  ),
  fc.tuple(
    fc.constantFrom('handovers.change', 'handovers.command'),
    fc.constantFrom<Person>('office', 'liaison', 'otherLiaison'),
  ),
  fc.tuple(fc.constantFrom('units.update', 'users.update'), fc.constant<Person>('admin')),
)

type Callable = Record<string, Record<string, (input: unknown) => Promise<unknown>>>

async function call(caller: ApiCaller, name: Procedure, given: unknown): Promise<void> {
  const [group = '', member = ''] = name.split('.')
  await (caller as unknown as Callable)[group]?.[member]?.(given)
}

async function withVersion(db: Db, given: unknown): Promise<unknown> {
  if (typeof given !== 'object' || given === null || !('version' in given) || given.version !== 0)
    return given
  const itemId = 'itemId' in given ? String(given.itemId) : ''
  const item = await getItem(db, people.office, itemId as ItemId)
  return { ...given, version: item?.version ?? 1 }
}

eachDatabase((database) => {
  it('answers whatever it is given, and stays whole', { timeout: 120_000 }, async () => {
    const items = ['i1', 'i2'].map((id, index) => issued({ itemId: id as ItemId, ordinal: index + 1 }))
    const world = await aWorld({ database, items })
    await fc.assert(
      fc.asyncProperty(attempt, input, async ([name, who], given) => {
        try {
          await call(world.as(who), name, await withVersion(world.db, given))
        } catch (error) {
          if (!(error instanceof TRPCError) || toErrorData(error).refusal === null)
            throw new Error(`${name} broke`, { cause: error })
        }
      }),
      { numRuns: RUNS },
    )
    expect((await verifyChain(world.db)).brokenAt).toBeNull()
    expect((await verify(world.db)).differing).toEqual([])
    await world.close()
  })
})
