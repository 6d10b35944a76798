import type { MeetingDetail } from '#shared/api/outputs.ts'
import {
  askText,
  basisOf,
  calmLine,
  dueWords,
  forecastLine,
  itemFacts,
  lightText,
  outcomeText,
  pageWords,
  rateText,
  titleOf,
  unitWord,
  unitWords,
} from '#shared/copy/meeting-pages.ts'
import { meetingPapers as words } from '#shared/copy/meeting-papers.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Deck, DeckPage, UnitPage } from '#shared/meetings/deck.ts'
import type { Decision } from '#shared/meetings/model.ts'
import type { Block, Paper } from '#shared/papers/paper.ts'

type Part = { head: string; body: Block[] }

/** 会议纪要: what the pages said and what was decided; the same figures as on the screen. */
export function minutesOf({ deck, meeting }: MeetingDetail): Paper {
  const parts = [
    ...overall(deck),
    ...lastDecided(deck),
    ...units(deck),
    { head: words.heads.decisions, body: decided(meeting.decisions, deck) },
  ]
  return {
    ...frame({ deck, meeting }, words.minutes(meeting.name)),
    body: [
      text(words.opening(meeting.on, meeting.name, deck.plan.title, meeting.frozenAt)),
      ...parts.flatMap(({ head, body }, at): Block[] => [
        { type: 'heading', level: 1, text: words.first(at + 1, head) },
        ...body,
      ]),
    ],
  }
}

/** 确定事项清单: what was decided, by whom and by when. */
export function decisionsPaperOf({ deck, meeting }: MeetingDetail): Paper {
  const { name, on, decisions } = meeting
  return {
    ...frame({ deck, meeting }, words.list(name)),
    body: [
      ...(decisions.length === 0 ? [] : [text(words.listOpening(on, name, decisions.length))]),
      ...decided(decisions, deck),
    ],
  }
}

const frame = ({ deck, meeting }: MeetingDetail, title: string): Omit<Paper, 'body'> => ({
  title,
  number: null,
  addressee: null,
  annexes: [],
  signer: deck.bureau === '' ? null : deck.bureau,
  on: meeting.on,
  basis: basisOf(deck),
})

const text = (words: string): Block => ({ type: 'text', text: words })
const pagesOf = <Kind extends DeckPage['kind']>(deck: Deck, kind: Kind) =>
  deck.pages.filter((page): page is Extract<DeckPage, { kind: Kind }> => page.kind === kind)

function overall(deck: Deck): Part[] {
  const [page] = pagesOf(deck, 'overall')
  if (page === undefined) return []
  const calm = calmLine(page, deck)
  const rates = page.rates.map((rate) => words.rate(copy.rate[rate.name].name, rateText(rate)))
  const title = titleOf({ ...page, parts: 1 }, deck)
  return [
    {
      head: words.heads.overall,
      body: [text(words.overall(title, rates)), ...(calm === null ? [] : [text(calm)])],
    },
  ]
}

function lastDecided(deck: Deck): Part[] {
  const pages = pagesOf(deck, 'last')
  if (pages.length === 0) return []
  const { columns } = words
  const rows = pages
    .flatMap(({ entries }) => entries)
    .map(({ item, unitIds, window, outcome }, at) => [
      ...[String(at + 1), item.title, unitWords(unitIds, deck), dueWords(window), outcomeText(outcome)],
    ])
  return [
    {
      head: words.heads.last,
      body: [
        {
          type: 'table',
          columns: [
            { head: columns.no, width: 1, align: 'center' },
            { head: columns.text, width: 5, align: 'start' },
            { head: columns.unit, width: 3, align: 'start' },
            { head: columns.due, width: 2.6, align: 'center' },
            { head: columns.outcome, width: 2, align: 'center' },
          ],
          rows,
        },
      ],
    },
  ]
}

/** One heading a unit, however many sheets it had on the screen. */
function units(deck: Deck): Part[] {
  const sheets = pagesOf(deck, 'unit')
  const ids = [...new Set(sheets.map(({ unitId }) => unitId))]
  if (ids.length === 0) return []
  const body = ids.flatMap((id, at) =>
    unit(
      sheets.filter(({ unitId }) => unitId === id),
      at + 1,
      deck,
    ),
  )
  return [{ head: words.heads.units, body: [text(words.forecastBasis), ...body] }]
}

function unit(sheets: readonly UnitPage[], at: number, deck: Deck): Block[] {
  const [first] = sheets
  if (first === undefined) return []
  const forecast = sheets.find((sheet) => sheet.forecast !== null)?.forecast ?? null
  return [
    { type: 'heading', level: 2, text: words.second(at, titleOf({ ...first, parts: 1 }, deck)) },
    ...sheets
      .flatMap(({ entries }) => entries)
      .flatMap((one, index): Block[] => [
        text(words.exception(index + 1, one.item.title, [lightText(one), ...itemFacts(one)])),
        text(words.cause(one.cause === '' ? pageWords.noCause : one.cause)),
        ...(one.asks.length === 0 ? [] : [text(words.asks(one.asks.map((ask) => askText(ask, deck))))]),
      ]),
    ...(forecast === null ? [] : [text(forecastLine(forecast))]),
  ]
}

function decided(decisions: readonly Decision[], deck: Deck): Block[] {
  if (decisions.length === 0) return [text(words.none)]
  const { columns } = words
  const isClosed = decisions.some(({ ordinal }) => ordinal !== null)
  return [
    {
      type: 'table',
      columns: [
        { head: columns.no, width: 1, align: 'center' },
        { head: columns.text, width: 5.6, align: 'start' },
        { head: columns.unit, width: 3, align: 'start' },
        { head: columns.due, width: 2.6, align: 'center' },
        ...(isClosed ? [{ head: columns.item, width: 2.2, align: 'center' as const }] : []),
      ],
      rows: decisions.map(({ text, unitId, window, ordinal }, at) => [
        ...[String(at + 1), text, unitWord(unitId, deck), dueWords(window)],
        ...(isClosed ? [String(ordinal ?? '')] : []),
      ]),
    },
  ]
}
