import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  /** `now`: the step that counts; `bad`: missed or escalated; `seal`: struck off. */
  tone?: 'now' | 'bad' | 'seal'
  /** Day, time, person. */
  when: ReactNode
  what: ReactNode
}

export function Timeline({ entries, className }: { entries: readonly TimelineEntry[]; className?: string }) {
  return (
    <ol className={className ? `tl ${className}` : 'tl'}>
      {entries.map((entry) => (
        <li key={entry.key} className={entry.tone}>
          <p className="w">{entry.when}</p>
          <div>{entry.what}</div>
        </li>
      ))}
    </ol>
  )
}
