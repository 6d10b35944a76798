import { useRef, useState } from 'react'
import type { FilledFile } from '#shared/api/outputs.ts'
import { roundTrip } from '#shared/copy/round-trip.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, UnitId } from '#shared/ids.ts'
import type { MergedRow } from '#shared/round-trip/merge.ts'
import { MOST_FILLED } from '#shared/round-trip/model.ts'
import { type FilledItem, openConflicts } from '#shared/round-trip/write.ts'
import { newCommandId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { Notice } from '../../components/notice.tsx'
import { toast } from '../../components/toast-store.ts'
import { useFillIn } from './queries.ts'
import { useRoundTrip } from './round-trip.store.ts'
import { focusConflict } from './use-conflict-keys.ts'

const words = roundTrip.merge

interface ConfirmBarProps {
  file: FilledFile
  unitId: UnitId
  rows: readonly MergedRow[]
  writes: readonly FilledItem[]
  /** How many cells go in. */
  cells: number
}

/** The one confirmation: everything that is shown goes in, or nothing. */
export function ConfirmBar({ file, unitId, rows, writes, cells }: ConfirmBarProps) {
  const { change } = useAddress()
  const { choices, close } = useRoundTrip()
  const fillIn = useFillIn()
  const idOf = useSameId()
  const [error, setError] = useState<string | null>(null)
  const open = openConflicts(rows, choices)
  const leave = () => {
    close()
    change({ step: null })
  }
  const blocked = whyBlocked(open.length, writes.length, rows)
  const confirm = () => {
    if (fillIn.isPending) return
    const [first] = open
    if (first) return focusConflict(first.address)
    if (blocked !== null) return
    setError(null)
    const asked = { unitId, name: file.name, cells, items: [...writes] }
    fillIn.mutate(
      { commandId: idOf(asked), ...asked },
      {
        onSuccess: () => {
          toast(words.done(writes.length, cells))
          leave()
        },
        onError: (failure) => setError(saidOf(failure)),
      },
    )
  }
  return (
    <footer className="rt-bar noprint">
      {error !== null && (
        <Notice tone="bad" isUrgent>
          {error}
        </Notice>
      )}
      <div className="rt-do">
        <button
          type="button"
          className={blocked === null ? 'btn primary large' : 'btn primary large is-off'}
          aria-disabled={blocked !== null || fillIn.isPending}
          onClick={confirm}
        >
          {fillIn.isPending ? words.pending : words.confirm(writes.length, cells)}
        </button>
        <span className="ink2" aria-live="polite">
          {blocked ?? words.note}
        </span>
        <span className="grow" />
        <button type="button" className="btn quiet" onClick={leave}>
          {writes.length === 0 ? words.another : words.discard}
        </button>
      </div>
    </footer>
  )
}

function whyBlocked(open: number, count: number, rows: readonly MergedRow[]): string | null {
  if (open > 0) return words.open(open)
  if (count > MOST_FILLED) return words.tooMany
  if (count > 0) return null
  const hasConflicts = rows.some(({ cells }) => cells.some(({ outcome }) => outcome === 'conflict'))
  return hasConflicts ? words.nothingChosen : words.nothingTitle
}

function saidOf(failure: unknown): string {
  const refused = refusalOf(failure)
  if (refused?.refusal === 'changedMeanwhile') return words.moved
  return refused?.item
    ? words.rowRefused(refused.item.title, copy.refusal[refused.refusal])
    : sentenceOf(failure)
}

/** The same words sent again repeat the command's id, so they have one effect. */
function useSameId(): (asked: unknown) => CommandId {
  const known = useRef(new Map<string, CommandId>())
  return (asked) => {
    const key = JSON.stringify(asked)
    const id = known.current.get(key) ?? newCommandId()
    known.current.set(key, id)
    return id
  }
}
