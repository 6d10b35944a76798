import { useState } from 'react'
import { reporting } from '#shared/copy/reporting.ts'
import type { WorkGround } from '#shared/work/item-facts.ts'
import { reportTogether, type Together } from '#shared/work/together.ts'
import type { Waiting } from '#shared/work/waiting.ts'
import { TogetherDialog } from './together-dialog.tsx'

const words = reporting.together

/** Several reports are asked for: 本期无变化 can be said of many at once. */
export function TogetherButton({ waiting, ground }: { waiting: readonly Waiting[]; ground: WorkGround }) {
  const [list, setList] = useState<readonly Together[] | null>(null)
  const together = reportTogether(waiting, ground)
  return (
    <>
      {together.length > 1 && (
        <button type="button" className="btn" data-key="Shift U" onClick={() => setList(together)}>
          {words.open(together.length)} <span className="kbd">{words.key}</span>
        </button>
      )}
      {list !== null && <TogetherDialog list={list} onClose={() => setList(null)} />}
    </>
  )
}
