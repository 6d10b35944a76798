import { timeOf } from '../../dates.ts'
import { roundsOf } from '../../items/past-rounds.ts'
import type { PaperGround, PaperItem } from '../../papers/ground.ts'
import type { Block, Paper } from '../../papers/paper.ts'
import { describeEvent } from '../describe-event.ts'
import { copy } from '../zh-cn.ts'
import { dueTextOf, heading, namesOf, planText, sectionOf, snapshotOf, text } from './facts.ts'
import { evidenceTable } from './forms.ts'
import { sealedText as words } from './sealed-text.ts'
import { paperText } from './text.ts'

type Numbered = PaperGround & { number: string }
type Logged = PaperItem['history'][number]

/** 卷宗: the requirement in the plan's words, what happened, who decided what, and on which evidence. */
export function dossier(about: PaperItem, ground: Numbered): Paper {
  const { item, words: said, plan, history } = about
  const supports = namesOf(item.supports, ground)
  return {
    title: words.title(item.title),
    number: ground.number,
    addressee: null,
    body: [
      heading(1, words.requirement),
      text(words.from(planText(plan), sectionOf(item))),
      text(words.source(said.source || said.text)),
      text(words.due(dueTextOf(item), namesOf(item.leads, ground), supports)),
      text(words.closed(item.closedOn, item.approvedOn)),
      heading(1, words.timeline),
      timeline(history, ground),
      heading(1, words.rounds),
      ...rounds(history, ground),
      heading(1, words.evidence),
      item.evidence.length === 0 ? text(words.noEvidence) : evidenceTable(item.evidence, ground),
    ],
    annexes: [],
    signer: paperText.office(ground.bureau),
    on: ground.today,
    basis: snapshotOf(ground),
  }
}

const unitOf = (ground: PaperGround) => (id: PaperItem['item']['leads'][number]) => namesOf([id], ground)
const momentOf = ({ event }: Logged): string => `${paperText.at(event.at)} ${timeOf(event.at)}`

function timeline(history: readonly Logged[], ground: PaperGround): Block {
  const c = words.timelineColumns
  return {
    type: 'table',
    columns: [
      { head: c.no, width: 2, align: 'center' },
      { head: c.at, width: 5, align: 'center' },
      { head: c.who, width: 5, align: 'start' },
      { head: c.what, width: 4, align: 'center' },
      { head: c.text, width: 12, align: 'start' },
    ],
    rows: history.map((logged, at) => [
      String(at + 1),
      momentOf(logged),
      logged.actorName,
      copy.event[logged.event.type],
      describeEvent(logged, unitOf(ground)),
    ]),
  }
}

function rounds(history: readonly Logged[], ground: PaperGround): Block[] {
  const all = roundsOf(history).reverse()
  if (all.length === 0) return [text(words.noRounds)]
  return all.flatMap(({ kind, outcome, asked, steps }, at) => [
    heading(3, words.round(at + 1, words.kinds[kind], words.outcomes[outcome])),
    ...[asked, ...steps].map((logged) =>
      text(
        words.step(
          momentOf(logged),
          logged.actorName,
          copy.event[logged.event.type],
          describeEvent(logged, unitOf(ground)),
        ),
      ),
    ),
  ])
}

/** 封面, with the code of the list of parts. */
export function sealedCover(
  { item, plan }: Pick<PaperItem, 'item' | 'plan'>,
  ground: Numbered,
  { code, parts }: { code: string; parts: number },
): Paper {
  const { labels, parts: count, how, title } = words.cover
  const rows = [
    [labels.number, ground.number],
    [labels.item, item.title],
    [labels.plan, planText(plan)],
    [labels.lead, namesOf(item.leads, ground)],
    [labels.closed, paperText.day(item.approvedOn ?? item.closedOn)],
    [labels.sealed, paperText.day(ground.today)],
    [labels.snapshot, snapshotOf(ground)],
    [labels.parts, count(parts)],
    [labels.code, code],
  ] as const
  return {
    title,
    number: null,
    addressee: null,
    body: [
      {
        type: 'form',
        widths: [3, 9],
        rows: rows.map(([label, said]) => ({
          cells: [{ text: label, isLabel: true }, { text: said }],
          lines: 2,
        })),
      },
    ],
    annexes: [],
    signer: paperText.office(ground.bureau),
    on: ground.today,
    basis: how,
  }
}
