import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { components } from '#shared/copy/components.ts'
import { focusMain } from './focus-main.ts'
import { Notice } from './notice.tsx'

interface ErrorNoticeProps {
  children: ReactNode
  onRetry?: () => void
}

/** Something could not be read: what happened, and the button that tries again. */
export function ErrorNotice({ children, onRetry }: ErrorNoticeProps) {
  return (
    <Notice tone="bad" isUrgent action={onRetry && <Retry onRetry={onRetry} />}>
      <b>{components.error.title}</b> <span>{children}</span>
    </Notice>
  )
}

/** It goes away with the notice when it is pressed: the keys go on at the page. */
function Retry({ onRetry }: { onRetry: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const element = button.current
    return () => {
      if (document.activeElement === element) focusMain()
    }
  }, [])
  return (
    <button ref={button} type="button" className="btn" onClick={onRetry}>
      {components.retry}
    </button>
  )
}
