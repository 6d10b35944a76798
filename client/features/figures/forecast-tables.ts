import { warningText, forecastCopy as words } from '#shared/copy/forecast.ts'
import { forecastBasis, forecastFinding, risksBasis, risksFinding } from '#shared/copy/forecast-findings.ts'
import { forecastWord } from '#shared/copy/forecast-words.ts'
import type { ForecastCounts, ForecastFigures } from '#shared/figures/forecast.ts'
import type { UnitId } from '#shared/ids.ts'
import { forecasts } from '#shared/items/forecasts.ts'
import type { Cell, DataTable } from './tables.ts'

type NameOf = (unitId: UnitId) => string

const text = (label: string) => ({ label, isNumber: false })
const number = (label: string) => ({ label, isNumber: true })

/** All first, then each unit; what several units lead stands under each of them. */
export function forecastTable(figures: ForecastFigures, nameOf: NameOf): DataTable {
  const { total, counts, byUnit } = figures
  return {
    title: forecastFinding(figures),
    basis: forecastBasis(figures),
    columns: [text(words.unit), number(words.total), ...forecasts.map((one) => number(forecastWord[one]))],
    rows: [
      [{ value: words.all }, countable(total, {}), ...cells(counts, {})],
      ...byUnit.map((row) => [
        { value: nameOf(row.unitId) },
        countable(row.total, { unitId: row.unitId }),
        ...cells(row.counts, { unitId: row.unitId }),
      ]),
    ],
  }
}

type View = { unitId?: UnitId }

const countable = (value: number, view: View): Cell =>
  value === 0 ? { value } : { value, to: { view: { ...view, subset: 'countable' } } }

const cells = (counts: ForecastCounts, view: View): Cell[] =>
  forecasts.map((forecast) => {
    const value = counts[forecast]
    return value === 0 ? { value } : { value, to: { view: { ...view, forecast } } }
  })

export function risksTable(figures: ForecastFigures, nameOf: NameOf): DataTable {
  return {
    title: risksFinding(figures),
    basis: risksBasis(figures),
    columns: [
      number(words.ordinal),
      text(words.item),
      text(words.unit),
      text(words.dueOn),
      number(words.left),
      text(words.forecast),
      text(words.why),
    ],
    rows: figures.atRisk.map(({ itemId, ordinal, title, unitIds, forecast, warning }) => [
      { value: ordinal },
      { value: title, to: { view: { forecast: 'atRisk' }, item: itemId } },
      { value: unitIds.map(nameOf).join('、') },
      { value: warning.dueOn },
      { value: warning.left },
      { value: forecastWord[forecast] },
      { value: warningText(warning, figures.asOf) },
    ]),
  }
}
