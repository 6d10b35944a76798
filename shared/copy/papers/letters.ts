import type { Calendar } from '../../calendar/working-days.ts'
import { dayOf } from '../../dates.ts'
import { roundsOf } from '../../items/past-rounds.ts'
import type { Slip } from '../../items/rounds.ts'
import type { PaperGround, PaperItem } from '../../papers/ground.ts'
import type { Form, Paper } from '../../papers/paper.ts'
import { slipNumber } from '../describe-event.ts'
import { dueTextOf, heading, itemText, namesOf, planText, snapshotOf, standText, text } from './facts.ts'
import { letterText as words } from './letter-text.ts'
import { paperText } from './text.ts'

type Numbered = PaperGround & { number: string; calendar: Calendar }

const usual = (ground: Numbered): Pick<Paper, 'annexes' | 'signer' | 'basis'> => ({
  annexes: [],
  signer: paperText.office(ground.bureau),
  basis: snapshotOf(ground),
})

/** 督办通知单: the slip as a letter to the lead. */
export function slipNotice(about: PaperItem, slip: Slip, ground: Numbered): Paper {
  const { item, plan } = about
  const { notice } = words
  return {
    ...usual(ground),
    title: notice.title,
    number: slipNumber(slip),
    addressee: namesOf(item.leads, ground),
    body: [
      text(notice.about(planText(plan), itemText(item), dueTextOf(item))),
      heading(1, notice.asked),
      text(slip.text),
      ...(item.supports.length > 0 ? [text(notice.support(namesOf(item.supports, ground)))] : []),
      heading(1, notice.state),
      text(standText(about, ground, ground.calendar).join('')),
      heading(1, notice.answer),
      text(notice.answerBy(slip.answerBy, slip.level)),
    ],
    on: dayOf(slip.at),
  }
}

/** 三色督查单: the slip as a form, with room for answer, check and the leader's words. */
export function slipForm(about: PaperItem, slip: Slip, ground: Numbered): Paper {
  const { item, plan } = about
  const { labels, level, reply, title } = words.slip
  const label = (of: string) => ({ text: of, isLabel: true })
  const wide = (of: string, said: string, lines = 1): Form['rows'][number] => ({
    cells: [label(of), { text: said, span: 3 }],
    lines,
  })
  const replies = slip.replies.map((one) => reply(namesOf([one.unitId], ground), one.at, one.text))
  const form: Form = {
    type: 'form',
    widths: [2, 4, 2, 4],
    rows: [
      {
        cells: [
          label(labels.number),
          { text: slipNumber(slip) },
          label(labels.level),
          { text: level(slip.level) },
        ],
      },
      wide(labels.item, item.title),
      wide(labels.from, planText(plan)),
      {
        cells: [
          label(labels.lead),
          { text: namesOf(item.leads, ground) },
          label(labels.support),
          { text: namesOf(item.supports, ground) },
        ],
      },
      {
        cells: [
          label(labels.due),
          { text: dueTextOf(item) },
          label(labels.answerBy),
          { text: paperText.day(slip.answerBy) },
        ],
      },
      wide(labels.text, slip.text, 4),
      wide(labels.state, standText(about, ground, ground.calendar).join('\n'), 3),
      wide(labels.reply, replies.join('\n') || paperText.blank, 6),
      wide(labels.check, paperText.toSign, 4),
      wide(labels.leader, paperText.toSign, 4),
    ],
  }
  return {
    ...usual(ground),
    title: title(slip.level),
    number: null,
    addressee: null,
    body: [form],
    on: dayOf(slip.at),
  }
}

/** 催办单. */
export function reminder(
  about: PaperItem,
  asked: PaperItem['item']['reminders'][number],
  ground: Numbered,
): Paper {
  const { item, plan } = about
  const { reminder: said } = words
  return {
    ...usual(ground),
    title: said.title,
    number: ground.number,
    addressee: namesOf(item.leads, ground),
    body: [
      text(said.text(planText(plan), itemText(item), dueTextOf(item))),
      heading(1, said.asked),
      text(asked.text),
      heading(1, said.state),
      text(standText(about, ground, ground.calendar).join('')),
      text(said.end(asked.answerBy)),
    ],
    on: dayOf(asked.at),
  }
}

/** 退办说明: the reasons of the unit, and what came of it; null where nobody ever declined. */
export function declineNote(about: PaperItem, ground: Numbered): Paper | null {
  const { item, plan, history } = about
  const { decline: said } = words
  const round = roundsOf(history).find(({ kind }) => kind === 'assignment')
  if (round?.asked.event.type !== 'declined') return null
  const { unitId, at, reason } = round.asked.event
  const issued = item.issuedAt === null ? paperText.none : paperText.at(item.issuedAt)
  return {
    ...usual(ground),
    title: said.title,
    number: ground.number,
    addressee: null,
    body: [
      text(said.from(planText(plan), itemText(item), issued)),
      heading(1, said.asked),
      text(said.reason(namesOf([unitId], ground), at, reason)),
      heading(1, said.outcome),
      ...(round.steps.length === 0
        ? [said.open]
        : round.steps.flatMap((step) => outcomeOf(step, ground))
      ).map(text),
    ],
    on: ground.today,
  }
}

function outcomeOf({ event, actorName }: PaperItem['history'][number], ground: Numbered): string[] {
  const { decline: said } = words
  if (event.type === 'insisted') return [said.insisted(actorName, event.at, event.reason)]
  if (event.type === 'cancelled') return [said.cancelled(actorName, event.at, event.reason)]
  if (event.type !== 'reassigned') return []
  const supports = event.supports.length === 0 ? '' : namesOf(event.supports, ground)
  return [said.reassigned(actorName, event.at, namesOf(event.leads, ground), supports, event.reason)]
}
