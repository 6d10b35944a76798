import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { headline, reasonsOf, workbench as words } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { daysBetween } from '#shared/dates.ts'
import { planName } from '#shared/plans/model.ts'
import type { Waiting } from '#shared/work/waiting.ts'
import { useShared } from '../../api/use-search.ts'
import { useToday } from '../../api/use-session.ts'
import { Light } from '../../components/light.tsx'
import { AskForm, type Opened } from './ask-form.tsx'
import { usePlans, useUnitName } from './queries.ts'
import { ReportForm } from './report-form.tsx'
import { RowActions } from './row-actions.tsx'

interface WaitingRowProps {
  waiting: Waiting
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Days where days say more than the light's word. */
function lightWord({ facts }: Waiting, today: string): string {
  const left = facts.dueOn === null ? null : daysBetween(today, facts.dueOn)
  if (left === null || facts.light === 'green' || facts.light === 'yellow' || facts.light === 'none')
    return copy.light[facts.light]
  return left < 0 ? words.daysLate(-left) : words.daysLeft(left)
}

/** What a row opens when only the address says that it is open. */
const usual: Partial<Record<Waiting['duty'], Opened>> = {
  report: 'report',
  answer: 'report',
  mend: 'report',
  requestClosing: 'requestClosing',
  contribute: 'contribute',
  remind: 'remind',
  look: 'instruct',
  answerSlip: 'replySupervision',
  answerWords: 'answerInstruction',
  lookAgain: 'resume',
  reconcile: 'reconcile',
}

/** One thing that waits, and the place where it is done. */
export function WaitingRow({ waiting, isOpen, onOpen }: WaitingRowProps) {
  const { item, facts, duty } = waiting
  const [chosen, choose] = useState<Opened | null>(null)
  const today = useToday()
  const nameOf = useUnitName()
  const shared = useShared()
  const plan = usePlans()?.find(({ id }) => id === item.planId)
  const opened = isOpen ? (chosen ?? usual[duty] ?? null) : null
  const title = headline(waiting, plan === undefined ? '' : planName(plan))
  const open = (what: Opened) => {
    choose(what)
    onOpen(true)
  }
  const close = () => {
    choose(null)
    onOpen(false)
  }
  return (
    <article className={opened ? 'wb-job open' : 'wb-job'} data-item={item.id} aria-label={title}>
      <Light light={facts.light} word={lightWord(waiting, today)} />
      <div className="wb-what">
        <h3>
          <Link to="/ledger" search={{ ...shared, item: item.id }} title={words.open}>
            {title}
          </Link>
          {item.isKey && <span className="tag">{words.key}</span>}
        </h3>
        <p className="wb-facts">
          {reasonsOf(waiting, nameOf, today).map((fact, at) => (
            <span key={fact}>
              {at > 0 && <i className="mid" />}
              {fact}
            </span>
          ))}
        </p>
      </div>
      <div className="wb-do">
        {opened ? (
          <button type="button" className="btn quiet" onClick={close}>
            {words.fold}
          </button>
        ) : (
          <RowActions waiting={waiting} onOpen={open} />
        )}
      </div>
      {opened === 'report' && <ReportForm item={item} facts={facts} onDone={close} />}
      {opened && opened !== 'report' && (
        <AskForm
          key={opened}
          ask={opened}
          item={item}
          evidenceRequired={facts.evidenceRequired}
          suggested={opened === 'remind' ? words.remindText(item.state !== 'assigned') : ''}
          onDone={close}
          onCancel={close}
        />
      )}
    </article>
  )
}
