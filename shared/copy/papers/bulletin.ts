import type { Calendar } from '../../calendar/working-days.ts'
import type { IsoDate } from '../../dates.ts'
import { countFigures, type FigureGround, lightOf } from '../../figures/count.ts'
import { countForecast, risksOf } from '../../figures/forecast.ts'
import { groupsOf } from '../../figures/groups.ts'
import type { Figures, Rate } from '../../figures/model.ts'
import { inSubset } from '../../figures/subsets.ts'
import type { Light } from '../../items/light.ts'
import { type Item, isOver } from '../../items/model.ts'
import { countedDueOn } from '../../items/window.ts'
import { usualView } from '../../ledger/view.ts'
import type { PaperGround } from '../../papers/ground.ts'
import type { Block, Paper } from '../../papers/paper.ts'
import { periodFacts } from '../../papers/period-facts.ts'
import type { Plan } from '../../plans/model.ts'
import { countsText, warningText } from '../forecast.ts'
import { copy } from '../zh-cn.ts'
import { bulletinText as words } from './bulletin-text.ts'
import { heading, namesOf, snapshotOf, text } from './facts.ts'
import { paperText } from './text.ts'

/** As the figures of the screen count where nothing else is chosen, so that both say the same. */
const OPTIONS = { milestoneCounts: usualView.milestoneCounts }
const MOST_NAMED = 8

export interface PeriodGround extends PaperGround {
  number: string
  plan: Plan | null
  calendar: Calendar
  figures: FigureGround
}

/** 督查通报: the items as of the last day of the period. */
export function bulletin(
  items: readonly Item[],
  period: { since: IsoDate; until: IsoDate },
  ground: PeriodGround,
): Paper {
  const title = ground.plan?.title ?? null
  const figures = countFigures(items, ground.asOf, OPTIONS, ground.figures)
  return {
    title: words.title(title),
    number: ground.number,
    addressee: words.addressee,
    body: [
      text(words.opening(title, period.since, period.until)),
      heading(1, words.overall),
      ...overall(items, figures),
      ...inPeriod(items, period, ground),
      ...problems(items, period, figures, ground),
      heading(1, words.asked),
      ...words.demands.map(text),
    ],
    annexes: [
      { title: words.unitsTitle, body: [unitTable(figures, ground)] },
      ...(figures.overdue.length > 0
        ? [{ title: words.overdueTitle, body: [overdueTable(figures, ground)] }]
        : []),
    ],
    signer: paperText.office(ground.bureau),
    on: ground.today,
    basis: `${paperText.basisLine(words.basis(figures.sharedLeads))}\n${snapshotOf(ground)}`,
  }
}

const rateOf = ({ rates }: Figures, name: Rate['name']): Rate => {
  const found = rates.find((rate) => rate.name === name)
  if (found === undefined) throw new Error(`no rate ${name}`)
  return found
}

/** The parts add up to what was given out; what there is none of is left out. */
function overall(items: readonly Item[], figures: Figures): Block[] {
  const issued = items.filter((item) => inSubset(item, 'issued', figures.asOf, OPTIONS))
  const ofState = (...states: Item['state'][]) => issued.filter(({ state }) => states.includes(state)).length
  const counts = {
    closed: ofState('closed'),
    active: ofState('active'),
    reviewing: ofState('endorsing', 'reviewing', 'approving'),
    standing: ofState('standing'),
    suspended: ofState('suspended'),
    waiting: ofState('assigned', 'declined'),
    cancelled: ofState('cancelled'),
  }
  const parts = countNames.flatMap((name) => (counts[name] > 0 ? [words.part[name](counts[name])] : []))
  return [
    text(words.counts(figures.asOf, issued.length, parts)),
    text(
      words.rates(
        rateOf(figures, 'closedRate'),
        rateOf(figures, 'dueClosedRate'),
        rateOf(figures, 'dueOnTimeRate'),
      ),
    ),
    ...onTheWay(figures),
  ]
}

