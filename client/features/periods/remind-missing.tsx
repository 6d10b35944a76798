import { useState } from 'react'
import { periodWord } from '#shared/copy/periods.ts'
import { reporting } from '#shared/copy/reporting.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { UnitId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import type { PeriodGroup } from '#shared/work/period-groups.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { useActor } from '../../api/use-session.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { PressedNotice } from '../../components/pressed-notice.tsx'
import { TextArea } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'

const words = reporting.remind

interface RemindMissingProps {
  group: PeriodGroup
  isClosed: boolean
  pressed: ReadonlyMap<UnitId, number>
  nameOf: (id: UnitId) => string
}

/** 催报 of all that is missing in a period: one act, a reminder for each item; what was refused is told. */
export function RemindMissing({ group, isClosed, pressed, nameOf }: RemindMissingProps) {
  const actor = useActor()
  const [chosen, setChosen] = useState<readonly Item[] | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const able = group.missing.filter((item) => offered(item, actor).includes('remind'))
  return (
    <>
      {able.length > 0 && (
        <button type="button" className="btn" onClick={() => setChosen(able)}>
          {reporting.page.remind(able.length)}
        </button>
      )}
      {refused.length > 0 && (
        <Notice tone="warn" isUrgent>
          {refused.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {chosen !== null && (
        <Reminding
          items={chosen}
          suggested={words.text(periodWord(group.period.key), group.period.by, isClosed)}
          {...{ pressed, nameOf }}
          onDone={(lines) => {
            setRefused(lines)
            setChosen(null)
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

interface RemindingProps extends Pick<RemindMissingProps, 'pressed' | 'nameOf'> {
  items: readonly Item[]
  suggested: string
  /** With a line for each that was refused. */
  onDone: (refused: string[]) => void
  onClose: () => void
}

function Reminding({ items, suggested, pressed, nameOf, onDone, onClose }: RemindingProps) {
  const [text, setText] = useState(suggested)
  const [isMissing, setMissing] = useState(false)
  // One intent for as long as it is open: a retry repeats its commands.
  const [ids] = useState(() => items.map(() => newCommandId()))
  const bulk = useBulkCommands()
  const send = () => {
    if (text.trim() === '') return setMissing(true)
    const commands = items.map(({ id, version }, at) => ({
      type: 'remind' as const,
      ...{ text: text.trim(), answerBy: null },
      ...{ commandId: ids[at] ?? newCommandId(), itemId: id, version },
    }))
    bulk.mutate(
      { commands },
      {
        onSuccess: (results) => {
          const lines = results.flatMap((result, at) =>
            'refusal' in result ? [words.refused(items[at]?.ordinal ?? 0, copy.refusal[result.refusal])] : [],
          )
          toast(words.done(results.length - lines.length))
          onDone(lines)
        },
      },
    )
  }
  return (
    <Dialog
      title={words.title(items.length)}
      submit={words.submit}
      width={520}
      isPending={bulk.isPending}
      error={bulk.error ? sentenceOf(bulk.error) : null}
      {...{ onClose }}
      onSubmit={send}
    >
      <PressedNotice {...{ pressed, nameOf }} units={new Set(items.flatMap(({ leads }) => leads))} />
      <TextArea
        label={words.label}
        required
        isFirst
        most={limits.reason}
        value={text}
        hint={words.hint}
        error={isMissing ? words.missing : undefined}
        onChange={(typed) => {
          setMissing(false)
          setText(typed)
        }}
        onSubmit={send}
      />
    </Dialog>
  )
}
