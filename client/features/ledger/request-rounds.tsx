import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { roundsCopy as words } from '#shared/copy/rounds.ts'
import type { Item } from '#shared/items/model.ts'
import { type Round, type RoundKind, roundKinds } from '#shared/items/past-rounds.ts'
import { countedDueOn } from '#shared/items/window.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import { useShared } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { Events } from './events.tsx'

interface RequestRoundsProps {
  item: Item
  /** The latest first. */
  rounds: readonly Round[]
  ground: LedgerGround
}

/** 申请: every round as it was asked, signed and answered; both due days beside each other for ever. */
export function RequestRounds({ item, rounds, ground }: RequestRoundsProps) {
  if (rounds.length === 0) return <p className="ink3">{words.none}</p>
  return (
    <>
      <PaperLinks item={item} />
      {roundKinds.map((kind) => {
        const own = rounds.filter((round) => round.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind} className="rounds">
            {kind === 'extension' && <BothDays item={item} rounds={own} />}
            {own.map((round) => (
              <article key={round.asked.seq} aria-label={titleOf(kind, round)}>
                <h4>
                  {titleOf(kind, round)} <span className={toneOf(round)}>{words.outcome[round.outcome]}</span>
                </h4>
                <Events events={[round.asked, ...round.steps]} ground={ground} empty="" />
              </article>
            ))}
          </div>
        )
      })}
    </>
  )
}

/** The forms of this item in 文书: for the office, leaders, and who leads it. */
function PaperLinks({ item }: { item: Item }) {
  const { role, unitId } = useActor()
  const shared = useShared()
  const seesAll = role === 'office' || role === 'leader'
  if (!seesAll && !(unitId !== null && item.leads.includes(unitId))) return null
  const kinds = [
    ...(item.closing === null ? [] : (['closingForm'] as const)),
    ...(item.extensions.length === 0 ? [] : (['extensionForm'] as const)),
    ...(seesAll && item.state === 'closed' ? (['sealed'] as const) : []),
  ]
  if (kinds.length === 0) return null
  return (
    <p className="noprint">
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <Link to="/papers" search={{ ...shared, kind, item: item.id }}>
            {words.papers[kind]}
          </Link>{' '}
        </Fragment>
      ))}
    </p>
  )
}

function titleOf(kind: RoundKind, { asked: { event } }: Round): string {
  return event.type === 'suspensionAsked' && event.kind === 'resume' ? words.resume : words.kind[kind]
}

function toneOf({ outcome }: Round): string {
  return outcome === 'open' || outcome === 'signed' ? 'state wait' : 'state off'
}

/** The day it was first due is known from the first request, also before any was granted. */
function BothDays({ item, rounds }: { item: Item; rounds: readonly Round[] }) {
  const first = rounds.at(-1)?.asked.event
  const original = item.originalDueOn ?? (first?.type === 'extensionRequested' ? first.from : null)
  const current = countedDueOn(item)
  if (original === null || current === null) return null
  return (
    <dl className="both-days">
      <dt>{words.original}</dt>
      <dd className="num">{original}</dd>
      <dt>{words.current}</dt>
      <dd className="num">{current}</dd>
    </dl>
  )
}
