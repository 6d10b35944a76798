import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reorganiseCopy } from '#shared/copy/reorganise.ts'
import type { UnitId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { isOver } from '#shared/items/model.ts'
import { isLead, isSupport } from '#shared/items/rules.ts'
import { newId } from '../../api/new-id.ts'
import { useTRPC } from '../../api/trpc.ts'
import { Radios } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { type SplitDraft, splitOf } from './reorganise-draft.ts'
import { ReorganisePreview } from './reorganise-preview.tsx'
import { SplitPlaces } from './split-places.tsx'
import { splitNames } from './unit-dialog.tsx'
import type { UnitKnown } from './unit-known.ts'
import { useReorganise } from './use-reorganise.ts'

const words = reorganiseCopy.split
const MOST = 9
const empty: SplitDraft = { way: 'stays', names: '', items: new Map(), people: new Map(), reason: '' }

/** 拆分: into which units, and which items and people go where; then what it touches; then the act. */
export function SplitDialog({ unit, tenures, onClose }: UnitKnown & { onClose: () => void }) {
  const [draft, setDraft] = useState(empty)
  const [tried, setTried] = useState(false)
  const [ids] = useState(() => Array.from({ length: MOST }, () => newId<UnitId>()))
  const set = (change: Partial<SplitDraft>) => setDraft({ ...draft, ...change })
  const { send, previewOf, isPending, error } = useReorganise(({ itemCount }) => {
    toast(words.done(itemCount))
    onClose()
  })
  const names = splitNames(draft.names).slice(0, MOST)
  const parts = draft.way === 'stays' ? [unit.name, ...names] : names
  const plan = splitOf(draft, names, unit.id, ids)
  const preview = previewOf(plan)
  const items = useOpenItems(unit.id)
  const people = tenures.filter(({ to, unitId }) => to === null && unitId === unit.id)
  const submit = () => {
    setTried(true)
    if (plan !== null) send(plan)
  }
  const nameOf = (id: UnitId) => (id === unit.id ? unit.name : (names[ids.indexOf(id)] ?? ''))
  const namesError =
    names.length === 0
      ? words.namesMissing
      : draft.way === 'ends' && names.length < 2
        ? words.namesTwo
        : undefined
  return (
    <Dialog
      title={words.title(unit.name)}
      submit={preview ? words.submit : reorganiseCopy.look}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error ?? undefined}
      width={640}
    >
      <Radios
        legend={words.way}
        name="split-way"
        value={draft.way}
        onChange={(way) => set({ way })}
        options={(['stays', 'ends'] as const).map((value) => ({ value, label: words.ways[value] }))}
      />
      <TextField
        label={words.names}
        required
        isFirst
        value={draft.names}
        onChange={(text) => set({ names: text })}
        hint={words.namesHint}
        error={tried ? namesError : undefined}
      />
      {parts.length > 1 && (
        <>
          <SplitPlaces
            title={words.items(items.length)}
            rows={items.map(({ id, title }) => ({ key: id, label: title }))}
            parts={parts}
            places={draft.items}
            onPlace={(key, part) => set({ items: new Map(draft.items).set(key, part) })}
          />
          <SplitPlaces
            title={words.people}
            rows={people.map(({ userId, name }) => ({ key: userId, label: name }))}
            parts={parts}
            places={draft.people}
            onPlace={(key, part) => set({ people: new Map(draft.people).set(key, part) })}
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
        error={tried && draft.reason.trim() === '' ? reorganiseCopy.reasonMissing : undefined}
      />
      {preview && <ReorganisePreview preview={preview} nameOf={nameOf} />}
    </Dialog>
  )
}

function useOpenItems(unitId: UnitId) {
  const { data } = useQuery(useTRPC().items.list.queryOptions({ planId: null, asOf: null }))
  return (data?.items ?? []).filter(
    (item) => !isOver(item) && (isLead(item, unitId) || isSupport(item, unitId)),
  )
}
