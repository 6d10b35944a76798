import { memo } from 'react'
import type { Block, Mark, Segment } from '#shared/imports/layout.ts'
import { cutByLight, litIn } from '#shared/imports/printed.ts'
import { useCheckUi } from './check-ui.store.ts'

const markClass = {
  plain: undefined,
  owner: 'own',
  window: 'due',
  indicator: 'ind',
  noise: 'noise',
  unclaimed: 'lost',
} satisfies Record<Mark, string | undefined>

interface PaperBlockProps {
  block: Block
  words: string
  /** 序号 of its item; null for words that belong to none, and for items left out. */
  number: number | null
  isOut: boolean
}

function sameSegments(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a.length === b.length && a.every((one, at) => one.mark === b[at]?.mark && one.to === b[at]?.to)
}

/** One line of the source. Most stay as they are through an edit, so they are drawn again only when they differ. */
export const PaperBlock = memo(
  function PaperBlock({ block, words, number, isOut }: PaperBlockProps) {
    const { from, to, key, kind } = block
    const isOn = useCheckUi((ui) => key !== null && ui.selected === key)
    const isHovered = useCheckUi((ui) => key !== null && ui.hovered === key)
    const isPointed = useCheckUi((ui) => key === null && ui.stretch?.[0] === from)
    const lit = useCheckUi((ui) => (ui.lit === null ? '' : litIn(ui.lit.spans, from, to)))
    const isFree = key === null && kind !== 'noise'
    const classes = [
      `b-${kind}`,
      block.isRow ? 'is-row' : '',
      isOut ? 'is-out' : '',
      isOn || isPointed ? 'on' : '',
      isHovered ? 'is-hover' : '',
    ]
    return (
      <p
        className={classes.filter(Boolean).join(' ')}
        data-from={from}
        data-to={to}
        {...(key === null ? {} : { 'data-item': key })}
        {...(isFree ? { 'data-free': '1' } : {})}
        {...(block.isFirst && number !== null ? { 'data-n': number } : {})}
      >
        {cutByLight(block.segments, lit).map((one) => {
          const shown = words.slice(one.from - from, one.to - from)
          const names = [markClass[one.mark], one.isLit ? 'lit' : undefined].filter(Boolean)
          return names.length === 0 ? (
            shown
          ) : (
            <span key={one.from} className={names.join(' ')}>
              {shown}
            </span>
          )
        })}
      </p>
    )
  },
  (a, b) =>
    a.words === b.words &&
    a.number === b.number &&
    a.isOut === b.isOut &&
    a.block.from === b.block.from &&
    a.block.key === b.block.key &&
    a.block.kind === b.block.kind &&
    a.block.isFirst === b.block.isFirst &&
    sameSegments(a.block.segments, b.block.segments),
)
