import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import type { Search } from '../../api/use-search.ts'
import { BarSlot } from '../../components/bar-slot.tsx'
import { Icon } from '../../components/icon.tsx'
import { useImport } from './import.store.ts'

const words = importCopy
export type Step = 'source' | 'map' | 'check' | 'confirm' | 'done'
const steps = ['source', 'map', 'check', 'confirm'] as const

/** The step in the address, if there is a paper for it. */
export function stepOf(search: Search, hasPaper: boolean, hasSheets: boolean): Step {
  if (search.step === 'done' && search.plan) return 'done'
  if (hasSheets && search.step === 'map') return 'map'
  if (hasPaper && (search.step === 'check' || search.step === 'confirm')) return search.step
  return 'source'
}

/** 来源 › 核对 › 确认入账, in the top bar; those that can be gone to are links. */
export function Steps({ step }: { step: Step }) {
  const paper = useImport((store) => store.paper)
  const sheets = useImport((store) => store.sheets)
  const isOpen = (one: Step) =>
    one !== step && (one === 'source' || (one === 'map' ? sheets : paper) !== null)
  const shown = sheets === null ? steps.filter((one) => one !== 'map') : steps
  const name = (step === 'map' ? sheets?.name : paper && (paper.name ?? words.pasted)) ?? null
  return (
    <BarSlot>
      <span className="sep" />
      <nav className="imp-steps" aria-label={words.stepsLabel}>
        {shown.map((one, at) => (
          <Fragment key={one}>
            {at > 0 && <Icon of={IconChevronRight} size={12} />}
            {step === one || (step === 'done' && one === 'confirm') ? (
              <b aria-current="step">{words.steps[step]}</b>
            ) : isOpen(one) ? (
              <Link to="/import" search={one === 'source' ? {} : { step: one }}>
                {words.steps[one]}
              </Link>
            ) : (
              <span>{words.steps[one]}</span>
            )}
          </Fragment>
        ))}
      </nav>
      {name !== null && step !== 'done' && (
        <>
          <span className="sep" />
          <span className="cut imp-file">{name}</span>
        </>
      )}
    </BarSlot>
  )
}
