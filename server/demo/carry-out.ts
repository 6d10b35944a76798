import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { inTransaction } from '#db/database.ts'
import { insertFile } from '#db/files.ts'
import { dayOf } from '#shared/dates.ts'
import type { CommandId, EvidenceId, MilestoneId, UnitId } from '#shared/ids.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import type { Item } from '#shared/items/model.ts'
import type { SignedIn } from '../context.ts'
import { judgeType } from '../files/judge.ts'
import { execute } from '../items/execute.ts'
import { makeEvidence } from './evidence-files.ts'
import type { Bureau } from './people.ts'
import type { Step, Who } from './step.ts'

const MOST_BYTES = 1 << 20
const RULES_AND_METHODS = /(办法|规程|细则|制度|规定)/

/** Does one step of the story as its person would: through the one way that items change. */
export async function carryOut(bureau: Bureau, item: Item, { at, who, deed }: Step): Promise<Item> {
  const ctx = await bureau.as(loginOf(bureau, item, who), at)
  const envelope = {
    commandId: `${item.id}-${item.version}` as CommandId,
    itemId: item.id,
    version: item.version,
  }
  const command = await commandOf(ctx, bureau, item, deed, envelope)
  return (await execute(ctx, command)).item
}

function loginOf(bureau: Bureau, item: Item, who: Who): string {
  if (who === 'office') return 'office'
  if (who === 'leader') return 'lingdao'
  if (who === 'head') return `${bureau.liaisonOf(item.leads[0] ?? ('' as UnitId))}-head`
  const unit = 'unit' in who ? unitNamed(bureau, who.unit) : item.leads[who.lead]
  if (unit === undefined) throw new Error(`${item.id}: no unit for this step`)
  return bureau.liaisonOf(unit)
}

function unitNamed(bureau: Bureau, name: string): UnitId | undefined {
  return bureau.units.find((unit) => unit.name === name)?.id
}

type Envelope = Pick<ItemCommand, 'commandId' | 'itemId' | 'version'>

async function commandOf(
  ctx: SignedIn,
  bureau: Bureau,
  item: Item,
  deed: Step['deed'],
  envelope: Envelope,
): Promise<ItemCommand> {
  switch (deed.type) {
    case 'issue':
    case 'receive':
    case 'unchanged':
      return { type: deed.type, ...envelope }
    case 'approve':
      return { type: 'approve', opinion: '佐证齐全，同意销号。', ...envelope }
    case 'confirm':
      return { type: 'confirm', opinion: '同意。', ...envelope }
    case 'endorse':
      return { type: 'endorse', opinion: '情况属实，同意报送。', ...envelope }
    case 'decline':
    case 'insist':
    case 'withdrawClosing':
    case 'return':
    case 'reopen':
    case 'cancel':
      return { type: deed.type, reason: deed.text, ...envelope }
    case 'contribute':
      return { type: deed.type, text: deed.text, ...envelope }
    case 'requestClosing':
      return { type: 'requestClosing', note: deed.text, ...envelope }
    case 'report':
    case 'remind':
      return { ...deed, ...envelope }
    case 'reassign': {
      const to = unitNamed(bureau, deed.to)
      const supports = [...item.leads, ...item.supports].filter((unit) => unit !== to)
      return {
        type: 'reassign',
        leads: to === undefined ? [] : [to],
        supports,
        reason: deed.text,
        ...envelope,
      }
    }
    case 'measure':
      return measureOf(item, deed, envelope)
    case 'attach':
      return attachOf(ctx, bureau, item, deed.title, envelope)
    case 'requestExtension':
      return { type: 'requestExtension', to: deed.to, reason: deed.text, ...envelope }
    case 'decideExtension':
      return { type: 'decideExtension', granted: true, dueOn: deed.to, opinion: deed.text, ...envelope }
    case 'suspend':
      return { type: 'suspend', reviewOn: deed.reviewOn, reason: deed.text, ...envelope }
    case 'decideSuspension':
      return { type: 'decideSuspension', granted: true, opinion: deed.text, ...envelope }
    case 'instruct':
    case 'supervise':
      return { ...deed, ...envelope }
    case 'replySupervision': {
      const slip = lastOf(item.slips)
      return { type: 'replySupervision', year: slip.year, no: slip.no, text: deed.text, ...envelope }
    }
    case 'answerInstruction':
      return { type: 'answerInstruction', on: lastOf(item.instructions).at, text: deed.text, ...envelope }
    case 'askSupport':
      return { ...deed, unitIds: item.supports, ...envelope }
    case 'inspect':
      return { ...deed, on: ctx.clock.today, ...envelope }
    case 'enterEvent':
      return enterEvent(item, deed.on, envelope)
    case 'setMilestones':
      return {
        type: 'setMilestones',
        milestones: deed.milestones.map((one, at) => ({
          ...one,
          id: `${ctx.asker.actor.role}-${at + 1}` as MilestoneId,
          doneOn: null,
        })),
        reason: deed.text,
        ...envelope,
      }
    case 'reachMilestone':
      return reachMilestone(ctx, item, deed, envelope)
    case 'reconcile':
      return { type: 'reconcile', year: deed.year, opinion: deed.text, ...envelope }
  }
}

