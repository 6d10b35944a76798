import { access, may } from '#shared/access.ts'
import { handoverCopy } from '#shared/copy/handover.ts'
import { posts as words } from '#shared/copy/posts.ts'
import type { UserId } from '#shared/ids.ts'
import { formerHoldersOf, holdersOf, leaderNames, type Tenure } from '#shared/posts/tenures.ts'
import { useAddress } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import type { UnitKnown } from './unit-known.ts'

/** 岗位: posts stay, people change. */
export function PostsTable(known: UnitKnown) {
  const { unit, tenures } = known
  const now = holdersOf(tenures, 'liaison', unit.id)
  const before = formerHoldersOf(tenures, 'liaison', unit.id)
  const leaves = (userId: UserId | undefined) =>
    known.handovers.some(
      ({ unitId, from, state }) =>
        unitId === unit.id && state === 'open' && userId !== undefined && from?.userId === userId,
    )
  return (
    <table className="t" aria-label={words.posts}>
      <colgroup>
        <col className="c-post" />
        <col className="c-holder" />
        <col className="c-since" />
        <col />
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
        {(now.length > 0 ? now : [null]).map((holder, at) => (
          <tr key={holder?.userId ?? 'vacant'}>
            <td>{at === 0 && words.role.liaison}</td>
            <td>{holder?.name ?? <span className="ink3">{words.vacant}</span>}</td>
            <td>
              {holder && words.since(holder.from)}
              {leaves(holder?.userId) && <span className="tag">{handoverCopy.state.open}</span>}
            </td>
            <td {...(at === 0 ? { 'data-label': words.columns.before } : {})}>
              {at === 0 && <Former tenures={before} />}
            </td>
            <td>{at === 0 && <LiaisonActs {...known} isVacant={holder === null} />}</td>
          </tr>
        ))}
        <HeadRows unit={unit} tenures={tenures} />
        <LeaderRow unit={unit} tenures={tenures} />
      </tbody>
    </table>
  )
}

/** 单位负责人: an administrator sets the account; nothing is handed over line by line. */
function HeadRows({ unit, tenures }: Pick<UnitKnown, 'unit' | 'tenures'>) {
  const now = holdersOf(tenures, 'head', unit.id)
  const before = formerHoldersOf(tenures, 'head', unit.id)
  return (now.length > 0 ? now : [null]).map((holder, at) => (
    <tr key={holder?.userId ?? 'no-head'}>
      <td>{at === 0 && words.role.head}</td>
      <td>{holder?.name ?? <span className="ink3">{words.vacant}</span>}</td>
      <td>{holder && words.since(holder.from)}</td>
      <td {...(at === 0 ? { 'data-label': words.columns.before } : {})}>
        {at === 0 && <Former tenures={before} />}
      </td>
      <td aria-label={words.none} />
    </tr>
  ))
}

/** 分管领导; who was in charge before is told by the 沿革. */
function LeaderRow({ unit, tenures }: Pick<UnitKnown, 'unit' | 'tenures'>) {
  const { role } = useMe()
  const { change } = useAddress()
  const name = unit.leaderId && leaderNames(tenures).get(unit.leaderId)
  return (
    <tr>
      <td>{words.role.leader}</td>
      <td>{name ?? <span className="ink3">{words.leader.nobody}</span>}</td>
      <td colSpan={2} aria-label={words.none} />
      <td>
        {may(role, access['units.setLeader']) && unit.isActive && (
          <button type="button" className="btn" onClick={() => change({ leader: '1' })}>
            {name ? words.leader.change : words.leader.set}
          </button>
        )}
      </td>
    </tr>
  )
}

function Former({ tenures }: { tenures: readonly Tenure[] }) {
  if (tenures.length === 0) return <span className="ink3">{words.noneBefore}</span>
  return (
    <ul className="unit-former">
      {tenures.map(({ userId, name, from, to }) => (
        <li key={`${userId} ${from}`}>{words.before(name, from, to ?? from)}</li>
      ))}
    </ul>
  )
}

/** The office changes; the unit itself says that it will. */
function LiaisonActs({ unit, handovers, isVacant }: UnitKnown & { isVacant: boolean }) {
  const { role, unitId, userId } = useMe()
  const { change } = useAddress()
  if (!unit.isActive) return null
  const filed = handovers.find(({ unitId: of, state }) => of === unit.id && state === 'filed')
  if (may(role, access['handovers.change']))
    return (
      <button type="button" className="btn" onClick={() => change({ change: filed?.id ?? 'new' })}>
        {isVacant ? handoverCopy.change.fill : handoverCopy.change.open}
      </button>
    )
  const isBusy = handovers.some(
    ({ from, state }) => from?.userId === userId && (state === 'filed' || state === 'open'),
  )
  if (role !== 'liaison' || unitId !== unit.id || isBusy) return null
  return (
    <button type="button" className="btn" onClick={() => change({ file: '1' })}>
      {handoverCopy.file.open}
    </button>
  )
}
