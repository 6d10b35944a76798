import { besideCopy } from '#shared/copy/beside.ts'
import type { Comparison } from '#shared/imports/compare.ts'

const words = besideCopy.revise
const marks = besideCopy.marks.revision

/** What 确认修订 is about to do, and what it leaves alone. */
export function ReviseSummary({ comparison: { byKey, counts } }: { comparison: Comparison }) {
  const compared = [...byKey.values()]
  const newLeads = compared.filter((one) => one.fields.includes('leads') && one.stays === null)
  const issued = newLeads.filter(({ row }) => row && row.item.state !== 'draft').length
  const closed = compared.filter((one) => one.stays === 'closed').length
  const leads = compared.filter((one) => one.stays === 'leads').length
  const facts: [string, string][] = [
    [marks.kept, words.kept(counts.kept)],
    [marks.changed, words.changed(counts.changed - closed)],
    ...(issued > 0 ? [[words.leads, words.leadsOf(issued)] as [string, string]] : []),
    ...(closed > 0 ? [[words.closed, words.closedOf(closed)] as [string, string]] : []),
    ...(leads > 0 ? [[words.leadsStay, words.leadsStayOf(leads)] as [string, string]] : []),
    [marks.new, words.new(counts.new)],
    [marks.gone, words.gone(counts.gone)],
  ]
  return (
    <>
      <h3>{words.summary}</h3>
      <dl className="kv">
        {facts.map(([name, value]) => (
          <div key={name} className="imp-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
