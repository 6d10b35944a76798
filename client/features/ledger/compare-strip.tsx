import { IconChevronDown, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { spanText, compareCopy as words } from '#shared/copy/compare-days.ts'
import { days } from '#shared/copy/days.ts'
import { addDays, type IsoDate } from '#shared/dates.ts'
import { isFlow } from '#shared/figures/flow.ts'
import { type Comparison, countChanges } from '#shared/ledger/compare-days.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { Check } from '../../components/check.tsx'
import { DayPopover } from '../../components/day-popover.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Popover } from '../../components/popover.tsx'
import type { Compared } from './use-comparison.ts'

interface CompareStripProps {
  compared: Compared
  /** The later day, whose rows the table shows. */
  shownDay: IsoDate
  view: LedgerView
  onView: (change: Partial<LedgerView>) => void
}

export const notCompared = { compare: null, moved: null } as const

/** What became of the ledger from one day to the other; each number opens the rows that it counts. */
export function CompareStrip({ compared, shownDay, view, onView }: CompareStripProps) {
  const { day, isEarlier, comparison, error, retry } = compared
  return (
    <section className="compare noprint" aria-label={words.label}>
      {isEarlier && <b>{spanText(day, shownDay)}</b>}
      <Findings {...{ isEarlier, comparison, view, onView }}>
        {error ? (
          <ErrorNotice onRetry={retry}>{sentenceOf(error)}</ErrorNotice>
        ) : isEarlier ? (
          <LoadingLine quietMs={300}>{words.reading(days.title(day))}</LoadingLine>
        ) : (
          <span role="alert">{words.notBefore(days.title(day), days.title(shownDay))}</span>
        )}
      </Findings>
      <span className="grow" />
      <OtherDay {...{ day, shownDay }} onChoose={(compare) => onView({ compare })} />
      <Basis />
      <button
        type="button"
        className="btn icon"
        aria-label={words.leave}
        title={words.leave}
        onClick={() => onView(notCompared)}
      >
        <Icon of={IconX} />
      </button>
    </section>
  )
}

interface FindingsProps {
  isEarlier: boolean
  comparison: Comparison | null
  view: LedgerView
  onView: (change: Partial<LedgerView>) => void
  /** In place of the findings while there are none to show. */
  children: ReactNode
}

function Findings({ isEarlier, comparison, view, onView, children }: FindingsProps) {
  if (!isEarlier || comparison === null) return children
  if (comparison.changes.size === 0) return <output>{words.nothing.title}</output>
  return (
    <>
      {[...countChanges(comparison)].map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          className="f"
          aria-pressed={view.moved === kind}
          onClick={() => onView({ moved: view.moved === kind ? null : kind })}
        >
          {words.counted(words.kind[kind], count)}
        </button>
      ))}
      <Check
        checked={view.moved !== null && !isFlow(view.moved)}
        onChange={(isOn) => onView({ moved: isOn ? 'any' : null })}
      >
        {words.hide}
      </Check>
    </>
  )
}

function OtherDay({
  day,
  shownDay,
  onChoose,
}: {
  day: IsoDate
  shownDay: IsoDate
  onChoose: (day: IsoDate) => void
}) {
  return (
    <DayPopover value={day} max={addDays(shownDay, -1)} onChoose={onChoose} position="bottom-end">
      {(button) => (
        <button {...button} className="chip">
          {words.other}
          <Icon of={IconChevronDown} size={12} />
        </button>
      )}
    </DayPopover>
  )
}

function Basis() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      isOpen={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={300}
      content={
        <div className="basis">
          <h3>{words.basisTitle}</h3>
          <p>{words.basis}</p>
        </div>
      }
    >
      <button
        type="button"
        className="as-link s12"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.basisWord}
      </button>
    </Popover>
  )
}
