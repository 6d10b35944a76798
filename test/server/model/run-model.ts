import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { verify } from '#db/verify.ts'
import { addDays, dayOf, yearOf } from '#shared/dates.ts'
import type { ItemCommand, ItemCommandType } from '#shared/items/commands.ts'
import type { Item } from '#shared/items/model.ts'
import { aBureau, type Bureau, people, plans, type Said } from './bureau.ts'
import { aWindow, choose, commandOf, type Drawn, sequence } from './draw.ts'
import { canSee, handsOf, newPlain, onTheWall, type Person, type Plain, type Rules } from './plain-item.ts'
import { JUDGES, type Now } from './plain-rules.ts'

/** The same seed (and path, of one sequence) runs again: TAIZHANG_MODEL_SEED=… TAIZHANG_MODEL_PATH=… */
const { TAIZHANG_MODEL_SEED, TAIZHANG_MODEL_PATH, TAIZHANG_MODEL_RUNS } = process.env
const MOVED = 'liuyang'

/** What the model says of a command, in the order in which the house asks. */
function foretell(item: Plain, who: Person, command: ItemCommand, now: Now): Plain | string {
  if (who.role === 'admin') return 'notAllowed'
  if (!canSee(item, who, now.rules)) return 'notFound'
  if (command.version !== item.version) return 'changedMeanwhile'
  const barred = onTheWall(item, who, command.type)
  if (barred !== null) return barred
  const after = structuredClone(item)
  const judge = JUDGES[command.type] as (
    item: Plain,
    given: ItemCommand,
    who: object,
    now: Now,
  ) => string | undefined
  const refusal = judge(after, command, who, now)
  if (refusal !== undefined) return refusal
  after.version += 1
  return after
}

/** The facts of a ledger row that the model keeps too, in its words. */
const factsOf = (item: Item): object => ({
  version: item.version,
  state: item.state,
  holder: item.holder,
  isKey: item.isKey,
  leads: item.leads,
  supports: item.supports,
  signed: item.received.map(({ unitId }) => unitId),
  isInsisted: item.isInsisted,
  window: item.window,
  firstDue: item.originalDueOn,
  milestoneOn: item.milestoneOn,
  hasReport: item.lastReport !== null,
  stages: item.milestones.map(({ id, by, dueOn, doneOn }) => ({ id, by, dueOn, doneOn })),
  reportedYears: item.reportedYears,
  reconciled: item.reconciliations.map(({ year }) => year),
  issuedOn: item.issuedAt && dayOf(item.issuedAt),
  evidence: item.evidence.map(({ id, unitId }) => ({ id, unit: unitId })),
  measured: item.indicators.map(({ current }) => current),
  request: item.closing && {
    unit: item.closing.unitId,
    by: item.closing.by,
    on: dayOf(item.closing.at),
    viaHead: item.closing.needsHead,
  },
  wishes: item.extensions.map(({ from, isLate, decision }) => [from, isLate, decision?.granted ?? null]),
  ask: item.suspensionAsk && { kind: item.suspensionAsk.kind, by: item.suspensionAsk.by },
  pauses: item.suspensions.map(({ from, to }) => ({ from: dayOf(from), to: to && dayOf(to) })),
  slips: item.slips.map(({ year, no, replies }) => ({
    year,
    no,
    answered: replies.map((one) => one.unitId),
  })),
  words: item.instructions.map(({ at, replies }) => [at, replies.map((one) => one.unitId)]),
  returns: item.returnCount,
  closedOn: item.closedOn,
  approvedOn: item.approvedOn,
  balls: item.passes,
})

const GRANTED = { none: null, granted: true, refused: false }
function foretold(item: Plain): object {
  const { request, measured, wishes, words, doneMonths: _known, ...rest } = item
  return {
    ...rest,
    holder: handsOf(item.state),
    measured: measured === null ? [] : [measured.value],
    request: request && { unit: request.unit, by: request.by, on: request.on, viaHead: request.viaHead },
    wishes: wishes.map(({ from, isLate, answer }) => [from, isLate, GRANTED[answer]]),
    words: words.map(({ at, answered }) => [at, answered]),
  }
}

interface Begin {
  itemId: string
  item: Plain
  plan: number
  start: string
}

/** One run of commands on an item of its own, told as it went. */
class Run {
  readonly told: string[] = []
  private readonly rules: Rules
  private moment: number
  private last: { who: Person; command: ItemCommand; said: Said } | null = null
  private cast: Person[] = [...people]
  private readonly bureau: Bureau
  private readonly itemId: string
  private readonly slips: Map<number, number>
  item: Plain
  constructor(bureau: Bureau, slips: Map<number, number>, begin: Begin) {
    this.bureau = bureau
    this.slips = slips
    this.itemId = begin.itemId
    this.item = begin.item
    this.rules = plans[begin.plan] as Rules
    this.moment = Date.parse(`${begin.start}T01:00:00Z`)
  }

