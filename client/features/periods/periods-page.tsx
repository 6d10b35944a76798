import './periods.css'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { access, may } from '#shared/access.ts'
import { days } from '#shared/copy/days.ts'
import { periodWord } from '#shared/copy/periods.ts'
import { reporting } from '#shared/copy/reporting.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { pressedThisWeek } from '#shared/work/burden.ts'
import { type PeriodGroup, periodGroups } from '#shared/work/period-groups.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { BurdenTable } from './burden-table.tsx'
import { Choice } from './choice.tsx'
import { PeriodTable } from './period-table.tsx'
import { useItems, usePlansById, useUnits } from './queries.ts'
import { RemindMissing } from './remind-missing.tsx'

const words = reporting.page

/** 填报情况: what each unit owes and has given in a period, and how often it was asked for something. */
export function PeriodsPage() {
  const { planId, asOf } = usePlanAndDay()
  const today = useToday()
  const list = useItems(planId, asOf)
  const plans = usePlansById()
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{sentenceOf(list.error)}</ErrorNotice>
  if (list.isPending || plans === null) return <LoadingLine />
  return <Periods items={list.data.items} day={asOf !== null && asOf < today ? asOf : today} plans={plans} />
}

interface PeriodsProps {
  items: readonly Item[]
  /** As of which day. */
  day: IsoDate
  plans: NonNullable<ReturnType<typeof usePlansById>>
}

function Periods({ items, day, plans }: PeriodsProps) {
  const { search, change } = useAddress()
  const units = useUnits()
  const { rulesOf } = plans
  const which = search.period === 'before' ? 'before' : 'running'
  const groups = useMemo(() => periodGroups(items, day, rulesOf, which), [items, day, rulesOf, which])
  const pressed = useMemo(() => pressedThisWeek(items, day, rulesOf), [items, day, rulesOf])
  return (
    <div className="pd-page">
      <header className="pd-head">
        <h2>{words.title}</h2>
        <span className="ink3">{words.asOf(day)}</span>
        <span className="grow" />
        <FillingLink />
        <Choice
          label={words.which.label}
          value={which}
          options={[
            { value: 'running', label: words.which.running },
            { value: 'before', label: words.which.before },
          ]}
          onChoose={(value) => change({ period: value === 'before' ? value : null })}
        />
      </header>
      {groups.length === 0 ? (
        <Nothing />
      ) : (
        <>
          {groups.map((group) => (
            <Group key={`${group.planId} ${group.period.key}`} {...{ group, day, plans, units, pressed }} />
          ))}
          <p className="ink3 s12">{words.basis}</p>
        </>
      )}
      <BurdenTable {...{ items, rulesOf, units }} today={day} />
    </div>
  )
}

/** The same on paper: out as a workbook, back as a merge. */
function FillingLink() {
  const { role } = useMe()
  const shared = useShared()
  if (!may(role, access['items.fillIn'])) return null
  return (
    <Link to="/workbench/filling" search={shared} className="btn noprint">
      {words.filling}
    </Link>
  )
}

interface GroupProps extends Pick<PeriodsProps, 'day' | 'plans'> {
  group: PeriodGroup
  units: ReturnType<typeof useUnits>
  pressed: ReadonlyMap<UnitId, number>
}

function Group({ group, day, plans, units, pressed }: GroupProps) {
  const { role } = useMe()
  const today = useToday()
  const { planId, period, missing } = group
  const isClosed = day > period.by
  const name = plans.nameOf(planId)
  return (
    <section className="pd-part" aria-label={words.table(name, periodWord(period.key))}>
      <header className="pd-head">
        <h3>
          {name}
          <i className="mid" />
          {periodWord(period.key)}
        </h3>
        <span className="ink2" title={days.title(period.by)}>
          {words.cutOff(period.by, isClosed)}
        </span>
        <span className="grow" />
        {missing.length === 0 && <span className="ink2">{words.allGiven}</span>}
        {role === 'office' && day === today && (
          <RemindMissing
            {...{ group, isClosed, pressed }}
            nameOf={(id) => units.find((unit) => unit.id === id)?.name ?? ''}
          />
        )}
      </header>
      <PeriodTable {...{ group, units, day }} planName={name} />
    </section>
  )
}

function Nothing() {
  const shared = useShared()
  return (
    <EmptyState
      title={words.none}
      actions={
        <Link to="/workbench" search={shared} className="btn">
          {words.back}
        </Link>
      }
    >
      {words.noneText}
    </EmptyState>
  )
}
