import { useRef, useState } from 'react'
import type { CommandId, EvidenceId } from '#shared/ids.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { Asked } from '../components/item-dialogs/types.ts'
import { newCommandId, newId } from './new-id.ts'
import { refusalOf, sentenceOf } from './refusal.ts'
import { useItemCommand } from './use-item-command.ts'

interface Envelope {
  commandId: CommandId
  evidenceId: EvidenceId
}

/** Sends what a dialog says as a command. The same words sent again repeat the command's id, so they have one effect. */
export function useAsked(onDone: (item: Item, asked: Asked) => void) {
  const command = useItemCommand({ shownInPlace: true })
  const envelopes = useRef(new Map<string, Envelope>())
  const [error, setError] = useState<string | null>(null)
  const [meanwhile, setMeanwhile] = useState<readonly LoggedEvent[]>([])
  const envelopeOf = (item: Item, asked: Asked): Envelope => {
    const key = JSON.stringify([item.id, asked])
    const known = envelopes.current.get(key)
    const envelope = known ?? { commandId: newCommandId(), evidenceId: newId<EvidenceId>() }
    envelopes.current.set(key, envelope)
    return envelope
  }
  const forget = () => {
    setError(null)
    setMeanwhile([])
    envelopes.current.clear()
  }
  const send = (item: Item, asked: Asked) => {
    if (command.isPending) return
    setError(null)
    setMeanwhile([])
    const { commandId, evidenceId } = envelopeOf(item, asked)
    const head = { commandId, itemId: item.id, version: item.version }
    const full: ItemCommand =
      asked.type === 'attach' ? { ...asked, evidenceId, ...head } : { ...asked, ...head }
    command.mutate(full, {
      onSuccess: (executed) => {
        forget()
        onDone(executed.item, asked)
      },
      onError: (failure) => {
        setError(sentenceOf(failure))
        setMeanwhile(refusalOf(failure)?.meanwhile ?? [])
      },
    })
  }
  return { send, forget, isPending: command.isPending, error, meanwhile }
}
