import { Fragment } from 'react'
import { forecastWord } from '#shared/copy/forecast-words.ts'
import { askText, itemFacts, lightText, pageWords, titleOf } from '#shared/copy/meeting-pages.ts'
import type { UnitId } from '#shared/ids.ts'
import { forecasts } from '#shared/items/forecasts.ts'
import type { Deck, Exception, UnitPage } from '#shared/meetings/deck.ts'
import { Light } from '../../components/light.tsx'
import { RowsLink } from './rows-link.tsx'

const { columns } = pageWords

/** What of one unit is red or yellow: the item, where it is stuck, what is asked for; then what is to be expected. */
export function UnitSlide({ page, deck }: { page: UnitPage; deck: Deck }) {
  return (
    <>
      <table className="t slide-table of-unit" aria-label={titleOf(page, deck)}>
        <thead>
          <tr>
            <th scope="col" className="c-what">
              {columns.item}
            </th>
            <th scope="col">{columns.cause}</th>
            <th scope="col" className="c-asks">
              {columns.asks}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.entries.map((one) => (
            <Row key={one.item.id} one={one} deck={deck} />
          ))}
        </tbody>
      </table>
      {page.forecast !== null && <ForecastBar unit={page.unitId} forecast={page.forecast} />}
    </>
  )
}

function Row({ one, deck }: { one: Exception; deck: Deck }) {
  return (
    <tr>
      <td>
        <Light light={one.light} word={lightText(one)} />
        <b className="clamp">{one.item.title}</b>
        <small>
          {itemFacts(one).map((fact, at) => (
            <Fragment key={fact}>
              {at > 0 && <i className="mid" />}
              {fact}
            </Fragment>
          ))}
        </small>
      </td>
      <td>
        {one.cause === '' ? (
          <span className="ink3">{pageWords.noCause}</span>
        ) : (
          <span className="clamp">{one.cause}</span>
        )}
      </td>
      <td>
        {one.asks.length === 0
          ? pageWords.noAsk
          : one.asks.map((ask) => (
              <p key={askText(ask, deck)} className="clamp">
                {askText(ask, deck)}
              </p>
            ))}
      </td>
    </tr>
  )
}

/** 年底前预计: the length of each line is its share; the line's own form says which it is without its colour. */
function ForecastBar({ unit, forecast }: { unit: UnitId; forecast: NonNullable<UnitPage['forecast']> }) {
  const words = pageWords.forecast
  const shown = forecasts.filter((one) => one !== 'unsaid' || forecast.unsaid.length > 0)
  const total = forecasts.reduce((sum, one) => sum + forecast[one].length, 0)
  if (total === 0) return null
  return (
    <section className="forecast" aria-label={words.title}>
      <h2>
        {words.title} <span title={words.rule}>{words.basis}</span>
      </h2>
      <ol>
        {shown.map((one) => (
          <li key={one} className={`f-${one}`} style={{ flexGrow: Math.max(forecast[one].length, 0.9) }}>
            <b>
              <RowsLink unit={unit} count={one}>
                {forecast[one].length}
              </RowsLink>
            </b>{' '}
            {forecastWord[one]}
            <small>{pageWords.items(forecast[one])}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
