import { useState } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { newId } from '../../api/new-id.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { useToday } from '../../api/use-session.ts'
import { Radios } from '../../components/check.tsx'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'
import { Refused } from './refused.tsx'

const copy = words.evidence

/** A public address with the day it was published, or a document number. */
export function EvidenceEntry({ item, onDone }: { item: Item; onDone: () => void }) {
  const [kind, setKind] = useState<'url' | 'document'>('url')
  const [place, setPlace] = useState('')
  const [day, setDay] = useState('')
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  const command = useItemCommand({ shownInPlace: true })
  const intents = useIntents()
  const today = useToday()
  const publishedOn = typedDay(day)
  const wrongPlace = kind === 'url' ? !isAddress(place) : place.trim() === ''
  const wrongDay = kind === 'url' && publishedOn === null
  const add = () => {
    setTried(true)
    if (wrongPlace || wrongDay || command.isPending) return
    const wanted = { place: place.trim(), title: title.trim() }
    const evidence =
      kind === 'url'
        ? ({ kind, url: wanted.place, publishedOn: publishedOn ?? today, title: wanted.title } as const)
        : ({ kind, number: wanted.place, title: wanted.title } as const)
    const commandId = intents.idOf(JSON.stringify(evidence))
    command.mutate(
      { type: 'attach', commandId, itemId: item.id, version: item.version, evidenceId: newId(), evidence },
      {
        onSuccess: () => {
          toast(words.done.attach(wanted.title || wanted.place))
          onDone()
        },
      },
    )
  }
  return (
    <div className="wb-entry">
      <Radios
        legend={copy.kind}
        name={`evidence-${item.id}`}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'url', label: copy.url },
          { value: 'document', label: copy.document },
        ]}
      />
      <TextField
        label={kind === 'url' ? copy.address : copy.number}
        required
        value={place}
        maxLength={kind === 'url' ? 1000 : 100}
        error={tried && wrongPlace ? (kind === 'url' ? copy.addressWrong : copy.numberMissing) : undefined}
        onChange={setPlace}
      />
      {kind === 'url' && (
        <DayPicker
          label={copy.published}
          required
          value={day}
          today={today}
          max={today}
          error={tried && wrongDay ? copy.publishedMissing : undefined}
          onChange={setDay}
        />
      )}
      <TextField label={copy.name} value={title} maxLength={limits.title} onChange={setTitle} />
      {command.error && <Refused error={command.error} />}
      <button type="button" className="btn" disabled={command.isPending} onClick={add}>
        {copy.add}
      </button>
    </div>
  )
}

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text.trim()).protocol)
  } catch {
    return false
  }
}