  async step(drawn: Drawn, no: number): Promise<void> {
    this.moment += drawn.days * 86_400_000 + 1000
    const at = new Date(this.moment).toISOString()
    this.bureau.setNow(at)
    // Who asked may become the head who would sign it: then above all.
    const isTheirs = this.item.state === 'endorsing' && this.item.request?.by === MOVED
    if (drawn.odd === 0 || (isTheirs && drawn.odd > 39)) return this.changePost()
    if (drawn.odd === 1) return this.sendAgain(drawn)
    const [who, type] = choose(this.item, drawn, this.cast)
    const version = drawn.odd === 2 ? this.item.version + 1 : this.item.version
    const envelope = { commandId: `${this.itemId}-${no}`, itemId: this.itemId, version }
    const command = { ...commandOf(type, this.item, drawn, dayOf(at)), ...envelope } as unknown as ItemCommand
    const expected = foretell(this.item, who, command, this.now(at))
    const said = await this.bureau.say(who, command)
    this.tell(at, who, command, said)
    if (typeof expected === 'string') {
      expect(said).toEqual({ refusal: expected })
      return
    }
    if (!('done' in said)) throw new Error(`refused as ${said.refusal}, foretold as done`)
    expect(factsOf(said.done.item)).toEqual(foretold(expected))
    if (type === 'supervise') this.slips.set(yearOf(dayOf(at)), this.now(at).nextSlip)
    this.item = { ...expected, doneMonths: said.done.item.instances.map((one) => one.period) }
    this.last = { who, command, said }
    count(type)
  }

  private now(at: string): Now {
    const today = dayOf(at)
    const heads = new Set(this.cast.flatMap((one) => (one.role === 'head' && one.unit ? [one.unit] : [])))
    return { at, today, rules: this.rules, heads, nextSlip: (this.slips.get(yearOf(today)) ?? 0) + 1 }
  }

  /** What was done is answered as before, and done once; under another's name it is refused. */
  private async sendAgain({ a, who }: Drawn): Promise<void> {
    if (this.last === null) return
    const { who: first, command, said } = this.last
    const other = this.cast[who % this.cast.length] as Person
    const isOwn = a % 2 === 0 || other.id === first.id
    const again = await this.bureau.say(isOwn ? first : other, command)
    this.told.push(`again by ${isOwn ? first.id : other.id}`)
    const refusal = other.role === 'admin' ? 'notAllowed' : 'commandReused'
    expect(again).toEqual(isOwn ? said : { refusal })
  }

  /** The liaison is made head of the unit, or is liaison again. */
  async changePost(
    role = this.roleOfMoved() === 'head' ? ('liaison' as const) : ('head' as const),
  ): Promise<void> {
    if (role === this.roleOfMoved()) return
    await this.bureau.post(MOVED, role)
    this.told.push(`${MOVED} is ${role}`)
    this.cast = this.cast.map((one) => (one.id === MOVED ? { ...one, role } : one))
  }
  private roleOfMoved(): string | undefined {
    return this.cast.find((one) => one.id === MOVED)?.role
  }

  private tell(
    at: string,
    who: Person,
    { commandId: _id, itemId: _item, ...command }: ItemCommand,
    said: Said,
  ): void {
    const outcome = 'done' in said ? 'done' : said.refusal
    this.told.push(`${at.slice(0, 10)} ${who.id} (${who.role}) ${JSON.stringify(command)}: ${outcome}`)
  }
}

const done = new Map<ItemCommandType, number>()
const count = (type: ItemCommandType) => void done.set(type, (done.get(type) ?? 0) + 1)

/** So many runs of 30 commands over HTTP, none of which comes out otherwise than the model foretells. */
export async function runModel(most: number): Promise<void> {
  const seed = Number(TAIZHANG_MODEL_SEED ?? randomInt(1_000_000_000))
  const runs = Number(TAIZHANG_MODEL_RUNS ?? most)
  console.log(`model run: TAIZHANG_MODEL_SEED=${seed}`)
  const bureau = await aBureau()
  const slips = new Map<number, number>()
  let items = 0
  const property = fc.asyncProperty(fc.noBias(sequence), async (drawn) => {
    const itemId = `m${items++}`
    const start = addDays('2026-01-05', drawn.start)
    const facts = {
      isKey: drawn.isKey,
      leads: drawn.leads,
      supports: drawn.leads.includes('fg') ? ['jr'] : ['fg'],
      window: aWindow(drawn.window, addDays(start, drawn.due)),
    }
    const indicators = drawn.isMeasured
      ? [
          {
            id: 'ind-1',
            text: '不少于10场',
            op: '>=',
            target: 10,
            unit: '场',
            current: null,
            measuredOn: null,
          },
        ]
      : []
    const plan = drawn.plan % plans.length
    await bureau.draft(itemId, plan, { ...facts, indicators, ordinal: items })
    const item = newPlain({ ...facts, measured: drawn.isMeasured ? { value: null } : null })
    const run = new Run(bureau, slips, { itemId, item, plan, start })
    try {
      for (const [no, step] of drawn.steps.entries()) await run.step(step, no)
      const { row, folded } = await bureau.kept(itemId)
      expect(row).toEqual(folded)
      expect(factsOf(folded)).toEqual(foretold(run.item))
      await run.changePost('liaison')
    } catch (error) {
      throw new Error([`plan ${plan}, ${JSON.stringify(facts)}`, ...run.told].join('\n'), { cause: error })
    }
  })
  await fc.assert(property, {
    numRuns: runs,
    seed,
    endOnFailure: true,
    ...(TAIZHANG_MODEL_PATH === undefined ? {} : { path: TAIZHANG_MODEL_PATH }),
  })
  const { brokenAt, differing } = await verify(bureau.world.db)
  expect({ brokenAt, differing }).toEqual({ brokenAt: null, differing: [] })
  // A run in which some command never comes about proves nothing of it.
  if (runs >= 200)
    expect(Object.keys(JUDGES).filter((type) => !done.has(type as ItemCommandType))).toEqual([])
  await bureau.close()
}
