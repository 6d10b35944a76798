import type { ReactNode } from 'react'
import { days } from '#shared/copy/days.ts'
import {
  countsLine,
  dueWords,
  outcomeText,
  pageWords,
  titleOf,
  unitWord,
  unitWords,
} from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Deck, LastPage, NextPage, OverallPage } from '#shared/meetings/deck.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { DecisionsPage, MeetingPage } from '#shared/meetings/pages.ts'
import { Light } from '../../components/light.tsx'
import { RowsLink } from './rows-link.tsx'

const { columns } = pageWords

interface SlideTableProps {
  label: string
  className: string
  heads: readonly { name: string; className?: string }[]
  children: ReactNode
}

function SlideTable({ label, className, heads, children }: SlideTableProps) {
  return (
    <table className={`t slide-table ${className}`} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.name} scope="col" className={head.className}>
              {head.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface Of<Page extends MeetingPage> {
  page: Page
  deck: Deck
}

/** In the order of the columns. */
const COUNTED = [null, 'closed', 'late', 'warned'] as const

export function OverallTable({ page, deck }: Of<OverallPage>) {
  const heads = [
    { name: columns.unit },
    ...[columns.lead, columns.closed, columns.late, columns.warned].map((name) => ({ name, className: 'r' })),
  ]
  return (
    <SlideTable label={titleOf(page, deck)} className="of-overall" heads={heads}>
      {page.units.map((unit) => (
        <tr key={unit.unitId}>
          <th scope="row">{unitWord(unit.unitId, deck)}</th>
          {countsLine(unit).map((count, at) => (
            <td key={heads[at + 1]?.name} className="r num">
              <RowsLink unit={unit.unitId} count={COUNTED[at] ?? null}>
                {count}
              </RowsLink>
            </td>
          ))}
        </tr>
      ))}
    </SlideTable>
  )
}

export function LastTable({ page, deck }: Of<LastPage>) {
  const heads = [
    { name: columns.decided },
    { name: columns.unit, className: 'c-unit' },
    { name: columns.due, className: 'c-due' },
    { name: columns.outcome, className: 'c-outcome' },
    { name: columns.said },
  ]
  return (
    <SlideTable label={titleOf(page, deck)} className="of-last" heads={heads}>
      {page.entries.map(({ item, unitIds, window, state, outcome, light, said }) => (
        <tr key={item.id}>
          <td>
            <b>{item.title}</b>
            <small>{meetings.decide.item(item.ordinal)}</small>
          </td>
          <td>{unitWords(unitIds, deck)}</td>
          <td className="num">{dueWords(window)}</td>
          <td>
            <Light light={light} word={outcomeText(outcome)} />
            <small>{copy.itemState[state]}</small>
          </td>
          <td>
            <span className="clamp">{said}</span>
          </td>
        </tr>
      ))}
    </SlideTable>
  )
}

export function NextTable({ page, deck }: Of<NextPage>) {
  const heads = [
    { name: columns.due, className: 'c-due' },
    { name: columns.item },
    { name: columns.unit, className: 'c-unit' },
    { name: columns.light, className: 'c-outcome' },
  ]
  return (
    <SlideTable label={titleOf(page, deck)} className="of-next" heads={heads}>
      {page.entries.map(({ item, unitIds, dueOn, light }) => (
        <tr key={item.id}>
          <td className="num">{days.sentence(dueOn)}</td>
          <td>
            {item.title} <small className="is-inline">{meetings.decide.item(item.ordinal)}</small>
          </td>
          <td>{unitWords(unitIds, deck)}</td>
          <td>
            <Light light={light} />
          </td>
        </tr>
      ))}
    </SlideTable>
  )
}

export function DecisionsTable({ page, deck, meeting }: Of<DecisionsPage> & { meeting: Meeting }) {
  const isClosed = meeting.state === 'closed'
  const heads = [
    { name: columns.no, className: 'c-no' },
    { name: columns.text },
    { name: columns.unit, className: 'c-unit' },
    { name: columns.due, className: 'c-due' },
    ...(isClosed ? [{ name: copy.product, className: 'c-item' }] : []),
  ]
  return (
    <SlideTable label={titleOf(page, deck)} className="of-decisions" heads={heads}>
      {page.entries.map(({ id, text, unitId, window, ordinal }, at) => (
        <tr key={id}>
          <td className="num">{page.from + at}</td>
          <td>{text}</td>
          <td>{unitWord(unitId, deck)}</td>
          <td className="num">{dueWords(window)}</td>
          {isClosed && <td className="num">{ordinal === null ? '' : meetings.decide.item(ordinal)}</td>}
        </tr>
      ))}
    </SlideTable>
  )
}
