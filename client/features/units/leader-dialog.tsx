import { useState } from 'react'
import { posts } from '#shared/copy/posts.ts'
import type { UserId } from '#shared/ids.ts'
import { holdersOf } from '#shared/posts/tenures.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useSetLeader } from './queries.ts'
import type { UnitKnown } from './unit-known.ts'

const words = posts.leader
const NOBODY = ''

/** 分管: one leader at most. */
export function LeaderDialog({ unit, tenures, onClose }: UnitKnown & { onClose: () => void }) {
  const leaders = holdersOf(tenures, 'leader', null)
  const [leaderId, setLeaderId] = useState<UserId | null>(unit.leaderId ?? leaders[0]?.userId ?? null)
  const { commandId, renewIfRefused } = useIntent()
  const save = useSetLeader()
  const submit = () => {
    if (leaderId === (unit.leaderId ?? null)) return onClose()
    save.mutate(
      { commandId, id: unit.id, leaderId },
      {
        onSuccess: () => {
          const name = leaders.find(({ userId }) => userId === leaderId)?.name ?? null
          toast(words.done(unit.name, name))
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  }
  return (
    <Dialog
      title={words.title(unit.name)}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      error={save.error ? sentenceOf(save.error) : undefined}
    >
      <SelectField
        label={words.label}
        value={leaderId ?? NOBODY}
        options={[
          ...leaders.map(({ userId, name }) => ({ value: userId as string, label: name })),
          { value: NOBODY, label: words.nobody },
        ]}
        onChange={(value) => setLeaderId(value === NOBODY ? null : (value as UserId))}
        hint={leaders.length === 0 ? words.noLeaders : undefined}
      />
    </Dialog>
  )
}
