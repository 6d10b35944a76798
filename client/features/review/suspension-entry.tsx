import { useState } from 'react'
import { review } from '#shared/copy/review.ts'
import { reviewAsks } from '#shared/copy/review-asks.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, daysBetween, endOfDay } from '#shared/dates.ts'
import { evolve } from '#shared/items/evolve.ts'
import { light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import type { SuspensionAsk } from '#shared/items/rounds.ts'
import { countedDueOn } from '#shared/items/window.ts'
import { AskingDialog } from '../../api/asking-dialog.tsx'
import { useAsked } from '../../api/use-asked.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { useJudgedBy } from '../../components/judged-by.ts'
import { Light } from '../../components/light.tsx'
import { toast } from '../../components/toast-store.ts'
import { EntryFrame, type EntryProps } from './entry.tsx'
import { ItemHead } from './item-head.tsx'
import { OpinionBar } from './opinion-bar.tsx'
import { PastReports } from './past-reports.tsx'
import { useRules } from './queries.ts'
import { useKeptOpinion } from './use-kept-opinion.ts'
import { useReviewKeys } from './use-review-keys.ts'

const words = reviewAsks.suspension

/** 挂账, or taking it up again: the office asks, the leader decides. */
export function SuspensionEntry(props: EntryProps) {
  const ask = props.item.suspensionAsk
  return ask === null ? null : <Asked {...props} ask={ask} />
}

function Asked({ ask, ...props }: EntryProps & { ask: SuspensionAsk }) {
  const { item, history } = props
  const today = useToday()
  const judgedBy = useJudgedBy()
  const rules = useRules()(item.planId)
  const isMine = offered(item, useActor()).includes('decideSuspension')
  const Bar = isMine ? AnswerBar : WithdrawBar
  return (
    <EntryFrame item={item} bar={<Bar {...props} ask={ask} />}>
      <ItemHead item={item} time={<Light light={light(item, { today, ...judgedBy, rules })} />} />
      <section>
        <h3>{words.reason[ask.kind]}</h3>
        <p className="rv-say">{ask.reason}</p>
        <p className="ink3 s12">{words.askedBy(ask.kind, dayOf(ask.at))}</p>
      </section>
      <section>
        <h3>{words.titles[ask.kind]}</h3>
        <dl className="kv">
          {ask.kind === 'suspend' ? <ToSuspend item={item} ask={ask} /> : <ToResume item={item} ask={ask} />}
        </dl>
      </section>
      <PastSuspensions item={item} />
      <PastReports history={history} />
    </EntryFrame>
  )
}

interface FactsProps {
  item: Item
  ask: SuspensionAsk
}

function ToSuspend({ item, ask }: FactsProps) {
  return (
    <>
      <dt>{words.reviewOn}</dt>
      <dd className="num">{ask.reviewOn}</dd>
      <dt>{words.due}</dt>
      <dd>{countedDueOn(item) ?? words.noDue}</dd>
      <dt>{words.facts}</dt>
      <dd>{words.paused}</dd>
    </>
  )
}

/** The due day that the leader's yes would make of today's. */
function ToResume({ item, ask }: FactsProps) {
  const today = useToday()
  const since = item.suspensions.at(-1)?.from
  const due = countedDueOn(item)
  const answer = { granted: true, opinion: '', at: endOfDay(today), by: ask.by }
  const after = countedDueOn(evolve(item, [{ type: 'suspensionDecided', ...answer }]))
  return (
    <>
      {since !== undefined && (
        <>
          <dt>{words.since}</dt>
          <dd className="num">{words.stood(dayOf(since), daysBetween(dayOf(since), today))}</dd>
        </>
      )}
      <dt>{words.due}</dt>
      <dd className="num">{due === null || after === null ? words.noDue : words.shifted(due, after)}</dd>
    </>
  )
}

function PastSuspensions({ item }: { item: Item }) {
  const past = item.suspensions.flatMap(({ from, to, reason }) =>
    to === null ? [] : [{ from: dayOf(from), to: dayOf(to), reason }],
  )
  if (past.length === 0) return null
  return (
    <section>
      <h3>{words.past}</h3>
      <ul className="rv-signed">
        {past.map(({ from, to, reason }) => (
          <li key={from}>
            <span className="ink3 s12 num">{words.span(from, to)}</span>
            <p className="rv-say">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerBar({ item, queued, ask, onMove, onDone }: EntryProps & { ask: SuspensionAsk }) {
  const opinion = useKeptOpinion(queued)
  const sending = useAsked(item, (said, after) => {
    opinion.clear()
    const isGranted = said.type === 'decideSuspension' && said.granted
    toast(isGranted ? words.granted[ask.kind](after.title) : words.turnedDown(after.title))
    onDone()
  })
  const answer = (granted: boolean) => (said: string) =>
    sending.send({ type: 'decideSuspension', granted, opinion: said })
  return (
    <OpinionBar
      opinion={opinion}
      label={words.opinion}
      placeholder={words.placeholder}
      missing={words.missing}
      yes={{ label: words.yes[ask.kind], onPress: answer(true) }}
      no={{ label: words.no, onPress: answer(false) }}
      then={words.then[ask.kind]}
      isPending={sending.isPending}
      error={sending.error}
      meanwhile={sending.meanwhile}
      onMove={onMove}
    />
  )
}

/** The office sees what it asked as the leader does, and may take it back before the answer. */
function WithdrawBar({ item, ask, onMove, onDone }: EntryProps & { ask: SuspensionAsk }) {
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useReviewKeys({ j: () => onMove(1), k: () => onMove(-1), a: () => {}, r: open })
  return (
    <section className="rv-decide" aria-label={review.decide.label}>
      <div className="rv-decide-row">
        <p className="grow">{words.passedOn[ask.kind]}</p>
        <button type="button" className="btn large" onClick={open}>
          {copy.command.withdrawSuspension} <span className="kbd">R</span>
        </button>
      </div>
      {isOpen && (
        <AskingDialog
          asked={{ item, type: 'withdrawSuspension' }}
          onClose={() => setOpen(false)}
          onDone={onDone}
        />
      )}
    </section>
  )
}
