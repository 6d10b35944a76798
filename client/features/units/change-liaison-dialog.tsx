import { useState } from 'react'
import { handoverCopy } from '#shared/copy/handover.ts'
import { accountEnds } from '#shared/handovers/model.ts'
import type { HandoverId, UserId } from '#shared/ids.ts'
import { holdersOf } from '#shared/posts/tenures.ts'
import { newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useHandoverCommands } from '../../api/use-handovers.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Radios } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { type ChangeDraft, isReady, toOf } from './change-draft.ts'
import { SuccessorFields } from './successor-fields.tsx'
import type { UnitKnown } from './unit-known.ts'

const words = handoverCopy.change
const NOBODY = ''

interface ChangeLiaisonDialogProps extends UnitKnown {
  /** The filing that is answered; anything else begins anew. */
  filedId: string
  onClose: () => void
}

/** 更换联络员: who leaves, who comes, and what becomes of the account that is left. */
export function ChangeLiaisonDialog({ filedId, onClose, ...known }: ChangeLiaisonDialogProps) {
  const { unit, tenures, handovers } = known
  const filed = handovers.find(({ id, state }) => id === filedId && state === 'filed')
  const holders = holdersOf(tenures, 'liaison', unit.id)
  const [draft, setDraft] = useState<ChangeDraft>({
    fromId: filed?.from?.userId ?? holders[0]?.userId ?? null,
    kind: 'new',
    name: filed?.filing?.successor ?? '',
    login: '',
    password: '',
    knownId: null,
    accountEnd: 'atEnd',
  })
  const [tried, setTried] = useState(false)
  const { save, isPending, error } = useChange(known, filed?.id ?? null, onClose)
  const set = (change: Partial<ChangeDraft>) => setDraft({ ...draft, ...change })
  const submit = () => {
    setTried(true)
    if (isReady(draft)) save(draft)
  }
  const isTaken = refusalOf(error)?.refusal === 'loginTaken'
  return (
    <Dialog
      title={words.title(unit.name)}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error && !isTaken ? sentenceOf(error) : undefined}
      width={480}
    >
      {filed?.filing && (
        <p className="ink2">{words.filed(filed.filing.successor, filed.filing.on, filed.filing.note)}</p>
      )}
      <SelectField
        label={words.from}
        value={draft.fromId ?? NOBODY}
        options={[
          ...holders.map(({ userId, name }) => ({ value: userId as string, label: name })),
          { value: NOBODY, label: words.nobody },
        ]}
        onChange={(value) => set({ fromId: value === NOBODY ? null : (value as UserId) })}
      />
      <SuccessorFields
        {...known}
        draft={draft}
        set={set}
        tried={tried}
        loginError={isTaken ? sentenceOf(error) : undefined}
      />
      {draft.fromId !== null && (
        <Radios
          legend={words.accountEnd}
          name="account-end"
          value={draft.accountEnd}
          onChange={(accountEnd) => set({ accountEnd })}
          options={accountEnds.map((value) => ({ value, label: words.ends[value] }))}
        />
      )}
      <p className="hint">{words.effect}</p>
    </Dialog>
  )
}

/** Ids are made once per form, so that a retry has one effect. */
function useChange({ unit, tenures }: UnitKnown, filedId: HandoverId | null, onClose: () => void) {
  const { change } = useHandoverCommands()
  const { commandId, renewIfRefused } = useIntent()
  const [ids] = useState(() => ({ handoverId: filedId ?? newId<HandoverId>(), userId: newId<UserId>() }))
  const save = (draft: ChangeDraft) => {
    const to = toOf(draft, ids.userId)
    if (to === null) return
    const { fromId, accountEnd } = draft
    const name = to.kind === 'new' ? to.name : tenures.find(({ userId }) => userId === to.userId)?.name
    change.mutate(
      { commandId, handoverId: ids.handoverId, unitId: unit.id, fromId, to, accountEnd },
      {
        onSuccess: ({ count }) => {
          toast(words.done(name ?? '', count))
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  }
  return { save, isPending: change.isPending, error: change.error }
}
