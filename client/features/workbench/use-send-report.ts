import { useState } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { IndicatorId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { useToday } from '../../api/use-session.ts'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'

export interface ReportWords {
  progress: string
  problems: string
  next: string
  /** Of a recurring item: the instance that is done with it. */
  instance?: string | null
  /** Values that differ from what is recorded. */
  values: readonly { indicatorId: IndicatorId; value: number }[]
}

/** Sends values, then the words: each is a command of its own, and what was taken is not sent again. */
export function useSendReport(item: Item, onSent: () => void) {
  const command = useItemCommand({ shownInPlace: true })
  const seenVersion = useSeenVersion(item)
  const today = useToday()
  const intents = useIntents()
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  const send = async (report: ReportWords) => {
    let version = seenVersion.seen()
    const head = (intent: string) => ({ commandId: intents.idOf(intent), itemId: item.id, version })
    for (const { indicatorId, value } of report.values) {
      const intent = `measure ${indicatorId} ${value}`
      const measured = { type: 'measure', indicatorId, value, on: today, evidenceId: null } as const
      const { item: after } = await command.mutateAsync({ ...measured, ...head(intent) })
      version = after.version
    }
    const { values: _values, ...said } = report
    const intent = `report ${JSON.stringify(said)}`
    await command.mutateAsync({ type: 'report', ...said, ...head(intent) })
  }
  return {
    error,
    isPending,
    send: (report: ReportWords) => {
      if (isPending) return
      setPending(true)
      setError(null)
      send(report)
        .then(() => {
          toast(words.done.report(item.title))
          onSent()
        })
        .catch((failure: unknown) => {
          seenVersion.show(failure)
          setError(failure)
        })
        .finally(() => setPending(false))
    },
  }
}
