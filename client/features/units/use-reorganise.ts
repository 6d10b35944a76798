import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReorganisationPreview } from '#shared/api/outputs.ts'
import type { ReorganisationId } from '#shared/ids.ts'
import type { Reorganisation, ReorganisationPlan } from '#shared/units/reorganise.ts'
import { newCommandId, newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useTRPC } from '../../api/trpc.ts'

/** Every merger and split so far. */
export function useReorganisations() {
  return useQuery(useTRPC().units.reorganisations.queryOptions())
}

/** Units, rows, posts and accounts all changed: what is shown of them is asked for again. */
function useRefresh() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      [
        api.units.pathFilter(),
        api.items.pathFilter(),
        api.posts.pathFilter(),
        api.users.pathFilter(),
        api.figures.pathFilter(),
      ].map((filter) => queryClient.invalidateQueries(filter)),
    )
}

/** First a look at what it touches, then the act; a change of the form asks for another look. */
export function useReorganise(onDone: (done: Reorganisation) => void) {
  const api = useTRPC()
  const refresh = useRefresh()
  const meta = { shownInPlace: true } as const
  const look = useMutation(api.units.previewReorganisation.mutationOptions({ meta }))
  const act = useMutation(api.units.reorganise.mutationOptions({ meta, onSuccess: refresh }))
  const [ids, setIds] = useState(() => ({ id: newId<ReorganisationId>(), commandId: newCommandId() }))
  const [seen, setSeen] = useState<{ key: string; preview: ReorganisationPreview } | null>(null)
  const send = (plan: ReorganisationPlan) => {
    const key = JSON.stringify(plan)
    if (seen?.key !== key) {
      look.mutate(plan, { onSuccess: (preview) => setSeen({ key, preview }) })
      return
    }
    act.mutate(
      { ...plan, ...ids },
      {
        onSuccess: onDone,
        onError: (error) => {
          if (refusalOf(error)) setIds({ ...ids, commandId: newCommandId() })
        },
      },
    )
  }
  const previewOf = (plan: ReorganisationPlan | null) =>
    plan !== null && seen?.key === JSON.stringify(plan) ? seen.preview : null
  const error = act.error ?? look.error
  return { send, previewOf, isPending: look.isPending || act.isPending, error: error && sentenceOf(error) }
}

export function useUndoReorganisation() {
  const refresh = useRefresh()
  const options = { meta: { shownInPlace: true }, onSuccess: refresh } as const
  return useMutation(useTRPC().units.undoReorganisation.mutationOptions(options))
}
