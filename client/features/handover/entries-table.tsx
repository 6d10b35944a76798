import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { handoverCopy as words } from '#shared/copy/handover.ts'
import { type HandoverEntry, isAsked } from '#shared/handovers/model.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { StateWord } from '../../components/state-word.tsx'

export type EntryAct = 'confirm' | 'question' | 'answer'

interface EntriesTableProps {
  ref: Ref<HTMLTableElement>
  entries: readonly HandoverEntry[]
  now: ReadonlyMap<ItemId, Item>
  /** What this person may do with lines that wait. */
  mayConfirm: boolean
  mayAnswer: boolean
  isPending: boolean
  onAct: (act: EntryAct, entry: HandoverEntry) => void
}

/** 交接清单: one line an item, with what lay on the desk, how it stands now, and whether it is taken over. */
export function EntriesTable({ ref, entries, now, ...rest }: EntriesTableProps) {
  return (
    <table ref={ref} className="t ho-table" aria-label={words.list}>
      <colgroup>
        <col className="c-no" />
        <col />
        <col className="c-part" />
        <col className="c-desk" />
        <col className="c-now" />
        <col className="c-done" />
      </colgroup>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, word]) => (
            <th key={name} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.itemId} entry={entry} item={now.get(entry.itemId)} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

type EntryRowProps = Omit<EntriesTableProps, 'ref' | 'entries' | 'now'> & {
  entry: HandoverEntry
  item: Item | undefined
}

function EntryRow({ entry, item, ...rest }: EntryRowProps) {
  const isOpen = entry.confirmedAt === null
  return (
    <tr className={isOpen ? 'row' : 'row is-done'} data-entry={entry.itemId} data-open={isOpen} tabIndex={-1}>
      <td className="num">{entry.ordinal}</td>
      <td className="ho-title">
        <Link to="/ledger" search={{ item: entry.itemId }}>
          {entry.title}
        </Link>
        {entry.question && <p className="ho-said ask">{words.question(entry.question.text)}</p>}
        {entry.answer && <p className="ho-said">{words.answer(entry.answer.name, entry.answer.text)}</p>}
      </td>
      <td>{words.part[entry.part]}</td>
      <td className={isIdle(entry) ? 'ink3' : undefined}>{words.desk(entry)}</td>
      <td>{item ? <StateWord state={item.state} /> : <span className="ink3">{words.gone}</span>}</td>
      <td>
        <EntryActs entry={entry} {...rest} />
      </td>
    </tr>
  )
}

function EntryActs({ entry, mayConfirm, mayAnswer, isPending, onAct }: Omit<EntryRowProps, 'item'>) {
  if (entry.confirmedAt !== null) return <span className="ink2">{words.confirmed(entry.confirmedAt)}</span>
  const asked = isAsked(entry)
  if (!mayConfirm && !(mayAnswer && asked))
    return <span className="ink3">{asked ? words.unanswered(1) : words.waiting}</span>
  return (
    <span className="ho-acts">
      {mayAnswer && asked && (
        <button type="button" className="btn" onClick={() => onAct('answer', entry)}>
          {words.do.answer}
          <span className="sr">{entry.title}</span>
        </button>
      )}
      {mayConfirm && (
        <>
          <button
            type="button"
            className="btn"
            data-key="y"
            disabled={isPending}
            onClick={() => onAct('confirm', entry)}
          >
            {words.do.confirm}
            <span className="kbd" aria-hidden="true">
              Y
            </span>
            <span className="sr">{entry.title}</span>
          </button>
          <button type="button" className="btn quiet" data-key="q" onClick={() => onAct('question', entry)}>
            {words.do.question}
            <span className="kbd" aria-hidden="true">
              Q
            </span>
            <span className="sr">{entry.title}</span>
          </button>
        </>
      )}
    </span>
  )
}

const isIdle = ({ duty, open }: HandoverEntry): boolean => duty === null && !open?.length
