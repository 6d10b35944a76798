import { useRef, useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import { dayOf, type IsoDate } from '#shared/dates.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { toast } from '../../components/toast-store.ts'

/** What the server said to the last decision that it did not take. */
export interface NotDecided {
  sentence: string
  meanwhile: readonly LoggedEvent[]
}

interface Decision {
  isPending: boolean
  refused: NotDecided | null
  approve: (opinion: string) => void
  sendBack: (reason: string) => void
}

/** The two answers to a request. A retry of the same answer repeats its id, so it has one effect. */
export function useDecision(
  item: Item,
  onSealed: (on: IsoDate) => void,
  onDone: (itemId: ItemId) => void,
): Decision {
  const command = useItemCommand({ shownInPlace: true })
  const version = useSeenVersion(item)
  const [refused, setRefused] = useState<NotDecided | null>(null)
  const ids = useRef(new Map<string, CommandId>())
  const idFor = (intent: string): CommandId => {
    const id = ids.current.get(intent) ?? newCommandId()
    ids.current.set(intent, id)
    return id
  }
  const fail = (error: unknown) => {
    version.show(error)
    setRefused({ sentence: sentenceOf(error), meanwhile: refusalOf(error)?.meanwhile ?? [] })
  }
  const head = (intent: string) => ({
    commandId: idFor(intent),
    itemId: item.id,
    version: version.seen(),
  })
  return {
    isPending: command.isPending,
    refused,
    approve: (opinion) => {
      if (command.isPending) return
      setRefused(null)
      command.mutate(
        { type: 'approve', opinion, ...head(`approve:${opinion}`) },
        {
          onError: fail,
          onSuccess: ({ item: after }) => {
            if (after.state === 'closed') {
              toast(words.decide.approved(item.title))
              onSealed(after.closedOn ?? dayOf(after.holderSince))
            } else {
              toast(words.decide.approvedStanding(item.title))
              onDone(item.id)
            }
          },
        },
      )
    },
    sendBack: (reason) => {
      if (command.isPending) return
      setRefused(null)
      command.mutate(
        { type: 'return', reason, ...head(`return:${reason}`) },
        {
          onError: fail,
          onSuccess: () => {
            toast(words.decide.returned(item.title))
            onDone(item.id)
          },
        },
      )
    },
  }
}
