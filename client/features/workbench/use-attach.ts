import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { FileHash } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { newId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useTRPC } from '../../api/trpc.ts'
import { uploadEvidence } from '../../api/upload.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'

interface Sending {
  name: string
  share: number
}
interface Failed {
  name: string
  why: string
}

/** Stores files one after the other and hands each in as evidence of the item as it is by then. */
export function useAttach(item: Item) {
  const command = useItemCommand({ shownInPlace: true })
  const queryClient = useQueryClient()
  const api = useTRPC()
  const intents = useIntents()
  const [sending, setSending] = useState<Sending[]>([])
  const [failed, setFailed] = useState<Failed[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const version = useRef(item.version)
  useEffect(() => {
    version.current = Math.max(version.current, item.version)
  }, [item.version])
  const one = async (file: File) => {
    const show = (share: number) =>
      setSending((all) => all.map((entry) => (entry.name === file.name ? { ...entry, share } : entry)))
    try {
      const stored = await uploadEvidence(file, { onProgress: show })
      const { item: after } = await command.mutateAsync({
        type: 'attach',
        commandId: intents.idOf(`attach ${stored.hash}`),
        itemId: item.id,
        version: version.current,
        evidenceId: newId(),
        evidence: { kind: 'file', hash: stored.hash as FileHash, name: stored.name },
      })
      version.current = after.version
      toast(words.done.attach(stored.name))
    } catch (error) {
      setFailed((all) => [...all, { name: file.name, why: sentenceOf(error) }])
      void queryClient.invalidateQueries(api.items.pathFilter())
    } finally {
      setSending((all) => all.filter((entry) => entry.name !== file.name))
    }
  }
  return {
    sending,
    failed,
    files: (files: readonly File[]) => {
      setFailed([])
      setSending((all) => [...all, ...files.map((file) => ({ name: file.name, share: 0 }))])
      for (const file of files) queue.current = queue.current.then(() => one(file))
    },
  }
}
