import { IconFileText, IconLink, IconPaperclip } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { days } from '#shared/copy/days.ts'
import { review as words } from '#shared/copy/review.ts'
import { dayOf } from '#shared/dates.ts'
import type { EvidenceId } from '#shared/ids.ts'
import type { Evidence, Item } from '#shared/items/model.ts'
import { Icon } from '../../components/icon.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { EvidenceFile, evidencePath } from './evidence-file.tsx'

const icons = { file: IconPaperclip, url: IconLink, document: IconFileText } as const

export function evidenceName(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'file':
      return evidence.name
    case 'url':
      return evidence.title || words.evidence.page
    case 'document':
      return evidence.number
  }
}

/** The evidence of one item, a tab each; what can be read in place is. */
export function EvidenceViewer({ item }: { item: Item }) {
  const [chosen, choose] = useState<EvidenceId | null>(null)
  const id = useId()
  const shown = item.evidence.find((evidence) => evidence.id === chosen) ?? item.evidence[0]
  if (!shown)
    return (
      <section className="rv-evidence" aria-label={words.evidence.title}>
        <p className="rv-none">{words.evidence.none}</p>
      </section>
    )
  return (
    <section className="rv-evidence" aria-label={words.evidence.title}>
      <Tabs
        label={words.evidence.title}
        value={shown.id}
        onChange={choose}
        panelId={() => id}
        tabs={item.evidence.map((evidence) => ({
          name: evidence.id,
          label: (
            <>
              <Icon of={icons[evidence.kind]} size={14} />
              <span className="cut rv-tab">{evidenceName(evidence)}</span>
            </>
          ),
        }))}
      />
      <div id={id} role="tabpanel" className="rv-panel" aria-label={evidenceName(shown)}>
        <Meta item={item} evidence={shown} />
        <Body item={item} evidence={shown} />
      </div>
    </section>
  )
}

interface ShownProps {
  item: Item
  evidence: Evidence
}

function Meta({ item, evidence }: ShownProps) {
  return (
    <p className="rv-meta">
      <span className="cut">{evidence.kind === 'url' ? evidence.url : evidenceName(evidence)}</span>
      <span className="grow" />
      {evidence.kind === 'url' && <span>{words.evidence.published(days.table(evidence.publishedOn))}</span>}
      {evidence.kind === 'file' && <span>{words.evidence.sizeOf(evidence.size)}</span>}
      <span>{words.evidence.attached(days.table(dayOf(evidence.at)))}</span>
      {evidence.kind === 'file' && (
        <a href={evidencePath(item.id, evidence)} download={evidence.name}>
          {words.evidence.download}
        </a>
      )}
    </p>
  )
}

function Body({ item, evidence }: ShownProps) {
  if (evidence.kind === 'file') return <EvidenceFile itemId={item.id} evidence={evidence} />
  if (evidence.kind === 'document')
    return (
      <div className="rv-sheet rv-card">
        <p className="ink2">{words.evidence.documentNote}</p>
        <dl className="kv">
          <dt>{words.evidence.number}</dt>
          <dd>{evidence.number}</dd>
          <dt>{words.evidence.name}</dt>
          <dd>{evidence.title || words.evidence.untitled}</dd>
        </dl>
      </div>
    )
  return (
    <div className="rv-sheet rv-card">
      <p className="ink2">{words.evidence.urlNote}</p>
      <dl className="kv">
        <dt>{words.evidence.address}</dt>
        <dd className="rv-hash">{evidence.url}</dd>
        <dt>{words.evidence.name}</dt>
        <dd>{evidence.title || words.evidence.untitled}</dd>
        <dt>{words.evidence.publishedOn}</dt>
        <dd className="num">{evidence.publishedOn}</dd>
      </dl>
      <a className="btn" href={evidence.url} target="_blank" rel="noopener noreferrer">
        {words.evidence.open}
      </a>
    </div>
  )
}
