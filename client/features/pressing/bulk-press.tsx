import { useState } from 'react'
import { addWorkingDays } from '#shared/calendar/working-days.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { pressing as copyOf } from '#shared/copy/pressing.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import { limits } from '#shared/items/limits.ts'
import { offered } from '#shared/items/offered.ts'
import { type SlipLevel, slipLevels } from '#shared/items/rounds.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { Radios } from '../../components/check.tsx'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { TextArea } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import type { Stands } from './stands.ts'

const words = copyOf.ladder
/** Working days that are usually given for an answer. */
const ANSWER_WITHIN = 3

interface BulkPressProps {
  stands: readonly Stands[]
  type: 'remind' | 'supervise'
  onClose: () => void
  onDone: () => void
}

/** The same words and day to several units at once; each item gets its own reminder or its own numbered slip. */
export function BulkPress({ stands, type, onClose, onDone }: BulkPressProps) {
  const actor = useActor()
  const today = useToday()
  const calendar = useCalendar()
  const bulk = useBulkCommands()
  const these = stands.filter(({ item }) => offered(item, actor).includes(type))
  const [text, setText] = useState('')
  const [level, setLevel] = useState<SlipLevel>(levelFor(these))
  const [day, setDay] = useState<string>(addWorkingDays(today, ANSWER_WITHIN, calendar))
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<string[]>([])
  const answerBy = typedDay(day)
  const faults = {
    text: text.trim() === '' ? itemDialogs.missing : undefined,
    day: answerBy === null && (type === 'supervise' || day.trim() !== '') ? itemDialogs.missing : undefined,
  }
  const commandFor = ({ item }: Stands): ItemCommand => {
    const head = { commandId: newCommandId(), itemId: item.id, version: item.version, text: text.trim() }
    if (type === 'supervise' && answerBy !== null) return { type, level, answerBy, ...head }
    return { type: 'remind', answerBy, ...head }
  }
  const send = () => {
    setTried(true)
    if (faults.text || faults.day || text.length > limits.reason || bulk.isPending) return
    bulk.mutate(
      { commands: these.map(commandFor) },
      {
        onSuccess: (results) => {
          const failed = results.flatMap((result, at) =>
            'refusal' in result
              ? [words.refused(these[at]?.item.ordinal ?? 0, copy.refusal[result.refusal])]
              : [],
          )
          const done = results.length - failed.length
          if (done > 0) toast(words.sent(copy.command[type], done))
          if (failed.length === 0) onDone()
          else setRefused(failed)
        },
      },
    )
  }
  const verb = type === 'supervise' ? copy.command.supervise : copy.command.remind
  const said = itemDialogs[type]
  return (
    <Dialog
      title={words.title(verb, these.length)}
      submit={refused.length > 0 ? undefined : verb}
      isPending={bulk.isPending}
      width={520}
      error={bulk.error ? sentenceOf(bulk.error) : refused.length > 0 ? refused.join('') : null}
      onClose={refused.length > 0 ? onDone : onClose}
      onSubmit={send}
    >
      {type === 'supervise' && (
        <Radios
          legend={itemDialogs.supervise.level}
          name="level"
          value={level}
          options={slipLevels.map((one) => ({ value: one, label: copy.slipLevel[one] }))}
          onChange={setLevel}
        />
      )}
      <TextArea
        label={said.label}
        required
        isFirst
        most={limits.reason}
        value={text}
        error={isTried ? faults.text : undefined}
        onChange={setText}
        onSubmit={send}
      />
      <DayPicker
        label={said.day}
        required={type === 'supervise'}
        today={today}
        min={today}
        value={day}
        error={isTried ? faults.day : undefined}
        onChange={setDay}
      />
    </Dialog>
  )
}

/** The level that the ladder suggests for the most pressing of them. */
function levelFor(stands: readonly Stands[]): SlipLevel {
  const suggested = stands.map(({ standing }) => standing.suggested)
  if (suggested.includes('red')) return 'red'
  return suggested.includes('yellow') ? 'yellow' : 'blue'
}
