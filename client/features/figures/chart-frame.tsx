import { IconChartBar, IconDownload, IconFileTypeSvg, IconPhoto, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { moreCharts } from '#shared/copy/figures-more.ts'
import { forecastChart } from '#shared/copy/forecast-words.ts'
import type { IsoDate } from '#shared/dates.ts'
import { showAlert } from '../../components/alert-store.ts'
import { Icon } from '../../components/icon.tsx'
import { toCsv } from './csv.ts'
import { FiguresTable, ReadersTable } from './figures-table.tsx'
import { type PictureKind, saveCsv, savePicture } from './save.ts'
import type { DataTable } from './tables.ts'

/** What the files of each are called. */
const titles = {
  ...words.chartName,
  ...moreCharts.chartName,
  breakdown: words.breakdown,
  ...forecastChart,
}

interface ChartFrameProps {
  name: keyof typeof titles
  asOf: IsoDate
  table: DataTable
  /** The chart is a table already: readers need no second one. */
  isTable?: boolean
  children: ReactNode
}

/** A chart with its finding as title, its basis below, and the same figures as table, picture and data. */
export function ChartFrame({ name, asOf, table, isTable = false, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const id = useId()
  const fileName = words.fileName(titles[name], asOf)
  const picture = (kind: PictureKind) => {
    if (!frame.current) return
    const { title, basis } = table
    savePicture(frame.current, { kind, name: fileName, title, basis }).catch(() =>
      showAlert(words.pictureFailed),
    )
  }
  return (
    <figure ref={frame} className={`fg fg-${name}`} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{table.title}</h2>
        <span className="fg-tools noprint">
          <Tool
            icon={asTable ? IconChartBar : IconTable}
            label={asTable ? words.showChart : words.showTable}
            isOn={asTable}
            onPress={() => setAsTable(!asTable)}
          />
          <Tool icon={IconPhoto} label={words.savePicture} onPress={() => picture('png')} />
          <Tool icon={IconFileTypeSvg} label={words.saveSvg} onPress={() => picture('svg')} />
          <Tool
            icon={IconDownload}
            label={words.downloadData}
            onPress={() => saveCsv(toCsv([table]), fileName)}
          />
        </span>
        <p className="fg-basis">{table.basis}</p>
      </figcaption>
      {asTable ? (
        <FiguresTable table={table} />
      ) : (
        <>
          {children}
          {!isTable && <ReadersTable table={table} />}
        </>
      )}
    </figure>
  )
}

interface ToolProps {
  icon: typeof IconTable
  label: string
  isOn?: boolean
  onPress: () => void
}

function Tool({ icon, label, isOn, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="btn icon"
      aria-label={label}
      title={label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      onClick={onPress}
    >
      <Icon of={icon} size={14} />
    </button>
  )
}
