import { useState } from 'react'
import { besideCopy as words } from '#shared/copy/beside.ts'
import type { Comparison } from '#shared/imports/compare.ts'
import { planName } from '#shared/plans/model.ts'
import { Chip } from '../../components/chip.tsx'
import { changedKeys, useFacts } from './check-context.ts'
import { useCheckUi } from './check-ui.store.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { GONE_ID } from './gone-list.tsx'
import { MarkWord } from './mark-word.tsx'

/** What the paper stands beside, and how many items are as they were, changed, new and gone. */
export function CompareBar() {
  const { comparison } = useFacts()
  const [asks, setAsks] = useState(false)
  if (!comparison) return null
  const name = words.with[comparison.as](planName(comparison.ledger.plan))
  return (
    <section className="imp-beside" aria-label={words.bar}>
      <b className="cut" title={name}>
        {name}
      </b>
      <Counts comparison={comparison} />
      <span className="grow" />
      <button type="button" className="imp-link" onClick={() => setAsks(true)}>
        {words.change}
      </button>
      {asks && <CompareDialog onClose={() => setAsks(false)} />}
    </section>
  )
}

function Counts({ comparison: { as, counts } }: { comparison: Comparison }) {
  const goToGone = () => {
    const heading = document.getElementById(GONE_ID)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <output className="imp-counts">
      {(['kept', 'changed', 'new'] as const).map((mark) => (
        <MarkWord key={mark} as={as} mark={mark} count={counts[mark]} />
      ))}
      {counts.gone === 0 ? (
        <MarkWord as={as} mark="gone" count={0} />
      ) : (
        <button type="button" className="imp-link" onClick={goToGone}>
          <MarkWord as={as} mark="gone" count={counts.gone} />
        </button>
      )}
    </output>
  )
}

/** 只看有变化的, beside the other filter of the rows. */
export function OnlyChanges() {
  const { comparison } = useFacts()
  const only = useCheckUi((ui) => ui.only)
  const { toggleOnly } = useCheckUi.getState()
  if (!comparison) return null
  return (
    <Chip
      isOn={only === 'changes'}
      count={changedKeys(comparison).size}
      onPress={() => toggleOnly('changes')}
    >
      {words.only}
    </Chip>
  )
}
