import type { ReactNode } from 'react'
import { review as words } from '#shared/copy/review.ts'
import type { Item } from '#shared/items/model.ts'
import { StateWord } from '../../components/state-word.tsx'
import { useUnitName } from './queries.ts'

interface ItemHeadProps {
  item: Item
  /** How it stands with its time: a light, or that it has none. */
  time?: ReactNode
}

/** Which item it is, how it stands, and who works on it. */
export function ItemHead({ item, time }: ItemHeadProps) {
  const nameOf = useUnitName()
  const section = item.headings[0]
  const [lead] = item.leads
  const [support] = item.supports
  return (
    <header>
      <p className="ink3 s12">
        {words.head(item.ordinal)}
        {section && (
          <>
            <i className="mid" />
            {section}
          </>
        )}
      </p>
      <h2>
        {item.title} {item.isKey && <span className="tag">{words.key}</span>}
      </h2>
      <p className="rv-status">
        {time && (
          <>
            {time}
            <span className="vsep" />
          </>
        )}
        <StateWord state={item.state} />
        <span className="vsep" />
        <span className="ink2">
          {lead && words.leads(nameOf(lead), item.leads.length - 1)}
          {support && `，${words.supports(nameOf(support), item.supports.length - 1)}`}
        </span>
      </p>
    </header>
  )
}
