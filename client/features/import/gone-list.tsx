import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { useFacts } from './check-context.ts'

const words = besideCopy.gone
export const GONE_ID = 'imp-gone'

/** Items of the ledger that the paper does not have, with how far they have come. */
export function GoneList() {
  const { comparison } = useFacts()
  if (!comparison || comparison.gone.length === 0) return null
  const { as, gone, units } = comparison
  return (
    <section className="imp-gone" aria-labelledby={GONE_ID}>
      <h3 id={GONE_ID} tabIndex={-1}>
        {words[as](gone.length)}
      </h3>
      <p className="ink3 s12">{words.text[as]}</p>
      <table className="t imp-table" aria-labelledby={GONE_ID}>
        <colgroup>
          <col className="c-no" />
          <col />
          <col className="c-owners" />
          <col className="c-state" />
        </colgroup>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gone.map(({ item }) => (
            <tr key={item.id} className="row">
              <td className="num">{item.ordinal}</td>
              <td>{item.title}</td>
              <td>{importCopy.list(item.leads.map((id) => units.get(id)?.name ?? ''))}</td>
              <td>{copy.itemState[item.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
