import './settings.css'
import { Link, Outlet } from '@tanstack/react-router'
import { access, may, type Procedure } from '#shared/access.ts'
import { settings } from '#shared/copy/settings.ts'
import { useShared } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'

const words = settings.tabs

interface Page {
  name: 'users' | 'plans' | 'rules' | 'ladder' | 'calendar' | 'lights' | 'acts'
  path:
    | '/settings/users'
    | '/settings/plans'
    | '/settings/rules'
    | '/settings/ladder'
    | '/settings/calendar'
    | '/settings/lights'
    | '/settings/acts'
  needs: Procedure
}
const pages: readonly Page[] = [
  { name: 'users', path: '/settings/users', needs: 'users.list' },
  { name: 'plans', path: '/settings/plans', needs: 'plans.update' },
  { name: 'rules', path: '/settings/rules', needs: 'imports.rules' },
  { name: 'ladder', path: '/settings/ladder', needs: 'pressing.setLadder' },
  { name: 'calendar', path: '/settings/calendar', needs: 'calendar.get' },
  { name: 'lights', path: '/settings/lights', needs: 'settings.get' },
  { name: 'acts', path: '/settings/acts', needs: 'items.acts' },
]

/** 设置: the pages of the role, where there are several, and the one that is open. */
export function SettingsFrame() {
  const { role } = useMe()
  const shared = useShared()
  const mine = pages.filter(({ needs }) => may(role, access[needs]))
  return (
    <>
      {mine.length > 1 && (
        <nav className="tabs settings-tabs" aria-label={words.label}>
          {mine.map(({ name, path }) => (
            <Link key={name} to={path} search={shared} activeOptions={{ includeSearch: false }}>
              {words[name]}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  )
}
