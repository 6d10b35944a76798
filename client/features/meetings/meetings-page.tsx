import './meetings.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { access, may } from '#shared/access.ts'
import type { MeetingLine } from '#shared/api/outputs.ts'
import { days } from '#shared/copy/days.ts'
import { meetings as words } from '#shared/copy/meetings.ts'
import { dayOf, timeOf } from '#shared/dates.ts'
import { isOpenToReaders } from '#shared/meetings/model.ts'
import { planName } from '#shared/plans/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { usePlanAndDay } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { outputsOf } from './outputs.ts'
import { useMeetings, usePlans } from './queries.ts'

/** 会议: every meeting that was held, and the button that holds the next. */
export function MeetingsPage() {
  const { planId } = usePlanAndDay()
  const { role } = useMe()
  const { plans, isPending } = usePlans()
  const list = useMeetings()
  const [isOpening, setOpening] = useState(false)
  const mayOpen = may(role, access['meetings.open'])
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  if (list.isPending || isPending) return <LoadingLine />
  const shown = list.data.filter((one) => planId === null || one.planId === planId)
  const open = mayOpen && plans.length > 0 && (
    <button type="button" className="btn primary" onClick={() => setOpening(true)}>
      {words.open.button}
    </button>
  )
  return (
    <div className="meetings">
      {shown.length === 0 ? (
        <EmptyState title={words.empty.title} actions={open}>
          {mayOpen ? (plans.length > 0 ? words.empty.text : words.empty.noPlan) : words.empty.reader}
        </EmptyState>
      ) : (
        <>
          <div className="meetings-head noprint">
            <p className="ink2">{words.list.count(shown.length)}</p>
            <span className="grow" />
            {open}
          </div>
          <MeetingList meetings={shown} nameOf={(id) => nameIn(plans, id)} mayDrop={mayOpen} />
        </>
      )}
      {isOpening && <OpenDialog plans={plans} planId={planId} onClose={() => setOpening(false)} />}
    </div>
  )
}

function nameIn(plans: ReturnType<typeof usePlans>['plans'], id: MeetingLine['planId']): string {
  const plan = plans.find((one) => one.id === id)
  return plan === undefined ? '' : planName(plan)
}

interface MeetingListProps {
  meetings: readonly MeetingLine[]
  nameOf: (id: MeetingLine['planId']) => string
  mayDrop: boolean
}

function MeetingList({ meetings, nameOf, mayDrop }: MeetingListProps) {
  const [dropped, drop] = useState<MeetingLine | null>(null)
  const { columns } = words.list
  return (
    <ScrollBox className="meetings-scroll" label={words.list.label}>
      <table className="t meeting-list" aria-label={words.list.label}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="c-on">
              {columns.on}
            </th>
            <th scope="col" className="c-plan">
              {columns.plan}
            </th>
            <th scope="col" className="c-frozen">
              {columns.frozen}
            </th>
            <th scope="col" className="c-state">
              {columns.state}
            </th>
            <th scope="col" className="c-decided">
              {columns.decided}
            </th>
            <th scope="col" className="c-out noprint">
              {columns.out}
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((one) => (
            <tr key={one.id} className="row">
              <td>
                <Link to="/meetings/$id" params={{ id: one.id }}>
                  {one.name}
                </Link>
              </td>
              <td className="num">{one.on}</td>
              <td>{nameOf(one.planId)}</td>
              <td className="num">
                {days.table(dayOf(one.frozenAt))} {timeOf(one.frozenAt)}
              </td>
              <td>{words.state[one.state]}</td>
              <td className="num">{words.list.decided(one.decided)}</td>
              <td className="noprint">
                <span className="meeting-out">
                  {isOpenToReaders(one) &&
                    outputsOf(one).map(({ href, label }) => (
                      <a key={href} href={href} download aria-label={words.list.download(label, one.name)}>
                        {label}
                      </a>
                    ))}
                  {one.state === 'preparing' && mayDrop && (
                    <button
                      type="button"
                      className="as-link"
                      aria-label={words.list.dropName(one.name)}
                      onClick={() => drop(one)}
                    >
                      {words.list.drop}
                    </button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dropped && <DropDialog meeting={dropped} onClose={() => drop(null)} />}
    </ScrollBox>
  )
}
