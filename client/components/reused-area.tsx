import type { ReactNode } from 'react'
import { reporting as words } from '#shared/copy/reporting.ts'
import { type AreaProps, TextArea } from './text-field.tsx'

interface ReusedAreaProps extends Omit<AreaProps, 'className' | 'label'> {
  label: string
  /** Last time's words; empty where there are none. */
  before: string
  className?: string
}

/** A text that begins with last time's words: while it repeats them it says so, as the reviewer will read it. */
export function ReusedArea({ before, className = '', ...area }: ReusedAreaProps) {
  const { label, value, onChange } = area
  const isSame = before !== '' && value.trim() === before.trim()
  const act = (verb: string, text: string): ReactNode => (
    <button type="button" aria-label={words.of(verb, label)} onClick={() => onChange(text)}>
      {verb}
    </button>
  )
  return (
    <div className={`reused ${className}`}>
      <TextArea {...area} />
      {before !== '' && (
        <span className="reused-mark">
          <span className="ink2" aria-live="polite">
            {isSame && words.same}
          </span>
          {isSame ? act(words.empty, '') : act(words.reuse, before)}
        </span>
      )}
    </div>
  )
}
