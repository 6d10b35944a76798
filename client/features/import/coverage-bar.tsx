import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { sharesOf } from '#shared/figures/percent.ts'
import type { Layout } from '#shared/imports/layout.ts'
import { Icon } from '../../components/icon.tsx'
import { useFacts } from './check-context.ts'
import { showPlace, useCheckUi } from './check-ui.store.ts'
import { useImport } from './import.store.ts'

const words = importCopy.coverage
const kinds = ['item', 'clauses', 'heading', 'prose', 'noise', 'unclaimed'] as const

interface Share {
  kind: (typeof kinds)[number]
  percent: number
  text: string
}

/** Percentages of one paper add up to 100.0; responsible units and windows are one kind here. */
function sharesIn({ counts }: Layout): Share[] {
  const { owner, window, ...rest } = counts
  const parts = { ...rest, clauses: owner + window }
  const shares = sharesOf(kinds.map((kind) => parts[kind]))
  return kinds.map((kind, at) => {
    const percent = shares[at] ?? 0
    return { kind, percent, text: words.share(percent.toFixed(1)) }
  })
}

/** How much of the paper was taken for what; undo, and the way on. */
export function CoverageBar({ onConfirm }: { onConfirm: () => void }) {
  const { layout, numbers, checked, comparison } = useFacts()
  const { undo, redo, history } = useImport()
  const shares = sharesIn(layout)
  const claimed = 100 - (shares.find((one) => one.kind === 'unclaimed')?.percent ?? 0)
  const blocked = checked.must.length > 0 || numbers.size === 0
  return (
    <div className="imp-cov">
      <b className="imp-whole">{words.whole(layout.total, claimed.toFixed(1))}</b>
      <Meter shares={shares} />
      <Legend shares={shares} />
      <span className="grow" />
      <button
        type="button"
        className="btn quiet"
        disabled={history?.edits.length === 0}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
      >
        <Icon of={IconArrowBackUp} /> {importCopy.undo}
      </button>
      <button
        type="button"
        className="btn icon"
        disabled={history?.undone.length === 0}
        aria-label={importCopy.redo}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={redo}
      >
        <Icon of={IconArrowForwardUp} />
      </button>
      <button
        type="button"
        className={blocked ? 'btn primary is-off' : 'btn primary'}
        aria-disabled={blocked}
        aria-keyshortcuts="Control+Enter"
        title={checked.must.length > 0 ? importCopy.mustFirst(checked.must.length) : undefined}
        onClick={onConfirm}
      >
        {comparison?.as === 'revision'
          ? besideCopy.confirm(comparison.counts.changed, comparison.counts.new)
          : importCopy.confirm(numbers.size)}
      </button>
    </div>
  )
}

function Meter({ shares }: { shares: readonly Share[] }) {
  const label = words.label(shares.map((one) => `${words.kinds[one.kind]}${one.text}`))
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn, with no file for an img
    <span className="imp-meter" role="img" aria-label={label}>
      {shares
        .filter((one) => one.percent > 0)
        .map((one) => (
          <i key={one.kind} className={`m-${one.kind}`} style={{ flex: one.percent }} />
        ))}
    </span>
  )
}

function Legend({ shares }: { shares: readonly Share[] }) {
  const { layout } = useFacts()
  const point = useCheckUi((ui) => ui.point)
  const lost = layout.blocks.find((block) => block.kind === 'unclaimed')
  const showLost = () => {
    if (!lost) return
    point([lost.from, lost.to])
    requestAnimationFrame(() => showPlace(lost.from))
  }
  return (
    <span className="imp-keys">
      {shares.map((one) => (
        <span key={one.kind} className="k">
          <i className={`m-${one.kind}`} />
          {one.kind === 'unclaimed' && lost ? (
            <button type="button" className="imp-link" onClick={showLost}>
              {words.kinds[one.kind]} <b className="num">{one.text}</b>
            </button>
          ) : (
            <>
              {words.kinds[one.kind]} <b className="num">{one.text}</b>
            </>
          )}
        </span>
      ))}
    </span>
  )
}
