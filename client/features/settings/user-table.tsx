import { settings } from '#shared/copy/settings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { timeOf } from '#shared/dates.ts'
import type { Unit } from '#shared/units/model.ts'
import type { User } from '#shared/users/model.ts'

const words = settings.users

interface UserTableProps {
  users: readonly User[]
  units: readonly Unit[]
  onEdit: (user: User) => void
  onReset: (user: User) => void
}

export function UserTable({ users, units, onEdit, onReset }: UserTableProps) {
  return (
    <table className="t users" aria-label={words.list}>
      <colgroup>
        <col />
        <col />
        <col className="c-role" />
        <col />
        <col className="c-state" />
        <col className="c-do" />
      </colgroup>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, word]) => (
            <th key={name} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className={user.isActive ? 'row' : 'row is-done'}>
            <td>{user.name}</td>
            <td>{user.login}</td>
            <td>{copy.role[user.role]}</td>
            <td>{units.find((unit) => unit.id === user.unitId)?.name}</td>
            <td>
              <UserState user={user} />
            </td>
            <td>
              <button type="button" className="btn quiet" onClick={() => onEdit(user)}>
                {words.edit}
                <span className="sr">{user.name}</span>
              </button>
              <button type="button" className="btn quiet" onClick={() => onReset(user)}>
                {words.reset}
                <span className="sr">{user.name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function UserState({ user }: { user: User }) {
  if (!user.isActive) return <span className="state off">{words.state.inactive}</span>
  if (user.lockedUntil)
    return <span className="state wait">{words.state.locked(timeOf(user.lockedUntil))}</span>
  if (user.mustChangePassword) return <span className="state off">{words.state.first}</span>
  return <span className="state">{words.state.active}</span>
}
