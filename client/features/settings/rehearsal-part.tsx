import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Rehearsal } from '#shared/api/outputs.ts'
import { messages } from '#shared/copy/messages.ts'
import { pressing } from '#shared/copy/pressing.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { addDays } from '#shared/dates.ts'
import type { DigestLine } from '#shared/pressing/digest.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { useRehearsal } from './queries.ts'

const words = pressing.rehearsal

/** 演练: for any day, person by person, what the digest of that morning would say. */
export function RehearsalPart() {
  const today = useToday()
  const [typed, setTyped] = useState(addDays(today, 1))
  const day = typedDay(typed) ?? addDays(today, 1)
  const rehearsal = useRehearsal(day)
  return (
    <section className="rehearsal" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="ink2">{words.lead}</p>
      <DayPicker label={words.day} today={today} value={typed} onChange={setTyped} />
      {rehearsal.isError ? (
        <ErrorNotice onRetry={() => void rehearsal.refetch()}>
          {unreadSentenceOf(rehearsal.error)}
        </ErrorNotice>
      ) : rehearsal.isPending ? (
        <LoadingLine />
      ) : (
        <Heard rehearsal={rehearsal.data} />
      )}
    </section>
  )
}

function Heard({ rehearsal }: { rehearsal: Rehearsal }) {
  const { day, isWorkingDay, people, unheard } = rehearsal
  if (!isWorkingDay) return <output>{words.rest(day)}</output>
  if (people.length + unheard.length === 0) return <output>{words.nobody(day)}</output>
  return (
    <>
      <output>
        <b>{words.people(people.length)}</b>
      </output>
      {people.map(({ userId, name, role, unitName, lines, more }) => (
        <section key={userId} className="rehearsed">
          <h4>
            {words.person(name, words.post(unitName, copy.role[role]))}{' '}
            <span className="ink3">{words.lines(lines.length + more)}</span>
          </h4>
          <Lines lines={lines} items={rehearsal.items} />
          {more > 0 && <p className="ink3">{words.more(more)}</p>}
        </section>
      ))}
      {unheard.map(({ role, unitName, lines }) => {
        const post = words.post(unitName, copy.role[role])
        return (
          <Notice key={post} tone="warn">
            <p>{words.unheardText(post)}</p>
            <Lines lines={lines} items={rehearsal.items} />
          </Notice>
        )
      })}
    </>
  )
}

function Lines({ lines, items }: { lines: readonly DigestLine[]; items: Rehearsal['items'] }) {
  const byId = new Map(items.map((item) => [item.id, item]))
  return (
    <ul>
      {lines.map(({ itemId, reason, day }) => {
        const item = byId.get(itemId)
        return (
          item && (
            <li key={`${itemId} ${reason} ${day}`}>
              <Link to="/ledger" search={{ plan: item.planId, item: item.id }}>
                {item.title}
              </Link>
              <i className="mid" />
              <span className="ink2">{messages.line(reason, day)}</span>
            </li>
          )
        )
      })}
    </ul>
  )
}
