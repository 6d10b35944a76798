import { needsLeader } from '../../items/decide-closing.ts'
import type { LoggedEvent } from '../../items/events.ts'
import type { Evidence, Item } from '../../items/model.ts'
import type { Signature } from '../../items/rounds.ts'
import type { PaperGround, PaperItem } from '../../papers/ground.ts'
import type { Block, Form, Paper } from '../../papers/paper.ts'
import { actorAt } from '../../work/closing-steps.ts'
import { evidenceText, indicatorText } from '../describe-event.ts'
import { copy } from '../zh-cn.ts'
import { dueTextOf, lastReportText, namesOf, planText, sectionOf, snapshotOf } from './facts.ts'
import { formText as words } from './form-text.ts'
import { paperText } from './text.ts'

type Numbered = PaperGround & { number: string }
type Row = Form['rows'][number]

const label = (text: string) => ({ text, isLabel: true })
const wide = (of: string, text: string, lines = 1): Row => ({ cells: [label(of), { text, span: 3 }], lines })
const pair = (a: string, said: string, b: string, other: string): Row => ({
  cells: [label(a), { text: said }, label(b), { text: other }],
})

/** The rows that both forms begin with. */
const head = ({ item, plan }: PaperItem, ground: PaperGround): Row[] => [
  wide(words.item, `${item.ordinal}．${item.title}`),
  wide(words.plan, planText(plan)),
  wide(words.section, sectionOf(item)),
  pair(words.lead, namesOf(item.leads, ground), words.support, namesOf(item.supports, ground)),
]

const formPaper = (
  title: string,
  rows: Row[],
  ground: Numbered,
): Pick<Paper, 'title' | 'number' | 'addressee' | 'body' | 'signer' | 'on' | 'basis'> => ({
  title,
  number: ground.number,
  addressee: null,
  body: [{ type: 'form', widths: [2, 4, 2, 4], rows }],
  signer: null,
  on: ground.today,
  basis: snapshotOf(ground),
})

/** 销号申请表, with the evidence as an annex; what is not yet signed is left for signing. */
export function closingForm(about: PaperItem, ground: Numbered): Paper {
  const { item, words: said } = about
  const { closing: c } = words
  const asked = item.closing
  const rows: Row[] = [
    ...head(about, ground),
    wide(words.due, dueTextOf(item)),
    pair(
      c.asker,
      asked === null ? c.nothingAsked : namesOf([asked.unitId], ground),
      c.askedOn,
      asked === null ? paperText.blank : paperText.at(asked.at),
    ),
    wide(c.requirement, said.text),
    wide(c.done, lastReportText(item, ground), 3),
    ...(asked === null || asked.note === '' ? [] : [wide(c.note, asked.note)]),
    ...(item.indicators.length === 0 ? [] : [wide(c.indicators, indicatorLines(item))]),
    wide(c.evidence, c.evidenceCount(item.evidence.length)),
    ...signatures(about),
  ]
  const list = evidenceTable(item.evidence, ground)
  return {
    ...formPaper(c.title, rows, ground),
    annexes: item.evidence.length === 0 ? [] : [{ title: c.list, body: [list] }],
  }
}

const indicatorLines = (item: Item): string =>
  item.indicators
    .map((one) => words.closing.measured(one.text || indicatorText(one), one.current, one.unit))
    .join('\n')

/** 审签, 审核, 审定: as they were given for the request that stands, or a place to sign. */
function signatures({ item, plan, history }: PaperItem): Row[] {
  const { closing: c } = words
  const asked = item.closing
  const signed = (one: Signature | null) =>
    one === null ? paperText.toSign : paperText.signed(actorAt(history, one.at, one.by), one.at, one.opinion)
  const confirmed = history.findLast(
    ({ event }) => event.type === 'confirmed' && asked !== null && event.at >= asked.at,
  )
  const stale = asked?.isStale === true ? `${c.stale}\n` : ''
  const headLine =
    asked?.needsHead === true || plan.rules.endorsement !== 'none'
      ? stale + signed(asked?.endorsed ?? null)
      : c.noHead
  const asksLeader = confirmed !== undefined || item.state === 'approving' || needsLeader(item, plan.rules)
  const leader =
    confirmed?.event.type === 'confirmed'
      ? paperText.signed(confirmed.actorName, confirmed.event.at, confirmed.event.opinion)
      : paperText.toSign
  return [
    wide(c.head, headLine, 2),
    wide(c.office, signed(asked?.approved ?? null), 2),
    wide(c.leader, asksLeader ? leader : c.noLeader, 2),
  ]
}

/** 佐证材料清单: each by what it can be told apart by. */
export function evidenceTable(
  evidence: readonly Evidence[],
  ground: PaperGround,
): Extract<Block, { type: 'table' }> {
  const { columns } = words.closing
  return {
    type: 'table',
    columns: [
      { head: columns.no, width: 2, align: 'center' },
      { head: columns.what, width: 9, align: 'start' },
      { head: columns.kind, width: 2, align: 'center' },
      { head: columns.unit, width: 5, align: 'start' },
      { head: columns.at, width: 5, align: 'center' },
      { head: columns.hash, width: 5, align: 'start' },
    ],
    rows: evidence.map((one, at) => [
      String(at + 1),
      evidenceText(one),
      copy.evidenceKind[one.kind],
      namesOf([one.unitId], ground),
      paperText.at(one.at),
      one.kind === 'file' ? one.hash.slice(0, 16) : '—',
    ]),
  }
}

/** 延期审批表 of the last round; null where nobody ever asked. */
export function extensionForm(about: PaperItem, ground: Numbered): Paper | null {
  const { item, history } = about
  const { extension: e } = words
  const round = item.extensions.at(-1)
  if (round === undefined) return null
  const byLeader = item.isKey || item.extensions.slice(0, -1).some(({ decision }) => decision?.granted)
  const decided = decisionText(round, history)
  const rows: Row[] = [
    ...head(about, ground),
    pair(e.asker, namesOf([round.unitId], ground), e.askedOn, paperText.at(round.at)),
    pair(
      e.round,
      e.nth(item.extensions.length, round.isLate),
      e.original,
      paperText.day(item.originalDueOn ?? round.from),
    ),
    pair(e.from, paperText.day(round.from), e.to, paperText.day(round.to)),
    wide(e.reason, round.reason, 4),
    wide(e.progress, lastReportText(item, ground), 4),
    wide(e.office, byLeader ? e.byLeader : decided, 4),
    wide(e.leader, byLeader ? decided : e.byOffice, 4),
  ]
  return { ...formPaper(e.title, rows, ground), annexes: [] }
}

function decisionText(round: Item['extensions'][number], history: readonly LoggedEvent[]): string {
  const { extension: e } = words
  const { decision } = round
  if (decision === null) return paperText.toSign
  const name = actorAt(history, decision.at, decision.by)
  return decision.granted
    ? e.granted(decision.dueOn ?? round.to, decision.opinion, name, decision.at)
    : e.refused(decision.opinion, name, decision.at)
}
