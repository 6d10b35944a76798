import { useState } from 'react'
import { handoverCopy as words } from '#shared/copy/handover.ts'
import type { HandoverEntry } from '#shared/handovers/model.ts'
import type { HandoverId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useHandoverCommands } from '../../api/use-handovers.ts'
import { useIntent } from '../../api/use-intent.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { toast } from '../../components/toast-store.ts'

/** What the dialog is about: a line to ask or answer, or the whole handover to end. */
export type Ask = { act: 'question' | 'answer'; entry: HandoverEntry } | { act: 'drop' }

interface AskDialogProps {
  handoverId: HandoverId
  ask: Ask
  onClose: () => void
}

export function AskDialog({ handoverId, ask, onClose }: AskDialogProps) {
  const { command } = useHandoverCommands()
  const { commandId, renewIfRefused } = useIntent()
  const [seen, setSeen] = useState<string | null>(null)
  const send = (said: string) => {
    const head = { commandId, handoverId }
    const given =
      ask.act === 'drop'
        ? { type: 'drop' as const, reason: said, ...head }
        : { type: ask.act, text: said, itemId: ask.entry.itemId, ...head }
    command.mutate(given, {
      onSuccess: () => {
        toast(ask.act === 'drop' ? words.done.drop : words.done[ask.act](ask.entry.title))
        onClose()
      },
      onError: (error) => {
        renewIfRefused(error)
        setSeen(sentenceOf(error))
      },
    })
  }
  const { label, submit } = words.ask[ask.act]
  return (
    <ReasonDialog
      title={ask.act === 'drop' ? words.ask.drop.title : words.ask[ask.act].title(ask.entry.title)}
      label={label}
      submit={submit}
      most={limits.reason}
      isDangerous={ask.act === 'drop'}
      isPending={command.isPending}
      error={seen ?? undefined}
      onClose={onClose}
      onSubmit={send}
    >
      {ask.act === 'answer' && ask.entry.question && (
        <p className="ink2">{words.question(ask.entry.question.text)}</p>
      )}
    </ReasonDialog>
  )
}
