import { Link } from '@tanstack/react-router'
import { days } from '#shared/copy/days.ts'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId, UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { Check } from '../../components/check.tsx'
import { mayIssue } from './may-issue.ts'

const words = importCopy.done

interface DoneTableProps {
  items: readonly Item[]
  nameOf: (id: UnitId) => string
  picked: ReadonlySet<ItemId>
  onPick: (picked: ReadonlySet<ItemId>) => void
}

/** The rows as they stand in the ledger now; those that can be 交办 can be picked. */
export function DoneTable({ items, nameOf, picked, onPick }: DoneTableProps) {
  const ready = items.filter(mayIssue)
  const isAll = ready.length > 0 && ready.every((item) => picked.has(item.id))
  const toggle = (id: ItemId, isOn: boolean) => {
    const next = new Set(picked)
    if (isOn) next.add(id)
    else next.delete(id)
    onPick(next)
  }
  return (
    <div className="imp-done-rows">
      <table className="t imp-table" aria-label={words.list}>
        <colgroup>
          <col className="c-pick" />
          <col className="c-no" />
          <col />
          <col className="c-owners" />
          <col className="c-window" />
          <col className="c-state" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              {ready.length > 0 && (
                <Check
                  checked={isAll}
                  onChange={(isOn) => onPick(new Set(isOn ? ready.map((item) => item.id) : []))}
                >
                  <span className="sr">{words.pickAll}</span>
                </Check>
              )}
            </th>
            <th scope="col">{words.columns.no}</th>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.lead}</th>
            <th scope="col">{words.columns.window}</th>
            <th scope="col">{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className="row">
              <td>
                {mayIssue(item) && (
                  <Check checked={picked.has(item.id)} onChange={(isOn) => toggle(item.id, isOn)}>
                    <span className="sr">{words.pick(item.title)}</span>
                  </Check>
                )}
              </td>
              <td className="num">{item.ordinal}</td>
              <td>
                <Link to="/ledger" search={{ plan: item.planId, item: item.id }}>
                  {item.title}
                </Link>
              </td>
              <td>
                {item.leads.length > 0 ? (
                  importCopy.list(item.leads.map(nameOf))
                ) : (
                  <span className="l-urgent imp-warn">{importCopy.items.noLead}</span>
                )}
              </td>
              <td>
                {item.window.text ?? importCopy.items.none}
                {'dueOn' in item.window && item.window.dueOn && (
                  <span className="sub">{importCopy.items.arrow(days.table(item.window.dueOn))}</span>
                )}
              </td>
              <td>{copy.itemState[item.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
