import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** Why it is empty and what fills it. */
  children?: ReactNode
  actions?: ReactNode
  /** The only thing on its page. */
  isPage?: boolean
}

/** Nothing here yet: said plainly, with the way on. */
export function EmptyState({ title, children, actions, isPage = false }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <div className="ink2">{children}</div>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  )
}
