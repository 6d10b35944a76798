import { IconPlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { posts } from '#shared/copy/posts.ts'
import { units as words } from '#shared/copy/units.ts'
import type { UnitId } from '#shared/ids.ts'
import { holdersOf } from '#shared/posts/tenures.ts'
import type { Unit } from '#shared/units/model.ts'
import { useAddress } from '../../api/use-search.ts'
import { Check } from '../../components/check.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { findUnits } from '../../components/find-units.ts'
import { Icon } from '../../components/icon.tsx'
import { useInitials } from '../../components/initials.ts'
import { usePosts } from './queries.ts'

interface UnitListProps {
  units: readonly Unit[]
  mayEdit: boolean
  onOpen: (id: UnitId) => void
}

export function UnitList({ units, mayEdit, onOpen }: UnitListProps) {
  const { search, change } = useAddress()
  const typed = search.q ?? ''
  const [withInactive, setWithInactive] = useState(false)
  const initials = useInitials()
  const choices = withInactive ? units : units.filter((unit) => unit.isActive)
  const shown = findUnits(choices, typed, initials).map(({ unit }) => unit)
  const setTyped = (q: string) => change({ q: q || null }, { replace: true })
  return (
    <>
      <div className="units-head">
        <h2>{words.title(units.filter((unit) => unit.kind === 'unit' && unit.isActive).length)}</h2>
        <span className="ink3">{words.groups(units.filter((unit) => unit.kind === 'group').length)}</span>
        <span className="grow" />
        <label className="input units-search">
          <Icon of={IconSearch} />
          <input
            className="bare"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Check checked={withInactive} onChange={setWithInactive}>
          {words.showInactive}
        </Check>
        {mayEdit && (
          <>
            <button type="button" className="btn" onClick={() => change({ unit: 'new-group' })}>
              {words.createGroup}
            </button>
            <button type="button" className="btn primary" onClick={() => change({ unit: 'new' })}>
              <Icon of={IconPlus} />
              {words.create}
            </button>
          </>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={words.nothing.title}
          actions={
            <button type="button" className="btn" onClick={() => setTyped('')}>
              {words.nothing.clear}
            </button>
          }
        >
          {words.nothing.text}
        </EmptyState>
      ) : (
        <div className="units-scroll">
          <UnitTable shown={shown} units={units} onOpen={onOpen} />
        </div>
      )}
    </>
  )
}

interface UnitTableProps {
  shown: readonly Unit[]
  units: readonly Unit[]
  onOpen: (id: UnitId) => void
}

function UnitTable({ shown, units, onOpen }: UnitTableProps) {
  return (
    <table className="t" aria-label={words.list}>
      <colgroup>
        <col className="c-name" />
        <col className="c-short" />
        <col className="c-liaison" />
        <col />
        <col />
        <col className="c-state" />
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
        {shown.map((unit) => (
          <tr key={unit.id} className={unit.isActive ? 'row' : 'row is-done'} onClick={() => onOpen(unit.id)}>
            <td>
              <button
                type="button"
                className="row-name"
                onClick={(event) => {
                  event.stopPropagation()
                  onOpen(unit.id)
                }}
              >
                {unit.name}
              </button>
              {unit.kind === 'group' && <span className="tag">{words.group}</span>}
            </td>
            <td>{unit.shortName}</td>
            <td>
              <LiaisonLink unit={unit} />
            </td>
            <td>{components.list(unit.aliases)}</td>
            <td>
              <Belongs unit={unit} units={units} />
            </td>
            <td>
              <span className={unit.isActive ? 'state' : 'state off'}>
                {unit.isActive ? words.active : words.inactive}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who writes for the unit; behind it its posts, and who held them. */
function LiaisonLink({ unit }: { unit: Unit }) {
  const { data: tenures } = usePosts()
  if (unit.kind === 'group' || !tenures) return null
  const names = holdersOf(tenures, 'liaison', unit.id).map(({ name }) => name)
  const shown = names.length > 0 ? components.list(names) : posts.vacant
  return (
    <Link
      to="/units/one"
      search={{ unit: unit.id }}
      aria-label={components.clauses([shown, posts.page(unit.name)])}
      onClick={(event) => event.stopPropagation()}
    >
      {shown}
    </Link>
  )
}

/** The members of a group; the groups of a unit. */
function Belongs({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  if (unit.kind === 'group') {
    const names = units.filter((each) => unit.members.includes(each.id)).map(({ name }) => name)
    return names.length > 0 ? components.list(names) : <span className="ink3">{words.noMembers}</span>
  }
  const groups = units.filter((each) => each.members.includes(unit.id)).map(({ name }) => name)
  return groups.length > 0 ? <span className="ink3">{words.inGroups(groups)}</span> : null
}
