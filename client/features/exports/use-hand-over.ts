import { useEffect } from 'react'
import { type ExportJob, hasEnded } from '#shared/exports/job.ts'
import { useOwnExports } from '../../api/own-exports.store.ts'
import { useRefreshPapers } from './queries.ts'

/** Begins the download of what this tab has asked for, once, as soon as it is there. */
export function useHandOver(jobs: readonly ExportJob[]): void {
  const own = useOwnExports((exports) => exports.own)
  const remove = useOwnExports((exports) => exports.remove)
  const refreshPapers = useRefreshPapers()
  useEffect(() => {
    for (const { id, ask, state } of jobs) {
      if (own[id] === undefined || !hasEnded(state)) continue
      remove(id)
      if (ask.kind === 'paper') refreshPapers()
      else if (state.phase === 'done') download(state.file.address)
    }
  })
}

function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