function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1)
  if (last === undefined) throw new Error('nothing to answer')
  return last
}

function measureOf(item: Item, deed: { value: number; on: string }, envelope: Envelope): ItemCommand {
  const [indicator] = item.indicators
  if (indicator === undefined) throw new Error(`${item.id}: nothing to measure`)
  return {
    type: 'measure',
    indicatorId: indicator.id,
    value: deed.value,
    on: deed.on,
    evidenceId: null,
    ...envelope,
  }
}

function reachMilestone(
  ctx: SignedIn,
  item: Item,
  { name, text }: { name: string; text: string },
  envelope: Envelope,
): ItemCommand {
  const milestone = item.milestones.find((one) => one.name === name)
  if (milestone === undefined) throw new Error(`${item.id}: no milestone of that name`)
  const said = { milestoneId: milestone.id, on: ctx.clock.today, note: text, evidenceId: null }
  return { type: 'reachMilestone', ...said, ...envelope }
}

function enterEvent(item: Item, eventOn: string, envelope: Envelope): ItemCommand {
  if (item.window.kind !== 'relative') throw new Error(`${item.id}: it waits for no event`)
  return {
    type: 'amend',
    changes: { window: { ...item.window, eventOn } },
    reason: '触发事项已发生，登记日期。',
    ...envelope,
  }
}

/** Rules and methods are proved by their document number, everything else by a file. */
async function attachOf(
  ctx: SignedIn,
  bureau: Bureau,
  item: Item,
  title: string,
  envelope: Envelope,
): Promise<ItemCommand> {
  const evidenceId = `${item.id}-${item.evidence.length + 1}` as EvidenceId
  const { today, now } = ctx.clock
  if (RULES_AND_METHODS.test(title)) {
    const number = `云民营办〔${today.slice(0, 4)}〕${Number(today.slice(5, 7)) * 3 + item.ordinal}号`
    return { type: 'attach', evidenceId, evidence: { kind: 'document', number, title }, ...envelope }
  }
  const unit = bureau.units.find(({ id }) => id === ctx.asker.actor.unitId)
  const { name, bytes } = makeEvidence(title, unit?.name ?? '', dayOf(now))
  const { files } = ctx.deps
  const received = await files.receive(Readable.from([bytes]), MOST_BYTES)
  const type = judgeType(await readFile(received.place))
  if (type === null) throw new Error(`${name} is nothing that may be kept`)
  await files.keep(received)
  const { hash, size } = received
  await inTransaction(ctx.db, (tx) =>
    insertFile(tx, { hash, size, type }, ctx.asker.actor.userId, ctx.clock.now),
  )
  return { type: 'attach', evidenceId, evidence: { kind: 'file', hash, name }, ...envelope }
}
