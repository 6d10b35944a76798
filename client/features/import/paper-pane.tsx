import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type MouseEvent, type ReactElement, useMemo } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import type { ItemKey } from '#shared/imports/draft.ts'
import type { Block } from '#shared/imports/layout.ts'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { BlocksInSight } from './blocks-in-sight.tsx'
import { useFacts } from './check-context.ts'
import { bringIntoView, type Marking, useCheckUi } from './check-ui.store.ts'
import { useFoldedWords } from './folded-words.ts'
import { PaperBlock } from './paper-block.tsx'
import { StretchTools } from './stretch-tools.tsx'

const words = importCopy.paper
const markings: readonly Marking[] = ['all', 'unclaimed', 'none']

const blockAt = (event: MouseEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-from]') : null

/** The source as a document; what a stretch was taken for shows by its underline, never by a rainbow of grounds. */
export function PaperPane() {
  const marking = useCheckUi((ui) => ui.marking)
  const { select, hover, point } = useCheckUi.getState()
  // Every item can be chosen in the table by keyboard, and every other stretch by the key U.
  const onClick = (event: MouseEvent) => {
    const block = blockAt(event)
    if (!block || (event.target instanceof Element && event.target.closest('button'))) return
    const { item, from, to, free } = block.dataset
    if (item) {
      select(item)
      requestAnimationFrame(() => bringIntoView(item))
    } else if (free) point([Number(from), Number(to)])
  }
  const onMouseOver = (event: MouseEvent) => hover(blockAt(event)?.dataset.item ?? null)
  return (
    <section className="imp-src" aria-label={words.title}>
      <PaperHead />
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events, jsx-a11y/mouse-events-have-key-events -- the same by keys, see above; it scrolls, so the keyboard must reach it */}
      <div
        className={`imp-sheet mark-${marking}`}
        tabIndex={0}
        onClick={onClick}
        onMouseOver={onMouseOver}
        onMouseLeave={() => hover(null)}
      >
        <PaperText />
      </div>
    </section>
  )
}

function PaperText() {
  const { layout, numbers, folded, draft } = useFacts()
  const stretch = useCheckUi((ui) => ui.stretch)
  const selected = useCheckUi((ui) => ui.selected)
  const place = useCheckUi((ui) => ui.place)
  const out = useMemo(() => new Set(draft.items.flatMap((one) => (one.isOut ? [one.key] : []))), [draft])
  const seen = new Set<ItemKey>()
  const lines: ReactElement[] = []
  const kept: number[] = []
  for (const block of layout.blocks) {
    const fold = block.key === null ? undefined : folded.get(block.key)
    if (fold !== undefined) {
      if (!seen.has(fold)) lines.push(<FoldLine key={`fold-${fold}`} first={fold} />)
      seen.add(fold)
      continue
    }
    const isPointed =
      block.from === stretch?.[0] || (place !== null && block.from <= place && place < block.to)
    if (isPointed || (selected !== null && block.key === selected)) kept.push(lines.length)
    lines.push(drawBlock(block, draft.text, numbers.get(block.key ?? '') ?? null, out.has(block.key ?? '')))
    if (stretch && block.key === null && block.from === stretch[0])
      lines.push(<StretchTools key="tools" block={block} />)
  }
  return <BlocksInSight lines={lines} kept={kept} />
}

const drawBlock = (block: Block, text: string, number: number | null, isOut: boolean): ReactElement => (
  <PaperBlock
    key={block.from}
    block={block}
    words={text.slice(block.from, block.to)}
    number={number}
    isOut={isOut}
  />
)

/** A run of items that need no look, as one line. */
function FoldLine({ first }: { first: ItemKey }) {
  const { numbers, folded } = useFacts()
  const openFold = useCheckUi((ui) => ui.openFold)
  const said = useFoldedWords()
  const run = [...folded].flatMap(([key, start]) => (start === first ? (numbers.get(key) ?? []) : []))
  return (
    <p className="imp-fold">
      <button type="button" onClick={() => openFold(first)}>
        <Icon of={IconChevronRight} size={12} />
        {said(run[0] ?? 0, run.at(-1) ?? 0)}
      </button>
    </p>
  )
}

function PaperHead() {
  const { marking, mark } = useCheckUi()
  return (
    <div className="imp-head">
      <h2>{words.title}</h2>
      <span className="imp-legend" role="note" aria-label={words.legend}>
        <span className="own">{words.marks.owner}</span>
        <span className="due">{words.marks.window}</span>
        <span className="ind">{words.marks.indicator}</span>
        <span className="noise">{words.marks.noise}</span>
        <span className="lost">{words.marks.unclaimed}</span>
      </span>
      <span className="grow" />
      <Menu
        position="bottom-end"
        entries={markings.map((one) => ({
          key: one,
          label: words.show[one],
          isOn: one === marking,
          onChoose: () => mark(one),
        }))}
      >
        <button type="button" className="chip">
          {words.show[marking]}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Menu>
    </div>
  )
}
