import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** Why it is empty and what fills it. */
  children?: ReactNode
  actions?: ReactNode
}

/** Nothing here yet: said plainly, with the way on. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <div className="ink2">{children}</div>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  )
}
