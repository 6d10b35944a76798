import { useState } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { UnitId } from '#shared/ids.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { openInstructions, openSlips } from '#shared/items/open-asks.ts'
import { isMet } from '#shared/items/progress.ts'
import { yearToReconcile } from '#shared/items/reconciliation.ts'
import { useKeptText } from '../../api/kept-text.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { TextArea } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { EvidenceField } from './evidence-field.tsx'
import { useIntents } from './intents.ts'
import { Refused } from './refused.tsx'
import { useFocusFirst } from './use-focus-first.ts'

/** Commands that carry one text, written in the row. */
export type Ask =
  | 'decline'
  | 'contribute'
  | 'requestClosing'
  | 'remind'
  | 'instruct'
  | 'replySupervision'
  | 'answerInstruction'
  | 'resume'
  | 'reconcile'
/** What is open in a row: the report, or a text that a command carries. */
export type Opened = 'report' | Ask

const most: Record<Ask, number> = {
  decline: limits.reason,
  contribute: limits.note,
  requestClosing: limits.note,
  remind: limits.reason,
  instruct: limits.reason,
  replySupervision: limits.note,
  answerInstruction: limits.note,
  resume: limits.reason,
  reconcile: limits.opinion,
}

type Envelope = Pick<ItemCommand, 'commandId' | 'itemId' | 'version'>

interface Said {
  text: string
  answerBy: string | null
  /** Of a yearly reconciliation. */
  year: number | null
}

/** The command that carries the text; null when what it would answer is there no more. */
function commandOf(
  ask: Ask,
  { text, answerBy, year }: Said,
  item: Item,
  unitId: UnitId | null,
  envelope: Envelope,
): ItemCommand | null {
  switch (ask) {
    case 'replySupervision': {
      const [slip] = openSlips(item, unitId)
      return slip ? { type: 'replySupervision', year: slip.year, no: slip.no, text, ...envelope } : null
    }
    case 'answerInstruction': {
      const [asked] = openInstructions(item, unitId)
      return asked ? { type: 'answerInstruction', on: asked.at, text, ...envelope } : null
    }
    case 'reconcile':
      return year === null ? null : { type: 'reconcile', year, opinion: text, ...envelope }
    case 'resume':
      return { type: 'resume', reason: text, ...envelope }
    case 'decline':
      return { type: 'decline', reason: text, ...envelope }
    case 'contribute':
      return { type: 'contribute', text, ...envelope }
    case 'requestClosing':
      return { type: 'requestClosing', note: text, ...envelope }
    case 'remind':
      return { type: 'remind', text, answerBy, ...envelope }
    case 'instruct':
      return { type: 'instruct', text, ...envelope }
  }
}

/** Whether it may not go without words: what says nothing by itself, or lacks what should speak for it. */
function lacksProof(ask: Ask, item: Item, year: number | null): boolean {
  if (ask === 'requestClosing') return !item.indicators.every(isMet)
  return ask !== 'reconcile' || year === null || !item.reportedYears.includes(year)
}

interface AskFormProps {
  ask: Ask
  item: Item
  evidenceRequired: boolean
  /** Words to begin with. */
  suggested?: string
  onDone: () => void
  onCancel: () => void
}

/** One text and its verb. A request for closing may go without words, unless an indicator is not met. */
export function AskForm({ ask, item, evidenceRequired, suggested = '', onDone, onCancel }: AskFormProps) {
  const { userId, unitId } = useMe()
  const today = useToday()
  const command = useItemCommand({ shownInPlace: true })
  const version = useSeenVersion(item)
  const intents = useIntents()
  const { fields, change, clear } = useKeptText(userId, item.id, ask)
  const [missing, setMissing] = useState(false)
  const first = useFocusFirst()
  const text = fields.text ?? suggested
  const answerBy = fields.answerBy ?? ''
  const year = ask === 'reconcile' ? yearToReconcile(item, today) : null
  const needsReason = lacksProof(ask, item, year)
  const copy = words.ask[ask]
  const hint = ask === 'requestClosing' && needsReason ? words.ask.requestClosing.hintReason : copy.hint
  const send = () => {
    const wanted = text.trim()
    if (needsReason && wanted === '') return setMissing(true)
    const day = typedDay(answerBy)
    if (wanted.length > most[ask] || (answerBy.trim() !== '' && day === null) || command.isPending) return
    const intent = `${ask} ${wanted} ${day}`
    const envelope = { commandId: intents.idOf(intent), itemId: item.id, version: version.seen() }
    const given = commandOf(ask, { text: wanted, answerBy: day, year }, item, unitId, envelope)
    if (given === null) return onDone()
    command.mutate(given, {
      onSuccess: () => {
        clear()
        toast(words.done[ask](item.title))
        onDone()
      },
      onError: version.show,
    })
  }
  return (
    <form
      className="wb-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        className="full"
        label={copy.label}
        required={needsReason}
        ref={first}
        most={most[ask]}
        value={text}
        hint={hint}
        error={missing ? words.ask.missing : undefined}
        onSubmit={send}
        onChange={(typed) => {
          setMissing(false)
          change({ text: typed })
        }}
      />
      {ask === 'remind' && (
        <DayPicker
          label={words.ask.remind.answerBy}
          value={answerBy}
          today={today}
          min={today}
          onChange={(day) => change({ answerBy: day })}
        />
      )}
      {(ask === 'contribute' || ask === 'requestClosing') && (
        <EvidenceField item={item} isRequired={ask === 'requestClosing' && evidenceRequired} />
      )}
      {command.error && (
        <div className="full">
          <Refused error={command.error} />
        </div>
      )}
      <div className="wb-send full">
        <button
          type="submit"
          className={ask === 'decline' ? 'btn danger large' : 'btn primary large'}
          disabled={command.isPending}
        >
          {copy.submit} <span className="kbd">{words.form.sendKey}</span>
        </button>
        <button type="button" className="btn large" onClick={onCancel}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  )
}
