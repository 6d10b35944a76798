import './exports.css'
import { useEffect } from 'react'
import { exportsCopy as words } from '#shared/copy/exports.ts'
import type { ExportJob } from '#shared/exports/job.ts'
import { useOwnExports } from '../../api/own-exports.store.ts'
import { useMe } from '../../api/use-session.ts'
import { useStartExport } from '../../api/use-start-export.ts'
import { useWantedExports } from '../../api/wanted-exports.store.ts'
import { ExportCard, LostCard } from './export-card.tsx'
import { useExports } from './queries.ts'
import { useHandOver } from './use-hand-over.ts'

const none: ExportJob[] = []

/** What is written in the background, over every page: the server is asked, so a reload changes nothing. */
export default function ExportStrip() {
  const list = useExports()
  const jobs = list.data ?? none
  const { userId } = useMe()
  const own = useOwnExports((exports) => exports.own)
  const remove = useOwnExports((exports) => exports.remove)
  useBegin()
  useHandOver(jobs)
  const lost = Object.entries(own).filter(
    ([id, one]) => list.isSuccess && one.userId === userId && jobs.every((job) => job.id !== id),
  )
  if (jobs.length === 0 && lost.length === 0) return null
  return (
    <section className="exports" aria-label={words.region} aria-live="off">
      {jobs.map((job) => (
        <ExportCard key={job.id} job={job} />
      ))}
      {lost.map(([id, { ask }]) => (
        <LostCard key={id} job={{ id, ask }} onClose={() => remove(id)} />
      ))}
    </section>
  )
}

/** Begins what a page has asked for, each once. */
function useBegin(): void {
  const { mutate } = useStartExport()
  const wanted = useWantedExports((exports) => exports.wanted)
  const take = useWantedExports((exports) => exports.take)
  useEffect(() => {
    if (wanted.length > 0) for (const each of take()) mutate(each)
  }, [wanted, take, mutate])
}
