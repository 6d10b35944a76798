import type { MeetingDetail } from '#shared/api/outputs.ts'
import { days } from '#shared/copy/days.ts'
import {
  askText,
  basisOf,
  calmLine,
  countsLine,
  dueWords,
  factsOf,
  forecastLine,
  itemFacts,
  lightText,
  outcomeText,
  pageWords,
  titleOf,
  unitWord,
  unitWords,
} from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Deck, UnitPage } from '#shared/meetings/deck.ts'
import { type MeetingPage, pagesOf } from '#shared/meetings/pages.ts'
import { fitted } from '../documents/fit-slides.ts'
import type { SlideCell, SlideSet, SlideText } from '../documents/slides.ts'

/** The pages of a meeting as slides: the same titles, figures and rows as on the screen. */
export function slidesOf({ deck, meeting }: MeetingDetail): SlideSet {
  return {
    title: meeting.name,
    author: deck.bureau,
    foot: meetings.stage.frozen(meeting.frozenAt),
    slides: pagesOf(deck, meeting.decisions).flatMap((page) =>
      fitted(
        {
          title: titleOf(page, deck),
          section: meetings.stage.section[page.kind],
          facts: factsOf(page),
          table: tableOf(page, deck),
          lines: linesOf(page, deck),
          notes: meeting.notes[page.key] ?? '',
        },
        meetings.stage.continued,
      ),
    ),
  }
}

const { columns } = pageWords
const plain = (text: string): SlideCell => ({ lines: [{ text }] })
const number = (text: string): SlideCell => ({ lines: [{ text }], align: 'right' })
const titled = (title: string, ...small: string[]): SlideCell => ({
  lines: [{ text: title, isBold: true }, ...small.map((text) => ({ text, isSmall: true }))],
})

function tableOf(page: MeetingPage, deck: Deck): SlideText['table'] {
  if (page.kind !== 'unit' && (page.kind === 'overall' ? page.units : page.entries).length === 0) return null
  switch (page.kind) {
    case 'overall':
      return {
        widths: [5, 1, 1, 1, 1],
        heads: [columns.unit, columns.lead, columns.closed, columns.late, columns.warned],
        rows: page.units.map((unit) => [
          plain(unitWord(unit.unitId, deck)),
          ...countsLine(unit).map((count) => number(count)),
        ]),
      }
    case 'last':
      return {
        widths: [5, 2, 2, 2, 5],
        heads: [columns.decided, columns.unit, columns.due, columns.outcome, columns.said],
        rows: page.entries.map(({ item, unitIds, window, outcome, said }) => [
          titled(item.title, meetings.decide.item(item.ordinal)),
          plain(unitWords(unitIds, deck)),
          plain(dueWords(window)),
          plain(outcomeText(outcome)),
          plain(said),
        ]),
      }
    case 'unit':
      return unitTable(page, deck)
    case 'next':
      return {
        widths: [2, 8, 3, 2],
        heads: [columns.due, columns.item, columns.unit, columns.light],
        rows: page.entries.map(({ item, unitIds, dueOn, light }) => [
          plain(days.sentence(dueOn)),
          titled(item.title, meetings.decide.item(item.ordinal)),
          plain(unitWords(unitIds, deck)),
          plain(copy.light[light]),
        ]),
      }
    case 'decisions':
      return {
        widths: [1, 9, 3, 2, 2],
        heads: [columns.no, columns.text, columns.unit, columns.due, copy.product],
        rows: page.entries.map(({ text, unitId, window, ordinal }, at) => [
          plain(String(page.from + at)),
          plain(text),
          plain(unitWord(unitId, deck)),
          plain(dueWords(window)),
          plain(ordinal === null ? '' : meetings.decide.item(ordinal)),
        ]),
      }
  }
}

function unitTable(page: UnitPage, deck: Deck): SlideText['table'] {
  return {
    widths: [5, 6, 4],
    heads: [columns.item, columns.cause, columns.asks],
    rows: page.entries.map((one) => [
      titled(one.item.title, lightText(one), itemFacts(one).join('\u3000')),
      plain(one.cause === '' ? pageWords.noCause : one.cause),
      one.asks.length === 0
        ? plain(pageWords.noAsk)
        : { lines: one.asks.map((ask) => ({ text: askText(ask, deck) })) },
    ]),
  }
}

function linesOf(page: MeetingPage, deck: Deck): string[] {
  if (page.kind === 'unit')
    return page.forecast === null ? [] : [`${forecastLine(page.forecast)}${pageWords.forecast.basis}`]
  if (page.kind !== 'overall') return []
  const calm = calmLine(page, deck)
  return [
    ...(page.units.length === 0 ? [pageWords.noneLit] : []),
    ...(calm === null ? [] : [calm]),
    ...(page.part === 1 ? [basisOf(deck)] : []),
  ]
}
