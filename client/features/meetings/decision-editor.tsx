import { useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import type { Decision, Meeting } from '#shared/meetings/model.ts'
import { readDecision } from '#shared/meetings/read-decision.ts'
import type { Unit } from '#shared/units/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useCalendar } from '../../components/judged-by.ts'
import { DecisionBox, type Typed, type Understood } from './decision-box.tsx'
import { useMeetingCommand } from './queries.ts'

const words = meetings.decide

interface DecisionEditorProps {
  meeting: Meeting
  decision: Decision
  at: number
  units: readonly Unit[]
  onDone: () => void
}

/** The same box over a decision that was taken: unit and day follow the words unless they were chosen by hand. */
export function DecisionEditor({ meeting, decision, at, units, onDone }: DecisionEditorProps) {
  const calendar = useCalendar()
  const command = useMeetingCommand()
  const { commandId, renewIfRefused, renew } = useIntent()
  const [typed, setTyped] = useState<Typed>(() => {
    const { text, unitId, window } = decision
    const read = readDecision(text, { on: meeting.on, units, calendar, pageUnit: null })
    const isSameDay = JSON.stringify(read.window) === JSON.stringify(window)
    return {
      text,
      unit: unitId === null || unitId === read.unitId ? '' : unitId,
      due: isSameDay || window?.kind !== 'date' ? '' : window.dueOn,
    }
  })
  const save = (understood: Understood) =>
    command.mutate(
      {
        ...{ type: 'changeDecision', commandId, meetingId: meeting.id },
        ...{ decisionId: decision.id, version: decision.version, ...understood },
      },
      { onSuccess: onDone, onError: renewIfRefused },
    )
  return (
    <DecisionBox
      label={words.edit(at)}
      typed={typed}
      on={meeting.on}
      units={units}
      pageUnit={null}
      isFirst
      isPending={command.isPending}
      error={command.error && sentenceOf(command.error)}
      saveLabel={words.saveChange}
      onChange={(change) => {
        renew()
        setTyped((before) => ({ ...before, ...change }))
      }}
      onSave={save}
      onCancel={onDone}
    />
  )
}
