import { useState } from 'react'
import { reorganiseCopy } from '#shared/copy/reorganise.ts'
import type { UnitId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { newId } from '../../api/new-id.ts'
import { Radios } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { type MergeDraft, mergeOf } from './reorganise-draft.ts'
import { ReorganisePreview } from './reorganise-preview.tsx'
import type { UnitKnown } from './unit-known.ts'
import { useReorganise } from './use-reorganise.ts'

const words = reorganiseCopy.merge
const empty: MergeDraft = { others: [], way: 'this', name: '', shortName: '', reason: '' }

/** 合并: which units, into what, and by which paper; then what it touches; then the act. */
export function MergeDialog({ unit, units, onClose }: UnitKnown & { onClose: () => void }) {
  const [draft, setDraft] = useState(empty)
  const [tried, setTried] = useState(false)
  const [made] = useState(() => newId<UnitId>())
  const set = (change: Partial<MergeDraft>) => setDraft({ ...draft, ...change })
  const { send, previewOf, isPending, error } = useReorganise(({ itemCount }) => {
    toast(words.done(itemCount))
    onClose()
  })
  const plan = mergeOf(draft, unit.id, made)
  const preview = previewOf(plan)
  const submit = () => {
    setTried(true)
    if (plan !== null) send(plan)
  }
  const missing = (isMissing: boolean, sentence: string) => (tried && isMissing ? sentence : undefined)
  const nameOf = (id: UnitId) =>
    id === made ? draft.name.trim() : (units.find((one) => one.id === id)?.name ?? '')
  const tooMany = draft.way === 'other' && draft.others.length > 1
  return (
    <Dialog
      title={words.title(unit.name)}
      submit={preview ? words.submit : reorganiseCopy.look}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error ?? undefined}
      width={520}
    >
      <UnitPicker
        label={words.others}
        required
        units={units.filter((one) => one.kind === 'unit' && one.isActive && one.id !== unit.id)}
        value={draft.others}
        onChange={(others) => set({ others })}
        error={missing(draft.others.length === 0, words.othersMissing) ?? missing(tooMany, words.oneOther)}
      />
      <Radios
        legend={words.into}
        name="merge-into"
        value={draft.way}
        onChange={(way) => set({ way })}
        options={[
          { value: 'this', label: words.ways.this(unit.name) },
          { value: 'other', label: words.ways.other },
          { value: 'new', label: words.ways.new },
        ]}
      />
      {draft.way === 'new' && (
        <>
          <TextField
            label={reorganiseCopy.name}
            required
            maxLength={60}
            value={draft.name}
            onChange={(name) => set({ name })}
            error={missing(draft.name.trim() === '', reorganiseCopy.nameMissing)}
          />
          <TextField
            label={reorganiseCopy.shortName}
            maxLength={60}
            value={draft.shortName}
            onChange={(shortName) => set({ shortName })}
          />
        </>
      )}
      <TextField
        label={reorganiseCopy.reason}
        required
        maxLength={limits.reason}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        hint={reorganiseCopy.reasonHint}
        error={missing(draft.reason.trim() === '', reorganiseCopy.reasonMissing)}
      />
      {preview && <ReorganisePreview preview={preview} nameOf={nameOf} />}
    </Dialog>
  )
}
