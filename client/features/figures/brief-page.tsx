import './figures.css'
import './brief.css'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Brief, type BriefPart, briefOf, briefText, sentenceText } from '#shared/copy/brief.ts'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useBasis, useComparedDay } from './basis.ts'
import { BasisControls } from './controls.tsx'
import { copyText } from './copy-text.ts'
import { NoFigures } from './figures-page.tsx'
import { BehindLink } from './links.tsx'
import { useFigures, useForecast, usePlanName, useRates, useUnitName } from './queries.ts'

/** 情况简报: one page in sentences, each number a link to the rows it counted. */
export function BriefPage() {
  const basis = useBasis()
  const compared = useComparedDay()
  const asked = useFigures(basis)
  const then = useRates({ ...basis, asOf: compared }, compared !== null)
  const expected = useForecast(basis)
  const nameOf = useUnitName()
  const planName = usePlanName(basis.planId)
  if (asked.isPending || expected.isPending || (compared !== null && then.isPending))
    return <LoadingLine>{words.loading}</LoadingLine>
  const failed =
    [asked, expected].find(({ isError }) => isError) ?? (compared !== null && then.isError ? then : null)
  if (failed?.error)
    return <ErrorNotice onRetry={() => void failed.refetch()}>{unreadSentenceOf(failed.error)}</ErrorNotice>
  if (asked.data === undefined || expected.data === undefined) return null
  if (asked.data.total === 0) return <NoFigures />
  const before = compared === null ? null : (then.data ?? null)
  const brief = briefOf({ figures: asked.data, forecast: expected.data, before }, nameOf, planName)
  return (
    <div className="fg-page">
      <Bar brief={brief} asOf={asked.data.asOf} compared={compared} />
      <article className="brief">
        <h1>{brief.title}</h1>
        {brief.paragraphs.map(({ heading, sentences }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {sentences.map((parts) => (
              <p key={sentenceText(parts)}>
                <Sentence parts={parts} />
              </p>
            ))}
          </section>
        ))}
        <p className="brief-basis">{brief.basis}</p>
      </article>
    </div>
  )
}

function Bar({ brief, asOf, compared }: { brief: Brief; asOf: string; compared: string | null }) {
  const { search } = useAddress()
  const [said, setSaid] = useState('')
  const copy = () => {
    copyText(briefText(brief)).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    )
  }
  return (
    <div className="fg-controls noprint">
      <Link to="/figures" search={search} className="btn">
        {words.backToFigures}
      </Link>
      <BasisControls asOf={asOf} compared={compared} />
      <span className="grow" />
      <output className="s12 ink3">{said}</output>
      <button type="button" className="btn" onClick={copy}>
        <Icon of={IconCopy} /> {words.copyText}
      </button>
      <a
        className="btn"
        href={`/api/brief.docx?${new URLSearchParams(search as Record<string, string>)}`}
        download
      >
        <Icon of={IconDownload} /> {words.docx}
      </a>
      <button type="button" className="btn" onClick={() => window.print()}>
        <Icon of={IconPrinter} /> {words.print}
      </button>
    </div>
  )
}

/** Pieces stand where they stand: nothing else tells two of them apart. */
function Sentence({ parts }: { parts: readonly BriefPart[] }) {
  const placed = parts.map((part, at) => ({ part, key: String(at) }))
  return placed.map(({ part, key }) =>
    typeof part === 'string' ? (
      <span key={key}>{part}</span>
    ) : (
      <BehindLink key={key} to={{ view: part.view, ...(part.itemId ? { item: part.itemId } : {}) }}>
        {part.text}
      </BehindLink>
    ),
  )
}