/** 签收, 配合, 审核, 延期, 序时 and how long things lie; what nothing was asked of is left out. */
function onTheWay(figures: Figures): Block[] {
  const rate = (name: Rate['name']) => rateOf(figures, name)
  const where = (one: Rate, say: (one: Rate) => string) => (one.whole === 0 ? [] : [say(one)])
  const { byOtherDay, part } = rate('dueOnTimeRate')
  const held = figures.balls.flatMap(({ holder, count, medianWorkingDays }) =>
    medianWorkingDays === null ? [] : [words.heldBy(copy.holder[holder], count, medianWorkingDays)],
  )
  const parts = [
    // Said only where an extension has made a difference.
    ...(byOtherDay === null || byOtherDay.part === part ? [] : [words.original(byOtherDay)]),
    ...where(rate('extendedRate'), (once) => words.extended(once, rate('extendedTwiceRate'))),
    ...where(rate('firstPassRate'), words.firstPass),
    ...where(rate('signRate'), words.sign),
    ...where(rate('answerRate'), words.answer),
    ...where(rate('paceRate'), (onPace) => words.pace(onPace, rate('aheadRate'), rate('behindRate'))),
    ...(held.length === 0 ? [] : [words.held(held)]),
  ]
  return parts.length === 0 ? [] : [text(parts.join('').replace(/；$/u, '。'))]
}

/** 预判: by the units' own words, then what may miss its day by its own pace. */
function expected(items: readonly Item[], ground: PeriodGround): string[] {
  const { asOf, figures } = ground
  const { total, counts, atRiskCount } = countForecast(groupsOf(items), asOf, OPTIONS, figures.units)
  const named = risksOf(items, asOf, OPTIONS)
    .slice(0, MOST_AT_RISK)
    .map(({ title, unitIds, warning }) =>
      words.risk(title, namesOf(unitIds.slice(0, 1), ground), warningText(warning, asOf).replace(/。$/u, '')),
    )
  return [
    ...(total === 0 ? [] : [words.expected(total, countsText(counts))]),
    ...(atRiskCount === 0 ? [] : [words.atRisk(atRiskCount, named)]),
  ]
}
const MOST_AT_RISK = 3

const countNames = ['closed', 'active', 'reviewing', 'standing', 'suspended', 'waiting', 'cancelled'] as const

function inPeriod(
  items: readonly Item[],
  period: { since: IsoDate; until: IsoDate },
  ground: PeriodGround,
): Block[] {
  const facts = periodFacts(items, period, OPTIONS)
  const named = facts.closed
    .slice(0, MOST_NAMED)
    .map((item) => words.item(item.title, namesOf(item.leads.slice(0, 1), ground)))
  const { slips, slipsAnswered, slipsLate, reminders } = facts
  return [
    heading(1, words.period),
    heading(2, words.closedHead),
    text(
      facts.closed.length === 0
        ? words.closedNone
        : words.closed(facts.closed.length, paperText.units(named), facts.closed.length - named.length),
    ),
    heading(2, words.pressedHead),
    text(words.pressed(slips, slipsAnswered, slipsLate, reminders)),
  ]
}

const isWarned = (light: Light): boolean => light === 'yellow' || light === 'orange'

function problems(
  items: readonly Item[],
  period: { since: IsoDate; until: IsoDate },
  figures: Figures,
  ground: PeriodGround,
): Block[] {
  const [longest] = figures.overdue
  const ahead = items.filter((item) => isWarned(lightOf(item, ground.asOf, ground.figures))).length
  const late = periodFacts(items, period, OPTIONS).slipsLate
  const unexplained = figures.overdue.filter(({ explained }) => !explained).length
  const sentences = [
    ...(longest === undefined
      ? []
      : [
          words.overdue(
            figures.overdue.length,
            new Set(figures.overdue.flatMap(({ unitIds }) => unitIds)).size,
            words.item(longest.title, namesOf(longest.unitIds.slice(0, 1), ground)),
            longest.workingDays,
          ),
        ]),
    ...(unexplained > 0 ? [words.unexplained(unexplained)] : []),
    ...(late > 0 ? [words.lateSlips(late)] : []),
    ...(ahead > 0 ? [words.ahead(ahead)] : []),
  ]
  return [
    heading(1, words.problems),
    text(sentences.join('') || words.noProblems),
    ...expected(items, ground).map(text),
  ]
}

type Table = Extract<Block, { type: 'table' }>
const number = { width: 2, align: 'center' } as const

