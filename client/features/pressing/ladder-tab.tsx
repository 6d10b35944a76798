import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { pressing as copyOf } from '#shared/copy/pressing.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { rungs, standingOf } from '#shared/pressing/ladder.ts'
import { type AskedOf, AskingDialog } from '../../api/asking-dialog.tsx'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useShared } from '../../api/use-search.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { Check } from '../../components/check.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { BulkPress } from './bulk-press.tsx'
import { LadderRow } from './ladder-row.tsx'
import { useLadder } from './queries.ts'
import type { Stands } from './stands.ts'

const words = copyOf.ladder

/** 阶梯提示: what presses today by the office's ladder, the highest step first; one click sends what is suggested. */
export function LadderTab({ items }: { items: readonly Item[] }) {
  const today = useToday()
  const calendar = useCalendar()
  const { role } = useMe()
  const shared = useShared()
  const ladder = useLadder()
  const { data } = ladder
  const stands = useMemo(() => {
    if (!data) return null
    return items
      .flatMap((item): Stands[] => {
        const standing = standingOf(item, today, data, calendar)
        return standing === null ? [] : [{ item, standing }]
      })
      .sort(
        (a, b) =>
          rungs.indexOf(b.standing.rung) - rungs.indexOf(a.standing.rung) ||
          a.standing.dueOn.localeCompare(b.standing.dueOn),
      )
  }, [items, data, today, calendar])
  if (ladder.isError)
    return <ErrorNotice onRetry={() => void ladder.refetch()}>{unreadSentenceOf(ladder.error)}</ErrorNotice>
  if (stands === null) return <LoadingLine />
  if (stands.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
  return (
    <>
      <p className="pressing-lead ink2">
        {words.lead}{' '}
        {role === 'office' && (
          <Link to="/settings/ladder" search={shared}>
            {words.settings}
          </Link>
        )}
      </p>
      <StandsTable stands={stands} isOffice={role === 'office'} />
    </>
  )
}

function StandsTable({ stands, isOffice }: { stands: readonly Stands[]; isOffice: boolean }) {
  const [selected, select] = useState<ReadonlySet<ItemId>>(new Set())
  const [asked, ask] = useState<AskedOf | null>(null)
  const [pressed, press] = useState<{ stands: Stands[]; type: 'remind' | 'supervise' } | null>(null)
  const chosen = stands.filter(({ item }) => selected.has(item.id))
  return (
    <>
      {isOffice && chosen.length > 0 && (
        <div className="pressing-chosen noprint">
          <b>{words.chosen(chosen.length)}</b>
          <button type="button" className="btn" onClick={() => press({ stands: chosen, type: 'remind' })}>
            {words.remind(chosen.length)}
          </button>
          <button type="button" className="btn" onClick={() => press({ stands: chosen, type: 'supervise' })}>
            {words.supervise(chosen.length)}
          </button>
          <span className="grow" />
          <button type="button" className="btn quiet" onClick={() => select(new Set())}>
            {words.unselect}
          </button>
        </div>
      )}
      <ScrollBox label={words.list} className="pressing-scroll">
        <table className="t pressed" aria-label={words.list}>
          <thead>
            <tr>
              {isOffice && (
                <th scope="col" className="c-check" aria-label={words.selectAll}>
                  <Check
                    checked={chosen.length === stands.length}
                    onChange={(isOn) => select(new Set(isOn ? stands.map(({ item }) => item.id) : []))}
                  >
                    <span className="sr">{words.selectAll}</span>
                  </Check>
                </th>
              )}
              <th scope="col" className="c-rung">
                {words.columns.rung}
              </th>
              <th scope="col">{copyOf.columns.item}</th>
              <th scope="col" className="c-unit">
                {copyOf.columns.unit}
              </th>
              <th scope="col" className="c-act">
                {copyOf.columns.do}
              </th>
            </tr>
          </thead>
          <tbody>
            {stands.map((one) => (
              <LadderRow
                key={one.item.id}
                stands={one}
                isSelected={selected.has(one.item.id)}
                {...(isOffice
                  ? {
                      onSelect: (isOn: boolean) => {
                        const next = new Set(selected)
                        if (isOn) next.add(one.item.id)
                        else next.delete(one.item.id)
                        select(next)
                      },
                    }
                  : {})}
                onAsk={(type) => ask({ item: one.item, type })}
                onPress={(type) => press({ stands: [one], type })}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {asked && (
        <AskingDialog key={`${asked.item.id} ${asked.type}`} asked={asked} onClose={() => ask(null)} />
      )}
      {pressed && (
        <BulkPress
          {...pressed}
          onClose={() => press(null)}
          onDone={() => {
            press(null)
            select(new Set())
          }}
        />
      )}
    </>
  )
}
