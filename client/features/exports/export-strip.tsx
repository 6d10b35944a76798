import './exports.css'
import { exportsCopy as words } from '#shared/copy/exports.ts'
import type { ExportJob } from '#shared/exports/job.ts'
import { useOwnExports } from '../../api/own-exports.store.ts'
import { useMe } from '../../api/use-session.ts'
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
