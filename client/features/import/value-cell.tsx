import { type ReactNode, useId } from 'react'
import { uncertainCopy as words } from '#shared/copy/uncertain.ts'
import type { DraftItem } from '#shared/imports/draft.ts'
import { inheritedFrom, printedBehind, type Value } from '#shared/imports/printed.ts'
import { useFacts } from './check-context.ts'
import { useCheckUi } from './check-ui.store.ts'
import { UncertainMark } from './uncertain-mark.tsx'

interface ValueCellProps {
  item: DraftItem
  value: Value
  isSelected: boolean
  /** The paper leaves it open. */
  isOpen?: boolean
  children: ReactNode
}

/** A value of the row; pointed at, or reached by Tab in the selected row, it lights the words it was read from. */
export function ValueCell({ item, value, isSelected, isOpen = false, children }: ValueCellProps) {
  const light = useCheckUi((ui) => ui.light)
  const spans = printedBehind(item, value)
  const on = () => light({ key: item.key, value, spans })
  const off = () => light(null)
  const isInherited = value === 'owners' && item.units.some((unit) => unit.inherited)
  return (
    <td data-value={value} onMouseEnter={on} onMouseLeave={off}>
      {isOpen && value !== 'indicators' && <UncertainMark item={item} what={value} />}
      {isSelected && spans.length > 0 ? (
        <ValueButton item={item} value={value} onFocus={on} onBlur={off}>
          {children}
        </ValueButton>
      ) : (
        children
      )}
      {isInherited && <Inherited item={item} />}
    </td>
  )
}

const bringLightIntoView = () =>
  requestAnimationFrame(() => document.querySelector('.imp-sheet .lit')?.scrollIntoView({ block: 'nearest' }))

interface ValueButtonProps {
  item: DraftItem
  value: Value
  onFocus: () => void
  onBlur: () => void
  children: ReactNode
}

/** Shows the words in the source, and says them to whoever cannot see the light. */
function ValueButton({ item, value, onFocus, onBlur, children }: ValueButtonProps) {
  const { draft } = useFacts()
  const id = useId()
  const printed = printedBehind(item, value).map(([from, to]) => draft.text.slice(from, to))
  const show = () => {
    onFocus()
    bringLightIntoView()
  }
  return (
    <>
      <button
        type="button"
        className="imp-value"
        aria-describedby={id}
        onFocus={show}
        onBlur={onBlur}
        onClick={show}
      >
        {children}
      </button>
      <span id={id} hidden>
        {words.printed([...new Set(printed)].join(words.mid))}
      </span>
    </>
  )
}

function Inherited({ item }: { item: DraftItem }) {
  const { draft } = useFacts()
  const heading = inheritedFrom(draft, item)
  return heading === null ? null : (
    <span className="sub cut" title={heading}>
      {words.from(heading)}
    </span>
  )
}
