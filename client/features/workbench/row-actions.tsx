import { Link } from '@tanstack/react-router'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { AskKind } from '#shared/work/queue.ts'
import type { Waiting } from '#shared/work/waiting.ts'
import { useShared } from '../../api/use-search.ts'
import type { Opened } from './ask-form.tsx'
import { useIssue } from './use-issue.ts'
import { useReceive, useUnchanged } from './use-one-click.ts'

interface RowActionsProps {
  waiting: Waiting
  onOpen: (what: Opened) => void
}

interface ActionProps {
  children: string
  onPress: () => void
  isPending?: boolean
  keyName?: string
}

function Action({ children, onPress, isPending = false, keyName }: ActionProps) {
  return (
    <button type="button" className="btn" disabled={isPending} data-key={keyName} onClick={onPress}>
      {children}
      {keyName && <span className="kbd">{keyName}</span>}
    </button>
  )
}

/** The verbs of a row: what is asked for first, then what goes with it and is allowed. */
export function RowActions({ waiting, onOpen }: RowActionsProps) {
  const { duty, facts } = waiting
  const asks = (command: (typeof facts.offered)[number], what: Opened, label: string) =>
    facts.offered.includes(command) && <Action onPress={() => onOpen(what)}>{label}</Action>
  switch (duty) {
    case 'receive':
      return <Receive waiting={waiting} onOpen={onOpen} />
    case 'answer':
      return (
        <>
          <Action onPress={() => onOpen('report')}>{words.do.answer}</Action>
          {answersByReport(facts) && <Unchanged waiting={waiting} />}
        </>
      )
    case 'report':
      return (
        <>
          <Action onPress={() => onOpen('report')}>{words.do.report}</Action>
          <Unchanged waiting={waiting} />
        </>
      )
    case 'mend':
      return (
        <>
          <Action onPress={() => onOpen('report')}>{words.do.mend}</Action>
          {asks('requestClosing', 'requestClosing', words.do.requestClosing)}
        </>
      )
    case 'requestClosing':
      return (
        <>
          {asks('report', 'report', words.do.report)}
          {asks('requestClosing', 'requestClosing', words.do.requestClosing)}
        </>
      )
    case 'contribute':
      return <Action onPress={() => onOpen('contribute')}>{words.do.contribute}</Action>
    case 'remind':
      return <Action onPress={() => onOpen('remind')}>{words.do.remind}</Action>
    case 'look':
      return <Action onPress={() => onOpen('instruct')}>{words.do.instruct}</Action>
    case 'review':
      return <ToReview waiting={waiting} label={words.do.review} />
    case 'endorse':
      return <ToReview waiting={waiting} label={words.do.endorse} />
    case 'confirm':
      return <ToReview waiting={waiting} label={words.do.confirm} />
    case 'decideExtension':
      return <ToReview waiting={waiting} label={words.do.decide} ask="extension" />
    case 'decideSuspension':
      return <ToReview waiting={waiting} label={words.do.decide} ask="suspension" />
    case 'answerSlip':
      return <Action onPress={() => onOpen('replySupervision')}>{words.do.answerSlip}</Action>
    case 'answerWords':
      return <Action onPress={() => onOpen('answerInstruction')}>{words.do.answerWords}</Action>
    case 'lookAgain':
      return <Action onPress={() => onOpen('resume')}>{words.do.lookAgain}</Action>
    case 'reconcile':
      return <Action onPress={() => onOpen('reconcile')}>{words.do.reconcile}</Action>
    case 'reassign':
      return <ToReview waiting={waiting} label={words.do.reassign} />
    case 'issue':
      return <Issue waiting={waiting} />
  }
}

/** What was asked for is the report of the period, and not why it is late. */
const answersByReport = ({ period, light }: Waiting['facts']): boolean =>
  period !== null && !period.isReported && light !== 'red' && light !== 'deepRed'

function Receive({ waiting, onOpen }: RowActionsProps) {
  const receive = useReceive()
  const mayDecline = waiting.facts.offered.includes('decline') && waiting.facts.declineBy !== null
  return (
    <>
      {mayDecline && <Action onPress={() => onOpen('decline')}>{words.do.decline}</Action>}
      <Action isPending={receive.isPending} onPress={() => receive.send(waiting.item)}>
        {words.do.receive}
      </Action>
    </>
  )
}

function Unchanged({ waiting }: { waiting: Waiting }) {
  const unchanged = useUnchanged()
  if (!waiting.facts.offered.includes('unchanged')) return null
  return (
    <Action keyName="U" isPending={unchanged.isPending} onPress={() => unchanged.send(waiting.item)}>
      {words.do.unchanged}
    </Action>
  )
}

/** An item may wait for two answers: the address says for which. */
function ToReview({ waiting, label, ask }: { waiting: Waiting; label: string; ask?: AskKind }) {
  const shared = useShared()
  const search = { ...shared, item: waiting.item.id, ...(ask ? { ask } : {}) }
  return (
    <Link to="/review" search={search} className="btn">
      {label}
    </Link>
  )
}

/** Drafts that lack a lead stay; the others go out together. */
function Issue({ waiting }: { waiting: Waiting }) {
  const shared = useShared()
  const issue = useIssue()
  const ready = waiting.together.filter((item) => item.leads.length > 0)
  return (
    <>
      <Link to="/ledger" search={{ ...shared, plan: waiting.item.planId, states: 'draft' }} className="btn">
        {words.do.seeDrafts}
      </Link>
      {ready.length > 0 && (
        <Action isPending={issue.isPending} onPress={() => void issue.send(ready)}>
          {words.do.issue(ready.length)}
        </Action>
      )}
    </>
  )
}
