import { Link } from '@tanstack/react-router'
import { roundTrip } from '#shared/copy/round-trip.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { isGivenOut } from '#shared/round-trip/model.ts'
import { useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { PastActs } from './past-acts.tsx'
import { useUnits } from './queries.ts'
import { useRoundTrip } from './round-trip.store.ts'
import { UploadBox } from './upload-box.tsx'

const words = roundTrip.page

/** The two ways: the sheet out, the sheet back; below them what went in lately. */
export function StartPage({ items }: { items: readonly Item[] }) {
  const { role } = useMe()
  const isOffice = role === 'office'
  return (
    <div className="rt-page">
      <header className="rt-head">
        <h2>{words.title}</h2>
        <p className="ink2">{isOffice ? words.officeLead : words.lead}</p>
      </header>
      <KeptSheet />
      <div className="rt-ways">
        <GiveOut items={items} />
        <UploadBox />
      </div>
      <PastActs />
    </div>
  )
}

/** A sheet that waits on the desk: go on with it, or give it up. */
function KeptSheet() {
  const { change } = useAddress()
  const { file, close } = useRoundTrip()
  if (file === null) return null
  return (
    <Notice
      action={
        <span className="rt-do">
          <button type="button" className="btn" onClick={() => change({ step: 'merge' })}>
            {words.goOn}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {roundTrip.merge.discard}
          </button>
        </span>
      }
    >
      {words.kept(file.name)}
    </Notice>
  )
}

function GiveOut({ items }: { items: readonly Item[] }) {
  const me = useMe()
  const { search, change } = useAddress()
  const { planId } = usePlanAndDay()
  const units = useUnits()
  const isOffice = me.role === 'office'
  const unitId = isOffice ? ((search.unit ?? null) as UnitId | null) : me.unitId
  const count =
    unitId === null
      ? 0
      : items.filter((item) => isGivenOut(item, unitId) && (planId === null || item.planId === planId)).length
  const asked = new URLSearchParams({
    ...(unitId ? { unit: unitId } : {}),
    ...(planId ? { plan: planId } : {}),
  })
  return (
    <section className="rt-way" aria-labelledby="rt-out">
      <h3 id="rt-out">{words.download}</h3>
      {isOffice && (
        <UnitPicker
          label={words.unit}
          units={units}
          isSingle
          value={unitId === null ? [] : [unitId]}
          hint={words.unitHint}
          onChange={([chosen]) => change({ unit: chosen ?? null }, { replace: true })}
        />
      )}
      {unitId === null ? (
        <p className="ink2">{words.unitMissing}</p>
      ) : count === 0 ? (
        <Nothing isOffice={isOffice} />
      ) : (
        <p className="rt-do">
          <a className="btn primary large" href={`/api/filling-sheet.xlsx?${asked}`} download>
            {words.download}
          </a>
          <span className="ink2">{words.count(count)}</span>
        </p>
      )}
    </section>
  )
}

function Nothing({ isOffice }: { isOffice: boolean }) {
  const shared = useShared()
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={
        <Link to="/workbench" search={shared} className="btn">
          {words.back}
        </Link>
      }
    >
      {isOffice ? words.emptyOffice : words.emptyText}
    </EmptyState>
  )
}