function unitTable(figures: Figures, ground: PaperGround): Table {
  const c = words.unitColumns
  const counts = ['lead', 'closed', 'reviewing', 'active', 'overdue', 'standing', 'suspended'] as const
  return {
    type: 'table',
    columns: [
      { head: c.unit, width: 6, align: 'start' },
      ...counts.map((name) => ({ head: c[name], ...number })),
    ],
    rows: figures.byUnit.map((row) => [
      namesOf([row.unitId], ground),
      ...counts.map((name) => String(row[name])),
    ]),
  }
}

function overdueTable(figures: Figures, ground: PaperGround): Table {
  const c = words.overdueColumns
  return {
    type: 'table',
    columns: [
      { head: c.no, ...number },
      { head: c.item, width: 9, align: 'start' },
      { head: c.unit, width: 5, align: 'start' },
      { head: c.due, width: 5, align: 'center' },
      { head: c.days, width: 3, align: 'center' },
      { head: c.ball, width: 3, align: 'center' },
    ],
    rows: figures.overdue.map((row, at) => [
      String(at + 1),
      row.title,
      namesOf(row.unitIds, ground),
      row.dueOn,
      String(row.workingDays),
      copy.holder[row.holder],
    ]),
  }
}

/** 年报段落: what was done in the words of the reports, by 章节; the office goes on from there. */
export function yearReport(items: readonly Item[], year: number, ground: PeriodGround): Paper {
  const y = words.year
  const figures = countFigures(items, ground.asOf, OPTIONS, ground.figures)
  const issued = items.filter((item) => item.state !== 'draft' && item.state !== 'cancelled')
  const open = issued.filter((item) => !isOver(item) && item.state !== 'standing')
  return {
    title: y.title(year, ground.plan?.title ?? null),
    number: ground.number,
    addressee: null,
    body: [
      heading(1, y.head),
      ...overall(items, figures),
      heading(1, y.results),
      ...sections(issued),
      heading(1, y.rest),
      ...(open.length === 0
        ? [text(y.none)]
        : [...expected(items, ground).map(text), text(y.open(open.length)), openTable(open, ground)]),
    ],
    annexes: [],
    signer: null,
    on: ground.today,
    basis: `${paperText.basisLine(words.basis(figures.sharedLeads))}\n${snapshotOf(ground)}`,
  }
}

const NUMERALS = '一二三四五六七八九十'
const numeral = (no: number): string =>
  no <= 10 ? (NUMERALS[no - 1] ?? '') : no < 20 ? `十${NUMERALS[no - 11] ?? ''}` : String(no)

function sections(items: readonly Item[]): Block[] {
  const bySection = new Map<string, Item[]>()
  for (const item of items) {
    const name = item.headings[0] ?? words.year.noSection
    bySection.set(name, [...(bySection.get(name) ?? []), item])
  }
  return [...bySection].flatMap(([name, all], at): Block[] => {
    const closed = all.filter(({ state }) => state === 'closed')
    const said = all.flatMap(({ title, state, lastReport }) => {
      if (lastReport !== null && !lastReport.unchanged && lastReport.progress !== '')
        return [words.year.said(title, lastReport.progress)]
      return state === 'closed' ? [words.year.done(title)] : []
    })
    return [
      heading(2, words.year.section(numeral(at + 1), name, all.length, closed.length)),
      ...(said.length === 0 ? [] : [text(said.map(withStop).join(''))]),
    ]
  })
}

const withStop = (sentence: string): string => (/[。！？；]$/u.test(sentence) ? sentence : `${sentence}。`)

function openTable(open: readonly Item[], ground: PaperGround): Table {
  const c = words.year.columns
  return {
    type: 'table',
    columns: [
      { head: c.no, ...number },
      { head: c.item, width: 9, align: 'start' },
      { head: c.unit, width: 5, align: 'start' },
      { head: c.due, width: 5, align: 'center' },
      { head: c.state, width: 3, align: 'center' },
    ],
    rows: open.map((item, at) => [
      String(at + 1),
      item.title,
      namesOf(item.leads, ground),
      countedDueOn(item) ?? '—',
      copy.itemState[item.state],
    ]),
  }
}
