import './figures.css'
import { IconDownload, IconFileText, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { access, may } from '#shared/access.ts'
import { charts, ratesBasis, figuresCopy as words } from '#shared/copy/figures.ts'
import { dimensions, type Figures } from '#shared/figures/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { showAlert } from '../../components/alert-store.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useBasis, useComparedDay } from './basis.ts'
import { BreakdownFrame } from './breakdown-frame.tsx'
import { breakdownTable } from './breakdown-table.ts'
import { Charts } from './charts.tsx'
import { BasisControls } from './controls.tsx'
import { toCsv } from './csv.ts'
import { Forecast } from './forecast.tsx'
import { MoreCharts } from './more-charts.tsx'
import { flowTable, indicatorsTable, sectionsTable } from './more-tables.ts'
import { useDimensionNames, useFigures, useMoreFigures, useRates, useUnitName } from './queries.ts'
import { RatesRow } from './rates-row.tsx'
import { saveCsv } from './save.ts'
import { ratesTable, tableOf } from './tables.ts'

/** 分析: every figure with its basis and day, and the rows behind it one click away. */
export function FiguresPage() {
  const asked = useFigures(useBasis())
  if (asked.isPending) return <LoadingLine>{words.loading}</LoadingLine>
  if (asked.isError)
    return <ErrorNotice onRetry={() => void asked.refetch()}>{unreadSentenceOf(asked.error)}</ErrorNotice>
  if (asked.data.total === 0) return <NoFigures />
  return <FiguresView figures={asked.data} />
}

function FiguresView({ figures }: { figures: Figures }) {
  const { search } = useAddress()
  const nameOf = useUnitName()
  const compared = useComparedDay()
  const basis = useBasis()
  const then = useRates({ ...basis, asOf: compared }, compared !== null)
  const before = compared === null ? null : (then.data ?? null)
  const shared = useShared()
  const namesOf = useDimensionNames(nameOf)
  const moreFigures = useMoreFigures(basis, compared)
  const all = async () => {
    const [indicators, flow] = await moreFigures()
    const tables = [
      ratesTable(figures, before),
      ...charts.map((name) => tableOf(name, figures, nameOf)),
      sectionsTable(figures, namesOf.section),
      indicatorsTable(indicators, nameOf),
      ...(flow ? [flowTable(flow)] : []),
      ...dimensions.map((dimension) => breakdownTable(figures, dimension, namesOf)),
    ]
    saveCsv(toCsv(tables), words.fileName(words.printed, figures.asOf))
  }
  return (
    <div className="fg-page">
      <div className="fg-controls noprint">
        <BasisControls asOf={figures.asOf} compared={compared} />
        {search.compare && compared === null && (
          <span role="alert" className="s12">
            {words.notBefore}
          </span>
        )}
        {compared !== null && (
          <Link to="/ledger" search={{ ...shared, compare: compared, moved: 'any' }} className="s12 as-link">
            {words.changes}
          </Link>
        )}
        {then.isError && compared !== null && (
          <ErrorNotice onRetry={() => void then.refetch()}>{unreadSentenceOf(then.error)}</ErrorNotice>
        )}
        <span className="grow" />
        <span className="ink3 s12 fg-hint">{words.clickable}</span>
        <Link to="/figures/brief" search={search} className="btn">
          <Icon of={IconFileText} /> {words.brief}
        </Link>
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon of={IconPrinter} /> {words.print}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => void all().catch((error) => showAlert(unreadSentenceOf(error)))}
        >
          <Icon of={IconDownload} /> {words.allData}
        </button>
      </div>
      <p className="fg-printed">{ratesBasis(figures)}</p>
      <RatesRow figures={figures} before={before} />
      <p className="fg-note noprint">
        {words.reportsElsewhere}
        <Link to="/workbench/periods" search={shared}>
          {words.toReports}
        </Link>
      </p>
      <Charts figures={figures} nameOf={nameOf} />
      <MoreCharts figures={figures} nameOf={nameOf} namesOf={namesOf} />
      <Forecast nameOf={nameOf} />
      <BreakdownFrame figures={figures} namesOf={namesOf} />
    </div>
  )
}

/** Nothing to count: no plan yet, or a day before it came. */
export function NoFigures() {
  const { role } = useMe()
  const { asOf } = usePlanAndDay()
  const { change } = useAddress()
  const today = useToday()
  const shared = useShared()
  if (asOf !== null && asOf < today)
    return (
      <EmptyState
        title={words.tooEarly.title}
        actions={
          <button type="button" className="btn primary" onClick={() => change({ asOf: null })}>
            {words.tooEarly.today}
          </button>
        }
      >
        {words.tooEarly.text}
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
