import './figures.css'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { access, may } from '#shared/access.ts'
import { charts, ratesBasis, figuresCopy as words } from '#shared/copy/figures.ts'
import type { Figures } from '#shared/figures/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { Check } from '../../components/check.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Charts } from './charts.tsx'
import { toCsv } from './csv.ts'
import { useFigures, useUnitName } from './queries.ts'
import { RatesRow } from './rates-row.tsx'
import { saveCsv } from './save.ts'
import { ratesTable, tableOf } from './tables.ts'

/** 分析: every figure with its basis and day, and the rows behind it one click away. */
export function FiguresPage() {
  const { planId, asOf } = usePlanAndDay()
  const { search } = useAddress()
  const asked = useFigures({ planId, asOf, milestoneCounts: search.milestone === '1' })
  if (asked.isPending) return <LoadingLine>{words.loading}</LoadingLine>
  if (asked.isError)
    return <ErrorNotice onRetry={() => void asked.refetch()}>{unreadSentenceOf(asked.error)}</ErrorNotice>
  if (asked.data.total === 0) return <NoFigures />
  return <FiguresView figures={asked.data} />
}

function FiguresView({ figures }: { figures: Figures }) {
  const { search, change } = useAddress()
  const nameOf = useUnitName()
  const milestone = search.milestone === '1'
  const all = () => {
    const tables = [ratesTable(figures), ...charts.map((name) => tableOf(name, figures, nameOf))]
    saveCsv(toCsv(tables), words.fileName(words.printed, figures.asOf))
  }
  return (
    <div className="fg-page">
      <div className="fg-controls noprint">
        <Check checked={milestone} onChange={(on) => change({ milestone: on ? '1' : null })}>
          {words.milestone}
        </Check>
        <span className="grow" />
        <span className="ink3 s12 fg-hint">{words.clickable}</span>
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon of={IconPrinter} /> {words.print}
        </button>
        <button type="button" className="btn" onClick={all}>
          <Icon of={IconDownload} /> {words.allData}
        </button>
      </div>
      <p className="fg-printed">{ratesBasis(figures)}</p>
      <RatesRow figures={figures} />
      <Charts figures={figures} nameOf={nameOf} />
    </div>
  )
}

/** Nothing to count: no plan yet, or a day before it came. */
function NoFigures() {
  const { role } = useMe()
  const { asOf } = usePlanAndDay()
  const { change } = useAddress()
  const today = useToday()
  const shared = useShared()
  if (asOf !== null && asOf < today)
    return (
      <EmptyState
        title={words.earlier.title}
        actions={
          <button type="button" className="btn primary" onClick={() => change({ asOf: null })}>
            {words.earlier.today}
          </button>
        }
      >
        {words.earlier.text}
      </EmptyState>
    )
  const imports = may(role, access['plans.import'])
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        <Link to={imports ? '/import' : '/ledger'} search={shared} className="btn primary">
          {imports ? words.empty.import : words.empty.ledger}
        </Link>
      }
    >
      {words.empty.text}
    </EmptyState>
  )
}
