import './units.css'
import { Link } from '@tanstack/react-router'
import { access, may } from '#shared/access.ts'
import { units as words } from '#shared/copy/units.ts'
import type { UnitId } from '#shared/ids.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useUnits } from './queries.ts'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitList } from './unit-list.tsx'

/** 单位: every unit and group, what else it is called, and who belongs to it. */
export function UnitsPage() {
  const { role } = useMe()
  const { search, change } = useAddress()
  const { data: units, error, refetch } = useUnits()
  const mayEdit = may(role, access['units.update'])
  if (error && !units)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!units) return <LoadingLine />
  const chosen = units.find((unit) => unit.id === search.unit)
  const adds = search.unit === 'new' ? 'unit' : search.unit === 'new-group' ? 'group' : null
  const close = () => change({ unit: null })
  return (
    <div className="units">
      {units.length === 0 ? (
        <NoUnits mayEdit={mayEdit} mayImport={may(role, access['plans.import'])} />
      ) : (
        <UnitList units={units} mayEdit={mayEdit} onOpen={(id: UnitId) => change({ unit: id })} />
      )}
      {chosen && <UnitDialog key={chosen.id} unit={chosen} units={units} mayEdit={mayEdit} onClose={close} />}
      {adds && mayEdit && <UnitDialog key={adds} unit={adds} units={units} mayEdit onClose={close} />}
    </div>
  )
}

function NoUnits({ mayEdit, mayImport }: { mayEdit: boolean; mayImport: boolean }) {
  const { change } = useAddress()
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        <>
          {mayImport && (
            <Link to="/import" className="btn primary large">
              {words.empty.import}
            </Link>
          )}
          {mayEdit && (
            <button type="button" className="btn large" onClick={() => change({ unit: 'new' })}>
              {words.create}
            </button>
          )}
        </>
      }
    >
      {words.empty.text}
    </EmptyState>
  )
}
