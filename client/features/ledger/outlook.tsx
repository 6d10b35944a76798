import { reasonText, warningText } from '#shared/copy/forecast.ts'
import { forecastWord } from '#shared/copy/forecast-words.ts'
import { ledger } from '#shared/copy/ledger.ts'
import type { IsoDate } from '#shared/dates.ts'
import { forecastOf } from '#shared/figures/forecast.ts'
import { fullTallyOf } from '#shared/figures/full-tally.ts'
import { isLateOn } from '#shared/figures/tally.ts'
import { warningOf } from '#shared/figures/warning.ts'
import { expectedOf } from '#shared/items/forecast.ts'
import { type Item, isOver } from '#shared/items/model.ts'

/** 预判 of what is open: its class, what it was read from, and why it may miss its day. */
export function Outlook({ item, today }: { item: Item; today: IsoDate }) {
  const tally = fullTallyOf(item)
  const forecast = forecastOf(tally, today, { milestoneCounts: true })
  if (forecast === null || isOver(item)) return null
  const warning = warningOf(tally, today)
  return (
    <>
      <dt>{ledger.filters.forecast}</dt>
      <dd>
        {forecastWord[forecast]}
        <span className="ink3 resolved">{reasonText(expectedOf(item, isLateOn(tally, today)))}</span>
        {warning !== null && <p className="m">{warningText(warning, today)}</p>}
      </dd>
    </>
  )
}
