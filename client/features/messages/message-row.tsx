import { Link } from '@tanstack/react-router'
import { days } from '#shared/copy/days.ts'
import { describeEvent } from '#shared/copy/describe-event.ts'
import { messages as words } from '#shared/copy/messages.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, timeOf } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Message, MessageItem } from '#shared/messages/model.ts'

interface MessageRowProps {
  message: Message
  unitName: (id: UnitId) => string
  onOpen: () => void
  onMark: () => void
}

/** One message: what happened, on which item, when; opening the item marks it. */
export function MessageRow({ message, unitName, onOpen, onMark }: MessageRowProps) {
  return (
    <article className={message.isRead ? 'msg' : 'msg is-unread'} data-seq={message.seq}>
      <span className="msg-mark">{!message.isRead && <span className="sr">{words.isUnread}</span>}</span>
      <div className="msg-what">
        {message.kind === 'event' ? (
          <Event {...{ message, unitName, onOpen }} />
        ) : (
          <DigestLines {...{ message, onOpen }} />
        )}
      </div>
      <time className="ink2 num msg-at" dateTime={message.at}>
        {days.table(dayOf(message.at))} {timeOf(message.at)}
      </time>
      <div className="msg-do">
        {!message.isRead && (
          <button type="button" className="btn quiet" onClick={onMark}>
            {words.mark}
          </button>
        )}
      </div>
    </article>
  )
}

type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>

function Event({
  message: { logged, item },
  unitName,
  onOpen,
}: {
  message: Of<'event'>
  unitName: (id: UnitId) => string
  onOpen: () => void
}) {
  const said = describeEvent(logged, unitName)
  return (
    <>
      <h3>
        {copy.event[logged.event.type]}
        <i className="mid" />
        {item === null ? (
          <span className="ink2">{words.outOfSight}</span>
        ) : (
          <ItemLink {...{ item, onOpen }} />
        )}
      </h3>
      <p className="ink2">
        {logged.actorName}
        {said !== '' && (
          <>
            <i className="mid" />
            {said}
          </>
        )}
      </p>
    </>
  )
}

function DigestLines({ message, onOpen }: { message: Of<'digest'>; onOpen: () => void }) {
  const { day, lines, more, items } = message
  const byId = new Map(items.map((item) => [item.id, item]))
  return (
    <>
      <h3>{words.digest(day)}</h3>
      <p className="ink2">{words.digestLead(lines.length + more)}</p>
      <ul className="msg-lines">
        {lines.map(({ itemId, reason, day: on }) => {
          const item = byId.get(itemId)
          return (
            <li key={`${itemId} ${reason} ${on}`}>
              {item === undefined ? (
                <span className="ink2">{words.outOfSight}</span>
              ) : (
                <ItemLink {...{ item, onOpen }} />
              )}
              <i className="mid" />
              <span className="ink2">{words.line(reason, on)}</span>
            </li>
          )
        })}
      </ul>
      {more > 0 && <p className="ink2">{words.digestMore(more)}</p>}
    </>
  )
}

function ItemLink({ item, onOpen }: { item: MessageItem; onOpen: () => void }) {
  return (
    <Link to="/ledger" search={{ plan: item.planId, item: item.id }} className="msg-link" onClick={onOpen}>
      {item.title}
    </Link>
  )
}
