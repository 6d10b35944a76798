import { days } from '#shared/copy/days.ts'
import { roundsCopy } from '#shared/copy/rounds.ts'
import { dayOf, daysBetween } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { silentSupports } from '#shared/items/open-asks.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import { supportStanding } from '#shared/work/take-over.ts'
import { useActor } from '../../api/use-session.ts'
import { Named } from './evidence-list.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'
import { unitName } from './queries.ts'

const words = roundsCopy.support

interface SupportSlotsProps {
  item: Item
  ground: LedgerGround
  isToday: boolean
}

/** 配合: a place for each supporting unit, with what it was asked for and what it said; those who said nothing are asked in one go. */
export function SupportSlots({ item, ground, isToday }: SupportSlotsProps) {
  const actor = useActor()
  const ask = useLedgerUi((ui) => ui.ask)
  const silent = silentSupports(item)
  const mayAsk = isToday && silent.length > 0 && offered(item, actor).includes('askSupport')
  return (
    <>
      <ul className="slots">
        {item.supports.map((id) => (
          <Slot key={id} {...{ item, ground, id }} />
        ))}
      </ul>
      {mayAsk && (
        <button type="button" className="btn" onClick={() => ask(item.id, 'askSupport')}>
          {words.askAgain(silent.length)}
        </button>
      )}
    </>
  )
}

function Slot({ item, ground, id }: { item: Item; ground: LedgerGround; id: UnitId }) {
  const ask = item.asks.find((one) => one.unitId === id)
  const said = item.contributions.find((one) => one.unitId === id)
  const evidence = item.evidence.filter((one) => one.unitId === id)
  const standing = supportStanding(item, id)
  const late = ask && standing !== 'said' ? daysBetween(ask.answerBy, ground.today) : 0
  const isWaitedFor = item.state !== 'draft' && item.state !== 'assigned'
  return (
    <li>
      <p>
        {unitName(ground, id)}{' '}
        {standing === 'said' && said && <span className="ink3">{words.said(dayOf(said.at))}</span>}
        {standing !== 'said' && isWaitedFor && (
          <span className="silent">{standing === 'silent' ? words.silent : words.silentSince}</span>
        )}
      </p>
      {ask && (
        <p className="ink3 s12">
          {words.asked(ask.text, ask.answerBy)}
          {late > 0 && <span className="silent"> {words.late(late)}</span>}
        </p>
      )}
      {said && (
        <p className="ink2">
          {standing !== 'said' && <span className="ink3">{days.table(dayOf(said.at))} </span>}
          {said.text}
        </p>
      )}
      {evidence.map((one) => (
        <Named key={one.id} evidence={one} itemId={item.id} />
      ))}
    </li>
  )
}
