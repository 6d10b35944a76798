import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface NoticeProps {
  tone?: 'info' | 'warn' | 'bad'
  children: ReactNode
  /** At the right: what can be done about it. */
  action?: ReactNode
  /** Came up just now because something went wrong: read at once. */
  isUrgent?: boolean
}

/** A rule at the left and a wash; it has no close button, because it must be read. */
export function Notice({ tone = 'info', children, action, isUrgent = false }: NoticeProps) {
  return (
    <div className={tone === 'info' ? 'note' : `note ${tone}`} role={isUrgent ? 'alert' : undefined}>
      <Icon of={tone === 'info' ? IconInfoCircle : IconAlertTriangle} />
      <div className="grow">{children}</div>
      {action}
    </div>
  )
}
