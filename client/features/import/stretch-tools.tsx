import { importCopy } from '#shared/copy/import.ts'
import { startOf } from '#shared/imports/draft.ts'
import type { Block } from '#shared/imports/layout.ts'
import { useFacts } from './check-context.ts'
import { show, useCheckUi } from './check-ui.store.ts'
import { doEdit, useImport } from './import.store.ts'

const words = importCopy.paper

/** What can be made of words that belong to no item. */
export function StretchTools({ block }: { block: Block }) {
  const { draft, numbers, checked } = useFacts()
  const point = useCheckUi((ui) => ui.point)
  const span = [block.from, block.to] as const
  const inside = draft.items.filter((item) => !item.isOut)
  const before = inside.findLast((item) => startOf(item) < block.from)
  const after = inside.find((item) => startOf(item) > block.from)
  const finding = checked.must.find(
    (one) => one.code === 'unclaimedDuty' && one.span && one.span[0] < block.to && one.span[1] > block.from,
  )
  const add = () => {
    doEdit({ type: 'add', span })
    const made = useImport.getState().history?.draft.items.find((item) => startOf(item) === block.from)
    if (made) show(made.key)
  }
  return (
    // Escape bubbles up from the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className="imp-stretch"
      aria-label={words.about(draft.text.slice(block.from, block.to))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        point(null)
      }}
    >
      {[before, after].map(
        (item) =>
          item && (
            <button
              key={item.key}
              type="button"
              className="btn quiet"
              onClick={() => {
                doEdit({ type: 'claim', span, key: item.key })
                show(item.key)
              }}
            >
              {words.claim(numbers.get(item.key) ?? 0)}
            </button>
          ),
      )}
      <button type="button" className="btn quiet" onClick={add}>
        {words.add}
      </button>
      {finding && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            doEdit({ type: 'see', findings: [finding.id] })
            point(null)
          }}
        >
          {words.dismiss}
        </button>
      )}
      <button type="button" className="btn quiet" onClick={() => point(null)}>
        {words.close}
      </button>
    </fieldset>
  )
}
