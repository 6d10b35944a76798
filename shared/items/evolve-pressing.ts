import type { ItemEvent } from './events.ts'
import type { Item } from './model.ts'

type Of<Type extends ItemEvent['type']> = Extract<ItemEvent, { type: Type }>

export function askSupport(item: Item, { unitIds, text, answerBy, at, by }: Of<'supportAsked'>): Item {
  const others = item.asks.filter((ask) => !unitIds.includes(ask.unitId))
  return { ...item, asks: [...others, ...unitIds.map((unitId) => ({ unitId, text, answerBy, at, by }))] }
}

export function contribute(item: Item, { unitId, text, at, by }: Of<'contributed'>): Item {
  const others = item.contributions.filter((one) => one.unitId !== unitId)
  const asked = item.asks.find((one) => one.unitId === unitId)
  const last = item.contributions.find((one) => one.unitId === unitId)
  // Whether an ask was answered in time is judged by the first word, whatever is added to it later.
  const isFirst = asked === undefined || last === undefined || last.at < asked.at
  const since = isFirst ? {} : { firstAt: last.firstAt ?? last.at }
  return { ...item, contributions: [...others, { unitId, text, at, by, ...since }] }
}

export function supervise(item: Item, event: Of<'supervised'>): Item {
  const { year, no, level, text, answerBy, at, by } = event
  return { ...item, slips: [...item.slips, { year, no, level, text, answerBy, at, by, replies: [] }] }
}

export function replySupervision(item: Item, event: Of<'supervisionReplied'>): Item {
  const { unitId, year, no, text, at, by } = event
  const slips = item.slips.map((slip) =>
    slip.year === year && slip.no === no
      ? { ...slip, replies: [...slip.replies, { unitId, text, at, by }] }
      : slip,
  )
  return { ...item, slips }
}

export function inspect(item: Item, { way, on, text, at, by }: Of<'inspected'>): Item {
  return { ...item, inspections: [...item.inspections, { way, on, text, at, by }] }
}

export function instruct(item: Item, { text, answerBy = null, at, by }: Of<'instructed'>): Item {
  return { ...item, instructions: [...item.instructions, { text, answerBy, at, by, replies: [] }] }
}

export function answerInstruction(item: Item, event: Of<'instructionAnswered'>): Item {
  const { unitId, on, text, at, by } = event
  const instructions = item.instructions.map((one) =>
    one.at === on ? { ...one, replies: [...one.replies, { unitId, text, at, by }] } : one,
  )
  return { ...item, instructions }
}
