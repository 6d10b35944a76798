import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { access, may } from '#shared/access.ts'
import { days } from '#shared/copy/days.ts'
import { reporting, standingText } from '#shared/copy/reporting.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { addDays } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { dueSoon, elsewhere, type PeriodReports, periodReports } from '#shared/work/aside.ts'
import { askKinds, burdens } from '#shared/work/burden.ts'
import type { WorkGround } from '#shared/work/item-facts.ts'
import { useShared } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { Light } from '../../components/light.tsx'
import { useUnitName } from './queries.ts'

const words = workbench.side
const MOST = 6

interface AsideProps {
  items: readonly Item[]
  ground: WorkGround
}

/** Beside the list: how this period's reports stand, where the ball is elsewhere, what is due soon. */
export function Aside({ items, ground }: AsideProps) {
  const actor = useActor()
  const nameOf = useUnitName()
  const reports = periodReports(actor, items, ground)
  const away = elsewhere(actor, items, ground)
  const soon = dueSoon(actor, items, ground)
  const isUnit = isUnitRole(actor.role)
  const holderOf = (item: Item) => {
    const [first] = item.leads
    return item.holder === 'unit' && first ? nameOf(first) : copy.holder[item.holder]
  }
  return (
    <aside className="wb-side" aria-label={workbench.aside}>
      {reports && <Reports reports={reports} isUnit={isUnit} />}
      {may(actor.role, access['items.fillIn']) && <FillingLink />}
      {isUnit && actor.unitId !== null && <OwnBurden {...{ items, ground }} unitId={actor.unitId} />}
      <Lines title={isUnit ? words.elsewhere : words.unsigned} count={away.length}>
        {away.slice(0, MOST).map(({ item, workingDays }) => (
          <Line key={item.id} item={item}>
            <span className="ink3">{words.held(holderOf(item), workingDays)}</span>
          </Line>
        ))}
      </Lines>
      <Lines title={words.soon} count={soon.length}>
        {soon.slice(0, MOST).map(({ item, facts, supports }) => (
          <Line
            key={item.id}
            item={item}
            light={<Light light={facts.light} shapeOnly />}
            suffix={supports ? words.supports : ''}
          >
            <span className="ink3 num">{facts.dueOn && days.table(facts.dueOn)}</span>
          </Line>
        ))}
      </Lines>
    </aside>
  )
}

function Reports({ reports, isUnit }: { reports: PeriodReports; isUnit: boolean }) {
  const shared = useShared()
  const { period, reported, unchanged, late, missing } = reports
  const parts = [
    ['done', reported],
    ['same', unchanged],
    ['late', late],
    ['todo', missing],
  ] as const
  return (
    <section>
      <h3>{isUnit ? words.unitReports(period) : words.allReports(period)}</h3>
      <div className="wb-dots" aria-hidden="true">
        {parts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <i key={name} className={name} style={{ flexGrow: count }} />
          ))}
      </div>
      <p className="ink2">{standingText(reports)}</p>
      {!isUnit && (
        <Link to="/workbench/periods" search={shared} className="wb-more">
          {reporting.page.open}
        </Link>
      )}
    </section>
  )
}

function FillingLink() {
  const shared = useShared()
  return (
    <Link to="/workbench/filling" search={shared} className="wb-more">
      {reporting.page.filling}
    </Link>
  )
}

/** How often this unit was asked for something lately: the office sees the same. */
function OwnBurden({ items, ground, unitId }: AsideProps & { unitId: UnitId }) {
  const shared = useShared()
  const span = { from: addDays(ground.today, -29), to: ground.today }
  const burden = burdens(items, span, ground.rulesOf).find((one) => one.unitId === unitId)
  const parts = askKinds.flatMap((kind) => {
    const times = burden?.asks[kind].times ?? 0
    return times === 0 ? [] : [reporting.burden.part(reporting.burden.kinds[kind], times)]
  })
  return (
    <section>
      <h3>{reporting.burden.mine}</h3>
      <p className="ink2">{reporting.burden.line(burden?.times ?? 0, parts)}</p>
      <Link to="/workbench/periods" search={shared} className="wb-more">
        {reporting.page.ofUnit}
      </Link>
    </section>
  )
}

function Lines({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {count === 0 ? (
        <p className="ink3 wb-line">{words.none}</p>
      ) : (
        <>
          <ul>{children}</ul>
          {count > MOST && <p className="ink3 s12">{words.more(count - MOST)}</p>}
        </>
      )}
    </section>
  )
}

interface LineProps {
  item: Item
  light?: ReactNode
  suffix?: string
  children: ReactNode
}

function Line({ item, light, suffix = '', children }: LineProps) {
  const shared = useShared()
  return (
    <li className="wb-line">
      {light}
      <Link to="/ledger" search={{ ...shared, item: item.id }} className="cut" title={item.title}>
        {words.line(item.ordinal, item.title)}
        {suffix}
      </Link>
      {children}
    </li>
  )
}
