import './settings.css'
import { useState } from 'react'
import { settings } from '#shared/copy/settings.ts'
import type { User } from '#shared/users/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useUnits, useUsers } from './queries.ts'
import { ResetPasswordDialog } from './reset-password-dialog.tsx'
import { UserDialog } from './user-dialog.tsx'
import { UserTable } from './user-table.tsx'

const words = settings.users

type Open = { kind: 'create' } | { kind: 'edit' | 'reset'; user: User } | null

/** 用户: the administrator opens, changes and closes accounts. */
export function UsersPage() {
  const users = useUsers()
  const units = useUnits()
  const [open, setOpen] = useState<Open>(null)
  const error = users.error ?? units.error
  const retry = () => void Promise.all([users.refetch(), units.refetch()])
  if (error && !users.data) return <ErrorNotice onRetry={retry}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!users.data || !units.data) return <LoadingLine />
  const close = () => setOpen(null)
  return (
    <div className="settings">
      <div className="settings-head">
        <h2>{words.title(users.data.length)}</h2>
        <span className="grow" />
        <button type="button" className="btn primary" onClick={() => setOpen({ kind: 'create' })}>
          {words.create}
        </button>
      </div>
      <div className="settings-scroll">
        <UserTable
          users={users.data}
          units={units.data}
          onEdit={(user) => setOpen({ kind: 'edit', user })}
          onReset={(user) => setOpen({ kind: 'reset', user })}
        />
      </div>
      {open?.kind === 'create' && <UserDialog user={null} units={units.data} onClose={close} />}
      {open?.kind === 'edit' && <UserDialog user={open.user} units={units.data} onClose={close} />}
      {open?.kind === 'reset' && <ResetPasswordDialog user={open.user} onClose={close} />}
    </div>
  )
}
