import './meetings.css'
import './stage.css'
import './rows.css'
import { IconChevronLeft, IconLock } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { forecastWord } from '#shared/copy/forecast-words.ts'
import { countWord, unitWord } from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import { shell } from '#shared/copy/shell.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { MeetingId } from '#shared/ids.ts'
import { forecasts } from '#shared/items/forecasts.ts'
import { lights, URGENCY } from '#shared/items/light.ts'
import { counts } from '#shared/meetings/counts.ts'
import type { Deck } from '#shared/meetings/deck.ts'
import type { FrozenRow } from '#shared/meetings/frozen-row.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { chosenRows, type RowChoice, rowChoiceOf } from '#shared/meetings/select-rows.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { FrozenTable } from './frozen-table.tsx'
import { useMeeting, useMeetingRows } from './queries.ts'

const words = meetings.rows

/** 冻结时的台账: every item as it was when the meeting was opened, and the rows behind each number of its pages. */
export function RowsPage() {
  const { id } = useParams({ strict: false }) as { id: MeetingId }
  const meeting = useMeeting(id)
  const rows = useMeetingRows(id)
  if (meeting.data !== undefined && rows.data !== undefined)
    return <Rows {...meeting.data} rows={rows.data} />
  const failed = meeting.isError ? meeting : rows
  return (
    <main id="main" className="main" tabIndex={-1}>
      <title>{shell.title(words.title)}</title>
      {failed.isError ? (
        <ErrorNotice onRetry={() => void failed.refetch()}>{unreadSentenceOf(failed.error)}</ErrorNotice>
      ) : (
        <LoadingLine />
      )}
    </main>
  )
}

interface RowsProps {
  deck: Deck
  meeting: Meeting
  rows: readonly FrozenRow[] | null
}

function Rows({ deck, meeting, rows }: RowsProps) {
  const { search } = useAddress()
  const choice = useMemo(() => rowChoiceOf(search), [search])
  const shown = useMemo(() => chosenRows(rows ?? [], choice), [rows, choice])
  const { page = '' } = search
  const title = titleOf(choice, deck)
  return (
    <main id="main" className="frozen" tabIndex={-1}>
      <title>{shell.title(`${title} ${meeting.name}`)}</title>
      <header className="frozen-head">
        <Link
          to="/meetings/$id"
          params={{ id: meeting.id }}
          search={page === '' ? {} : { page }}
          className="btn noprint"
        >
          <Icon of={IconChevronLeft} />
          {words.back}
        </Link>
        <h1>{rows === null ? title : words.shown(title, shown.length)}</h1>
        <p className="frozen-facts">
          <span>{meeting.name}</span>
          <span>{words.asOf(deck.today)}</span>
          <span className="frozen-at">
            <Icon of={IconLock} />
            {meetings.stage.frozen(meeting.frozenAt)}
          </span>
          <span className="num" title={words.hashWhole(meeting.hash)}>
            {words.hash(meeting.hash)}
          </span>
        </p>
        <p className="ink3">{words.basis}</p>
      </header>
      {rows === null ? (
        <EmptyState title={words.early.title}>{words.early.text}</EmptyState>
      ) : (
        <>
          <Filters rows={rows} deck={deck} choice={choice} />
          {shown.length === 0 ? (
            <Nothing />
          ) : (
            <FrozenTable rows={shown} deck={deck} planId={meeting.planId} label={title} />
          )}
        </>
      )}
    </main>
  )
}

function titleOf({ unit, count }: RowChoice, deck: Deck): string {
  if (unit === null && count === null) return words.title
  return words.of(unitWord(unit, deck), wordOf(count))
}

const wordOf = (count: RowChoice['count']): string => {
  const expected = forecasts.find((one) => one === count)
  return expected === undefined
    ? countWord(counts.find((one) => one === count) ?? null)
    : forecastWord[expected]
}

function Filters({ rows, deck, choice }: { rows: readonly FrozenRow[]; deck: Deck; choice: RowChoice }) {
  const { change } = useAddress()
  const has = useMemo(() => {
    const units = new Set(rows.flatMap(({ leads }) => leads))
    const lit = new Set(rows.map(({ light }) => light))
    const counted = new Set([
      ...rows.flatMap((row) => row.counts),
      ...rows.flatMap((row) => row.forecast ?? []),
    ])
    return { units, lit, counted }
  }, [rows])
  const all = { value: '', label: words.all }
  const kinds = [...counts, ...forecasts].filter((one) => has.counted.has(one) || one === choice.count)
  return (
    <section className="frozen-filters noprint" aria-label={words.filters}>
      <SelectField
        label={words.unit}
        value={choice.unit ?? ''}
        options={[all, ...[...has.units].map((id) => ({ value: id as string, label: unitWord(id, deck) }))]}
        onChange={(unit) => change({ unit })}
      />
      <SelectField
        label={words.light}
        value={choice.light ?? ''}
        options={[
          all,
          ...lights
            .filter((light) => has.lit.has(light) || light === choice.light)
            .sort((a, b) => URGENCY[a] - URGENCY[b])
            .map((light) => ({ value: light as string, label: copy.light[light] })),
        ]}
        onChange={(light) => change({ light })}
      />
      <SelectField
        label={words.count}
        value={choice.count ?? ''}
        options={[all, ...kinds.map((one) => ({ value: one as string, label: wordOf(one) }))]}
        onChange={(count) => change({ count })}
      />
    </section>
  )
}

function Nothing() {
  const { change } = useAddress()
  const clear = (
    <button type="button" className="btn" onClick={() => change({ unit: null, light: null, count: null })}>
      {words.none.clear}
    </button>
  )
  return (
    <EmptyState title={words.none.title} actions={clear}>
      {words.none.text}
    </EmptyState>
  )
}
