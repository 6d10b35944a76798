import { useState } from 'react'
import type { SheetChoice } from '#shared/exports/job.ts'
import { newCommandId, newId } from '../../api/new-id.ts'
import { useStartExport } from '../../api/use-start-export.ts'

const newIds = (seen: string) => ({ seen, commandId: newCommandId(), id: newId() })

/** 出文 of many rows: pressed again for what was seen it is the same paper, however the first time ended. */
export function useMakeInBackground(seen: string) {
  const start = useStartExport()
  const [ids, setIds] = useState(() => newIds(seen))
  const make = (choice: SheetChoice) => {
    const now = ids.seen === seen ? ids : newIds(seen)
    setIds(now)
    start.mutate({ id: newId(), ask: { kind: 'paper', make: { ...now, choice } } })
  }
  return { make, isPending: start.isPending, isStarted: start.isSuccess }
}
