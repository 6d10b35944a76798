import { IconDownload, IconFileText, IconLink, IconPaperclip } from '@tabler/icons-react'
import { days } from '#shared/copy/days.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { sizeText } from '#shared/copy/sizes.ts'
import { dayOf } from '#shared/dates.ts'
import type { Evidence, Item } from '#shared/items/model.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import { Icon } from '../../components/icon.tsx'
import { unitName } from './queries.ts'

const words = ledger.drawer
const ICON = { file: IconPaperclip, url: IconLink, document: IconFileText } as const

export function EvidenceList({ item, ground }: { item: Item; ground: LedgerGround }) {
  if (item.evidence.length === 0) return <p className="ink3">{words.noEvidence}</p>
  return (
    <ul className="evidence">
      {item.evidence.map((one) => (
        <li key={one.id} className="ev">
          <Icon of={ICON[one.kind]} />
          <span className="grow">
            <Named evidence={one} itemId={item.id} />
            <span className="w">
              {unitName(ground, one.unitId)}
              <i className="mid" />
              {days.table(dayOf(one.at))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A piece of evidence by its name, which opens it. */
export function Named({ evidence, itemId }: { evidence: Evidence; itemId: string }) {
  switch (evidence.kind) {
    case 'file':
      return (
        <a className="ev-name" href={`/api/evidence/${itemId}/${evidence.id}`} download={evidence.name}>
          {evidence.name} <Icon of={IconDownload} size={12} />
          <span className="sr">{words.download}</span> <span className="ink3">{sizeText(evidence.size)}</span>
        </a>
      )
    case 'url':
      return (
        <a className="ev-name" href={evidence.url} target="_blank" rel="noreferrer noopener">
          {evidence.title || evidence.url}{' '}
          <span className="ink3">{words.published(days.table(evidence.publishedOn))}</span>
        </a>
      )
    case 'document':
      return (
        <span className="ev-name">
          {evidence.number} {evidence.title}
        </span>
      )
  }
}
