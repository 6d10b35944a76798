import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api/trpc.ts'
import { uploadTemplate } from '../../api/upload.ts'

export function useTemplates() {
  return useQuery(useTRPC().templates.list.queryOptions())
}

/** The workbook of a kept template, read anew. */
export function useTemplateBook(id: string) {
  return useQuery(useTRPC().templates.book.queryOptions({ id }))
}

export function useUploadTemplate() {
  return useMutation({ mutationFn: (file: File) => uploadTemplate(file), meta: { shownInPlace: true } })
}

export function useSaveTemplate() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.templates.save.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: () => {
        void queryClient.invalidateQueries(api.papers.preview.pathFilter())
        return queryClient.invalidateQueries(api.templates.pathFilter())
      },
    }),
  )
}

export function useRemoveTemplate() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.templates.remove.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: () => queryClient.invalidateQueries(api.templates.list.pathFilter()),
    }),
  )
}
