import { components } from '#shared/copy/components.ts'
import { posts as words } from '#shared/copy/posts.ts'
import type { UnitId, UserId } from '#shared/ids.ts'
import { leaderNames } from '#shared/posts/tenures.ts'
import type { UnitChange } from '#shared/units/units-as-of.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { useUnitHistory } from './queries.ts'
import type { UnitKnown } from './unit-known.ts'

/** 沿革: names, members and leaders over time, the last first. */
export function UnitHistory({ unit, units, tenures }: UnitKnown) {
  const { data, error, refetch } = useUnitHistory(unit.id)
  if (error && !data) return <ErrorNotice onRetry={() => void refetch()}>{sentenceOf(error)}</ErrorNotice>
  if (!data) return <LoadingLine />
  const unitNames = (ids: readonly UnitId[]) =>
    components.list(ids.flatMap((id) => units.find((one) => one.id === id)?.name ?? []))
  const leaders = leaderNames(tenures)
  const leader = (id: UserId | null) => (id && leaders.get(id)) ?? null
  const said = (change: UnitChange): string => {
    switch (change.type) {
      case 'renamed':
        return words.change.renamed(change.from, change.to)
      case 'leader':
        return words.change.leader(leader(change.from), leader(change.to))
      case 'members':
        return words.change.members(unitNames(change.came), unitNames(change.went))
      case 'became':
        return words.change.became(unitNames(change.unitIds))
      case 'made':
      case 'closed':
      case 'opened':
        return words.change[change.type]()
    }
  }
  const entries = [...data].reverse().map((change, at) => ({
    key: `${change.at} ${change.type}`,
    ...(at === 0 ? { tone: 'now' as const } : {}),
    when: words.on(change.at),
    what: said(change),
  }))
  return <Timeline entries={entries} />
}
