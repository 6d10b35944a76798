import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UndoPreview } from '#shared/api/outputs.ts'
import type { PlanId } from '#shared/ids.ts'
import { newCommandId } from './new-id.ts'
import { refusalOf, sentenceOf } from './refusal.ts'
import { useTRPC } from './trpc.ts'

interface Undoing {
  preview: UndoPreview | null
  error: string | null
  isPending: boolean
  undo: () => void
}

/** 撤销导入: what it would take, asked for anew each time, and the act itself; a refusal shows what stands in its way. */
export function useUndoImport(planId: PlanId, onDone: (preview: UndoPreview) => void): Undoing {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const [commandId, setCommandId] = useState(newCommandId)
  const asked = useQuery(api.plans.undoPreview.queryOptions({ planId }, { staleTime: 0, gcTime: 0 }))
  const act = useMutation(api.plans.undoImport.mutationOptions({ meta: { shownInPlace: true } }))
  const preview = asked.data ?? null
  const undo = () =>
    act.mutate(
      { commandId, planId },
      {
        onSuccess: () => {
          if (preview) onDone(preview)
          for (const filter of [api.plans.list.pathFilter(), api.units.pathFilter(), api.items.pathFilter()])
            void queryClient.invalidateQueries(filter)
          void queryClient.invalidateQueries(api.figures.pathFilter())
        },
        onError: (error) => {
          if (refusalOf(error)) setCommandId(newCommandId())
          void asked.refetch()
        },
      },
    )
  const error = act.error ?? (preview ? null : asked.error)
  return { preview, error: error && sentenceOf(error), isPending: act.isPending || preview === null, undo }
}
