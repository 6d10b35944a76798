import { review as words } from '#shared/copy/review.ts'
import { dayOf, daysBetween, type IsoDate } from '#shared/dates.ts'
import { needsLeader } from '#shared/items/decide-closing.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { dueOn } from '#shared/items/window.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import { becomesStanding } from '#shared/work/closing-steps.ts'
import { checksOf } from '#shared/work/review-checks.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Light } from '../../components/light.tsx'
import { toast } from '../../components/toast-store.ts'
import { ChecksTable } from './checks-table.tsx'
import { EntryFrame, type EntryProps } from './entry.tsx'
import { ItemHead } from './item-head.tsx'
import { OpinionBar } from './opinion-bar.tsx'
import { OtherLeads } from './other-leads.tsx'
import { PastReports } from './past-reports.tsx'
import { useRules, useUnitName } from './queries.ts'
import { SignedOpinions, Stale, Steps } from './steps.tsx'
import { useKeptOpinion } from './use-kept-opinion.ts'

const VERB = { endorsing: 'endorse', reviewing: 'approve', approving: 'confirm' } as const
type Verb = (typeof VERB)[keyof typeof VERB]
const isSigned = (state: Item['state']): state is keyof typeof VERB => state in VERB

/** 销号申请 at the signature that this person gives. */
export function ClosingEntry(props: EntryProps) {
  const { item, history } = props
  return (
    <EntryFrame item={item} bar={isSigned(item.state) && <SignBar {...props} verb={VERB[item.state]} />}>
      <ClosingRequest item={item} history={history} />
    </EntryFrame>
  )
}

/** What was asked for, what came, who has signed, what was said before. */
export function ClosingRequest({ item, history }: { item: Item; history: readonly LoggedEvent[] | null }) {
  const nameOf = useUnitName()
  const rules = useRules()(item.planId)
  const asked = dayOf(item.closing?.at ?? item.holderSince)
  const due = dueOn(item, asked)
  return (
    <>
      <ItemHead item={item} time={item.closing && <InTime due={due} asked={asked} />} />
      {item.closing && (
        <>
          <Stale item={item} history={history} />
          <Steps item={item} history={history} />
          <section>
            <h3>{words.checks.title}</h3>
            <ChecksTable checks={checksOf(item, rules, due)} nameOf={nameOf} />
          </section>
          <OtherLeads item={item} history={history} />
          <SignedOpinions item={item} history={history} />
          <section>
            <h3>{words.note}</h3>
            <p className="rv-say">{item.closing.note || words.noNote}</p>
          </section>
        </>
      )}
      <PastReports history={history} />
    </>
  )
}

function InTime({ due, asked }: { due: IsoDate | null; asked: IsoDate }) {
  if (due === null) return <span>{words.noDue}</span>
  const late = daysBetween(due, asked)
  return <Light light={late > 0 ? 'red' : 'green'} word={late > 0 ? words.late(late) : words.inTime} />
}

/** What the bar says at each signature. */
function stageOf(item: Item, verb: Verb, rules: Pick<PlanRules, 'confirmation'>) {
  if (verb === 'approve' && needsLeader(item, rules)) return words.stages.sendOn
  const stage = words.stages[verb]
  const isLast = verb !== 'endorse' && becomesStanding(item)
  return isLast
    ? { ...stage, ...words.stages.standing, yes: verb === 'confirm' ? words.stages.standing.yes : stage.yes }
    : stage
}

function SignBar({ item, queued, verb, onMove, onSealed, onDone }: EntryProps & { verb: Verb }) {
  const rules = useRules()(item.planId)
  const opinion = useKeptOpinion(queued)
  const sending = useAsked(item, (asked, after) => {
    opinion.clear()
    toast(saidOf(asked.type, after))
    if (after.state === 'closed') onSealed(after.closedOn ?? dayOf(after.holderSince))
    else onDone()
  })
  const stage = stageOf(item, verb, rules)
  return (
    <OpinionBar
      opinion={opinion}
      label={stage.opinion}
      placeholder={words.decide.placeholder}
      missing={words.decide.reasonMissing}
      yes={{ label: stage.yes, onPress: (said) => sending.send({ type: verb, opinion: said }) }}
      no={{ label: words.decide.return, onPress: (reason) => sending.send({ type: 'return', reason }) }}
      then={stage.then(dayOf(item.closing?.at ?? item.holderSince))}
      isPending={sending.isPending}
      error={sending.error}
      meanwhile={sending.meanwhile}
      onMove={onMove}
    />
  )
}

/** What became of it, by the state it is in now. */
const SAID: Partial<Record<Item['state'], (title: string) => string>> = {
  reviewing: words.decide.endorsed,
  approving: words.decide.sentOn,
  closed: words.decide.approved,
  standing: words.decide.approvedStanding,
}

function saidOf(type: string, after: Item): string {
  const say = type === 'return' ? words.decide.returned : SAID[after.state]
  return say?.(after.title) ?? ''
}
