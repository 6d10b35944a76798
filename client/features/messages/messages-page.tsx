import './messages.css'
import { useRef } from 'react'
import { messages as words } from '#shared/copy/messages.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Message } from '#shared/messages/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { Chip } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { MessageRow } from './message-row.tsx'
import { useMarking, useMessages, useUnits, useUnread } from './queries.ts'
import { useMessageKeys } from './use-message-keys.ts'

const keyHints = [
  { keys: ['J', 'K'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.open },
] as const

/** 消息: what the person's post was told, newest first. */
export function MessagesPage() {
  const pages = useMessages()
  usePageKeys(keyHints)
  if (pages.isError && !pages.data)
    return <ErrorNotice onRetry={() => void pages.refetch()}>{unreadSentenceOf(pages.error)}</ErrorNotice>
  if (!pages.data) return <LoadingLine />
  const all = pages.data.pages.flatMap(({ messages }) => messages)
  if (all.length === 0) return <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
  return <Inbox all={all} onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : null} />
}

function Inbox({ all, onMore }: { all: readonly Message[]; onMore: (() => void) | null }) {
  const { search, change } = useAddress()
  const units = useUnits()
  const marking = useMarking()
  const unread = useUnread()
  const box = useRef<HTMLElement>(null)
  useMessageKeys(box)
  const isNarrow = search.show === 'unread'
  const shown = isNarrow ? all.filter(({ isRead }) => !isRead) : all
  const names = new Map(units?.map(({ id, name }) => [id, name]))
  const unitName = (id: UnitId) => names.get(id) ?? ''
  const mark = ({ seq, isRead }: Message) => {
    if (!isRead) marking.some.mutate({ seqs: [seq] })
  }
  return (
    <div className="inbox">
      <div className="inbox-head">
        <h2>{words.title}</h2>
        <span className="ink2">{words.unread(unread)}</span>
        <Chip isOn={isNarrow} onPress={() => change({ show: isNarrow ? null : 'unread' })}>
          {words.onlyUnread}
        </Chip>
        <span className="grow" />
        <span className="ink3 inbox-private">{words.private}</span>
        {unread > 0 && (
          <button
            type="button"
            className="btn noprint"
            disabled={marking.all.isPending}
            onClick={() => marking.all.mutate({ upTo: all[0]?.seq ?? 1 })}
          >
            {words.markAll}
          </button>
        )}
      </div>
      <ScrollBox label={words.list} className="inbox-list" boxRef={box}>
        {shown.length === 0 ? (
          <EmptyState title={words.noUnread.title}>{words.noUnread.text}</EmptyState>
        ) : (
          shown.map((message) => (
            <MessageRow
              key={message.seq}
              {...{ message, unitName }}
              onOpen={() => mark(message)}
              onMark={() => mark(message)}
            />
          ))
        )}
        {onMore && (
          <button type="button" className="btn quiet noprint" onClick={onMore}>
            {words.more}
          </button>
        )}
      </ScrollBox>
    </div>
  )
}
