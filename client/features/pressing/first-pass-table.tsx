import { useMemo } from 'react'
import { pressing as copyOf } from '#shared/copy/pressing.ts'
import type { Item } from '#shared/items/model.ts'
import { firstPassRates } from '#shared/pressing/first-pass.ts'
import { useToday } from '../../api/use-session.ts'
import { useUnits } from './queries.ts'

const words = copyOf.rates

/** 一次通过率, of the reviewing office and of units, with how it was counted; in the order of the directory, no ranking. */
export function FirstPassTable({ items }: { items: readonly Item[] }) {
  const units = useUnits()
  const today = useToday()
  const { office, units: rates } = useMemo(() => firstPassRates(items), [items])
  const byUnit = new Map(rates.map(({ unitId, rate }) => [unitId, rate]))
  const rows = [...units].sort((a, b) => a.ordinal - b.ordinal)
  return (
    <section className="sample-rates" aria-label={words.title}>
      <h3>
        {words.title} <span className="ink3 s12">{words.asOf(today)}</span>
      </h3>
      <table className="t" aria-label={words.list}>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col" className="r">
              {words.rateName}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="row">
            <td>
              <b>{words.office}</b>
            </td>
            <td className="r num">{words.rate(office)}</td>
          </tr>
          {rows.map(({ id, name }) => {
            const rate = byUnit.get(id)
            return (
              rate && (
                <tr key={id} className="row">
                  <td>{name}</td>
                  <td className="r num">{words.rate(rate)}</td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
      <p className="ink3 s12">{words.basis}</p>
    </section>
  )
}
