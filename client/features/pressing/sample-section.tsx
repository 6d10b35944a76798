import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { pressing as copyOf } from '#shared/copy/pressing.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { planName } from '#shared/plans/model.ts'
import { drawSample, type Sample } from '#shared/pressing/sample.ts'
import { type AskedOf, AskingDialog } from '../../api/asking-dialog.tsx'
import { useShared } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { StateWord } from '../../components/state-word.tsx'
import { usePlans, useUnitName } from './queries.ts'

const words = copyOf.sample

/** One draw: how it was drawn, drawn again here, and each item with what can be done about it. */
export function SampleSection({ sample, items }: { sample: Sample; items: readonly Item[] }) {
  const [asked, ask] = useState<AskedOf | null>(null)
  const plan = usePlans().find(({ id }) => id === sample.planId)
  const shared = useShared()
  const unitName = useUnitName()
  const actor = useActor()
  const isSame = useMemo(
    () => drawSample(sample.seed, sample.from, sample.size).join() === sample.picked.join(),
    [sample],
  )
  const title = words.title(sample, plan === undefined ? '' : planName(plan))
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  return (
    <section className="sample-one" aria-label={title}>
      <h3>{title}</h3>
      <p className="ink3 s12">
        {words.basis(sample)}
        <i className="mid" />
        {isSame ? words.again : <b>{words.differs}</b>}
      </p>
      <table className="t pressed" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{copyOf.columns.item}</th>
            <th scope="col" className="c-unit">
              {copyOf.columns.unit}
            </th>
            <th scope="col" className="c-act">
              {copyOf.columns.do}
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.picked.map((id) => {
            const item = byId.get(id)
            if (item === undefined)
              return (
                <tr key={id} className="row">
                  <td colSpan={3} className="ink3">
                    {words.gone}
                  </td>
                </tr>
              )
            const may = offered(item, actor)
            return (
              <tr key={id} className="row" data-item={id}>
                <td>
                  <Link to="/ledger" search={{ ...shared, item: id }} title={copyOf.open}>
                    {copyOf.item(item.ordinal, item.title)}
                  </Link>{' '}
                  <StateWord state={item.state} />
                </td>
                <td>{item.leads.map(unitName).join('、')}</td>
                <td>
                  <span className="pressed-do noprint">
                    {(['reopen', 'inspect'] as const).map(
                      (type) =>
                        may.includes(type) && (
                          <button
                            key={type}
                            type="button"
                            className="btn"
                            onClick={() => ask({ item, type })}
                          >
                            {copy.command[type]}
                          </button>
                        ),
                    )}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {asked && <AskingDialog asked={asked} onClose={() => ask(null)} />}
    </section>
  )
}
