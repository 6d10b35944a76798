import { useRef, useState } from 'react'
import type { CommandId, EvidenceId } from '#shared/ids.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { Asked } from '../components/item-dialogs/types.ts'
import { newCommandId, newId } from './new-id.ts'
import { refusalOf, sentenceOf } from './refusal.ts'
import { useSeenVersion } from './seen-version.ts'
import { useItemCommand } from './use-item-command.ts'

interface Envelope {
  commandId: CommandId
  evidenceId: EvidenceId
}

/** Sends what a dialog says as a command. The same words sent again repeat the command's id, so they have one effect. */
export function useAsked(item: Item, onDone: (asked: Asked, after: Item) => void) {
  const command = useItemCommand({ shownInPlace: true })
  const version = useSeenVersion(item)
  const envelopes = useRef(new Map<string, Envelope>())
  const [error, setError] = useState<string | null>(null)
  const [meanwhile, setMeanwhile] = useState<readonly LoggedEvent[]>([])
  const envelopeOf = (asked: Asked): Envelope => {
    const key = JSON.stringify(asked)
    const known = envelopes.current.get(key)
    const envelope = known ?? { commandId: newCommandId(), evidenceId: newId<EvidenceId>() }
    envelopes.current.set(key, envelope)
    return envelope
  }
  const send = (asked: Asked) => {
    if (command.isPending) return
    setError(null)
    setMeanwhile([])
    const { commandId, evidenceId } = envelopeOf(asked)
    const head = { commandId, itemId: item.id, version: version.seen() }
    const full: ItemCommand =
      asked.type === 'attach' ? { ...asked, evidenceId, ...head } : { ...asked, ...head }
    command.mutate(full, {
      onSuccess: ({ item: after }) => onDone(asked, after),
      onError: (failure) => {
        version.show(failure)
        setError(sentenceOf(failure))
        setMeanwhile(refusalOf(failure)?.meanwhile ?? [])
      },
    })
  }
  return { send, isPending: command.isPending, error, meanwhile }
}
