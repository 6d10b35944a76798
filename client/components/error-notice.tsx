import type { ReactNode } from 'react'
import { components } from '#shared/copy/components.ts'
import { Notice } from './notice.tsx'

interface ErrorNoticeProps {
  children: ReactNode
  onRetry?: () => void
}

/** Something could not be read: what happened, and the button that tries again. */
export function ErrorNotice({ children, onRetry }: ErrorNoticeProps) {
  return (
    <Notice
      tone="bad"
      isUrgent
      action={
        onRetry && (
          <button type="button" className="btn" onClick={onRetry}>
            {components.retry}
          </button>
        )
      }
    >
      <b>{components.error.title}</b> <span>{children}</span>
    </Notice>
  )
}
