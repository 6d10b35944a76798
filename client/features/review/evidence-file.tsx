import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ErrorData } from '#shared/api/outputs.ts'
import { review as words } from '#shared/copy/review.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Evidence } from '#shared/items/model.ts'
import { RefusedError, unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { kindOfFile, readText } from './file-kinds.ts'

type FileEvidence = Extract<Evidence, { kind: 'file' }>

interface EvidenceFileProps {
  itemId: ItemId
  evidence: FileEvidence
}

export const evidencePath = (itemId: ItemId, evidence: FileEvidence): string =>
  `/api/evidence/${itemId}/${evidence.id}`

async function fetchFile(path: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(path, { signal })
  if (answer.ok) return answer.blob()
  const data: unknown = await answer.json().catch(() => null)
  if (typeof data === 'object' && data !== null && 'refusal' in data && typeof data.refusal === 'string')
    throw new RefusedError(data as ErrorData)
  throw new Error(`HTTP ${answer.status}`)
}

/** What can be read in place is shown; the rest is named, with the way to open it. */
export function EvidenceFile({ itemId, evidence }: EvidenceFileProps) {
  const kind = kindOfFile(evidence.type)
  if (kind === 'other') return <FileCard itemId={itemId} evidence={evidence} note={words.evidence.notShown} />
  return <ShownFile key={evidence.id} itemId={itemId} evidence={evidence} kind={kind} />
}

function ShownFile({ itemId, evidence, kind }: EvidenceFileProps & { kind: 'image' | 'pdf' | 'text' }) {
  const path = evidencePath(itemId, evidence)
  const file = useQuery({
    queryKey: ['evidence', path, evidence.hash],
    queryFn: ({ signal }) => fetchFile(path, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  if (file.isPending) return <LoadingLine>{words.evidence.loading}</LoadingLine>
  if (file.isError)
    return <ErrorNotice onRetry={() => void file.refetch()}>{unreadSentenceOf(file.error)}</ErrorNotice>
  if (kind === 'text') return <TextFile name={evidence.name} blob={file.data} />
  if (kind === 'image') return <ImageFile evidence={evidence} blob={file.data} />
  return <PdfFile itemId={itemId} evidence={evidence} blob={file.data} />
}

/** Gives the element an address of the bytes, for as long as it is shown. */
function useBytes<Shown extends HTMLElement>(blob: Blob, type: string, attribute: 'src' | 'data') {
  const shown = useRef<Shown>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([blob], { type }))
    shown.current?.setAttribute(attribute, url)
    return () => URL.revokeObjectURL(url)
  }, [blob, type, attribute])
  return shown
}

function ImageFile({ evidence, blob }: { evidence: FileEvidence; blob: Blob }) {
  const image = useBytes<HTMLImageElement>(blob, evidence.type, 'src')
  return (
    <ScrollBox className="rv-sheet rv-image" label={evidence.name}>
      <img ref={image} alt={words.evidence.imageOf(evidence.name)} />
    </ScrollBox>
  )
}

function PdfFile({ itemId, evidence, blob }: EvidenceFileProps & { blob: Blob }) {
  const object = useBytes<HTMLObjectElement>(blob, 'application/pdf', 'data')
  return (
    <object ref={object} className="rv-pdf" type="application/pdf" aria-label={evidence.name}>
      <FileCard itemId={itemId} evidence={evidence} note={words.evidence.pdfNotShown} />
    </object>
  )
}

function TextFile({ name, blob }: { name: string; blob: Blob }) {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isShown = true
    void readText(blob).then((read) => {
      if (isShown) setText(read)
    })
    return () => {
      isShown = false
    }
  }, [blob])
  return (
    <ScrollBox className="rv-sheet" label={name}>
      <pre className="rv-text">{text}</pre>
    </ScrollBox>
  )
}

function FileCard({ itemId, evidence, note }: EvidenceFileProps & { note: string }) {
  return (
    <div className="rv-sheet rv-card">
      <p className="ink2">{note}</p>
      <dl className="kv">
        <dt>{words.evidence.name}</dt>
        <dd>{evidence.name}</dd>
        <dt>{words.evidence.size}</dt>
        <dd className="num">{words.evidence.sizeOf(evidence.size)}</dd>
        <dt>{words.evidence.hash}</dt>
        <dd className="rv-hash">{evidence.hash}</dd>
      </dl>
      <a className="btn" href={evidencePath(itemId, evidence)} download={evidence.name}>
        {words.evidence.download}
      </a>
    </div>
  )
}
