import './units.css'
import { Link } from '@tanstack/react-router'
import { access, may } from '#shared/access.ts'
import { posts as words } from '#shared/copy/posts.ts'
import { reorganiseCopy } from '#shared/copy/reorganise.ts'
import { units as unitWords } from '#shared/copy/units.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ChangeLiaisonDialog } from './change-liaison-dialog.tsx'
import { EndedItems } from './ended-items.tsx'
import { FileChangeDialog } from './file-change-dialog.tsx'
import { HandoversOfUnit } from './handovers-of-unit.tsx'
import { LeaderDialog } from './leader-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PostsTable } from './posts-table.tsx'
import { useHandovers, usePosts, useUnits } from './queries.ts'
import { Reorganisations } from './reorganisations.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitKv } from './unit-facts.tsx'
import { UnitHistory } from './unit-history.tsx'
import type { UnitKnown } from './unit-known.ts'

/** One unit: what it is called, who sits on its posts and did before, what was handed over. */
export function UnitPage() {
  const { search } = useAddress()
  const [units, posts, handovers] = [useUnits(), usePosts(), useHandovers()]
  const error = units.error ?? posts.error ?? handovers.error
  if (units.data && posts.data && handovers.data) {
    const unit = units.data.find(({ id }) => id === search.unit)
    if (!unit) return <EmptyState title={words.notFound.title}>{words.notFound.text}</EmptyState>
    const known = { units: units.data, tenures: posts.data, handovers: handovers.data }
    return <TheUnit key={unit.id} unit={unit} {...known} />
  }
  const retry = () => void Promise.all([units.refetch(), posts.refetch(), handovers.refetch()])
  if (error) return <ErrorNotice onRetry={retry}>{sentenceOf(error)}</ErrorNotice>
  return <LoadingLine />
}

function TheUnit(known: UnitKnown) {
  const { unit, units, handovers } = known
  const { role } = useMe()
  const { change } = useAddress()
  const mayEdit = may(role, access['units.update'])
  const own = handovers.filter(({ unitId }) => unitId === unit.id)
  return (
    <div className="unit">
      <Link to="/units" className="unit-back">
        {words.back}
      </Link>
      <div className="unit-line">
        <h2>{unit.name}</h2>
        {unit.kind === 'group' && <span className="tag">{unitWords.group}</span>}
        {!unit.isActive && <span className="tag">{unitWords.inactive}</span>}
        <span className="grow" />
        <ReorganiseButtons unit={unit} />
        {mayEdit && (
          <button type="button" className="btn" onClick={() => change({ edit: '1' })}>
            {words.edit}
          </button>
        )}
      </div>
      <section aria-label={words.facts}>
        <h3>{words.facts}</h3>
        <UnitKv unit={unit} units={units} />
      </section>
      {unit.kind === 'unit' && !unit.isActive && may(role, access['items.list']) && (
        <section aria-label={words.ended.title}>
          <h3>{words.ended.title}</h3>
          <EndedItems unitId={unit.id} />
        </section>
      )}
      {unit.kind === 'unit' && (
        <>
          <section aria-label={words.posts}>
            <h3>{words.posts}</h3>
            <PostsTable {...known} />
          </section>
          <section aria-label={words.handovers}>
            <h3>{words.handovers}</h3>
            <HandoversOfUnit handovers={own} />
          </section>
        </>
      )}
      <section aria-label={words.history}>
        <h3>{words.history}</h3>
        <Reorganisations unit={unit} />
        <UnitHistory {...known} />
      </section>
      <Opened {...known} />
    </div>
  )
}

function ReorganiseButtons({ unit }: Pick<UnitKnown, 'unit'>) {
  const { role } = useMe()
  const { change } = useAddress()
  if (unit.kind !== 'unit' || !unit.isActive || !may(role, access['units.reorganise'])) return null
  return (
    <>
      <button type="button" className="btn" onClick={() => change({ merge: '1' })}>
        {reorganiseCopy.merge.open}
      </button>
      <button type="button" className="btn" onClick={() => change({ split: '1' })}>
        {reorganiseCopy.split.open}
      </button>
    </>
  )
}

/** What the address says is open. */
function Opened(known: UnitKnown) {
  const { role } = useMe()
  const { search, change } = useAddress()
  const { unit, units } = known
  const close = () => change({ edit: null, change: null, file: null, leader: null, merge: null, split: null })
  if (search.edit && may(role, access['units.update']))
    return <UnitDialog unit={unit} units={units} mayEdit onClose={close} />
  if (search.change && may(role, access['handovers.change']))
    return <ChangeLiaisonDialog {...known} filedId={search.change} onClose={close} />
  if (search.leader && may(role, access['units.setLeader']))
    return <LeaderDialog {...known} onClose={close} />
  if (unit.isActive && may(role, access['units.reorganise'])) {
    if (search.merge) return <MergeDialog {...known} onClose={close} />
    if (search.split) return <SplitDialog {...known} onClose={close} />
  }
  if (search.file && role === 'liaison') return <FileChangeDialog onClose={close} />
  return null
}
