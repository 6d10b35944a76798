import { useMemo, useRef } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { sheets as words } from '#shared/copy/sheets.ts'
import { type Change, changeDesk } from '#shared/sheets/desk.ts'
import { type ReadLedger, readLedger } from '#shared/sheets/read-ledger.ts'
import { useAddress } from '../../api/use-search.ts'
import { useToday } from '../../api/use-session.ts'
import { Notice } from '../../components/notice.tsx'
import { focusHere } from './focus-here.ts'
import { type Sheets, useImport } from './import.store.ts'
import { ReadNotices } from './read-notices.tsx'
import { SheetBadCells } from './sheet-bad-cells.tsx'
import { SheetColumns } from './sheet-columns.tsx'
import { SheetOptions } from './sheet-options.tsx'
import { SheetSummary } from './sheet-summary.tsx'
import { useReading } from './use-reading.ts'

/** 对应: what each column of an old ledger stands for, and the cells that cannot come in as they are. */
export function MapPage() {
  const sheets = useImport((store) => store.sheets)
  return sheets && <Mapping sheets={sheets} />
}

const nameOf = (file: string): string => file.replace(/\.[^.]+$/, '')

function Mapping({ sheets }: { sheets: Sheets }) {
  const { change } = useAddress()
  const today = useToday()
  const { name, desk, notices = [] } = sheets
  const hasPaper = useImport((store) => store.history !== null)
  const reading = useReading((step) => change({ step }))
  const badList = useRef<HTMLElement>(null)
  const read = useMemo(() => readLedger(desk, { today, name: nameOf(name) }), [desk, today, name])
  const act = (wanted: Change) =>
    useImport.getState().setSheets({ name, desk: changeDesk(desk, wanted), notices })
  const isBusy = reading.state.at !== 'rest'
  const isBlocked = read.bad.length > 0 || read.rows.length === 0
  const goOn = () => {
    if (isBusy) return
    if (isBlocked) badList.current?.focus()
    else void reading.readSheets({ text: read.text, name: nameOf(name), year: desk.year, desk, notices })
  }
  const error = reading.state.at === 'rest' ? reading.state.error : null
  return (
    <section className="imp-confirm imp-map" aria-label={importCopy.steps.map}>
      <div className="imp-confirm-main">
        <div>
          <h2 ref={focusHere} tabIndex={-1}>
            {words.title}
          </h2>
          <p className="ink2">{words.lead}</p>
        </div>
        <ReadNotices notices={notices} />
        {desk.workbook.sheets.map((sheet, index) => (
          <SheetColumns key={sheet.name} desk={desk} index={index} act={act} />
        ))}
      </div>
      <aside className="imp-confirm-side" aria-label={words.counts}>
        <SheetOptions desk={desk} read={read} act={act} />
        <SheetBadCells ref={badList} desk={desk} read={read} act={act} />
        <SheetSummary rows={read.rows} />
        {error && (
          <Notice tone="bad" isUrgent>
            {error}
          </Notice>
        )}
        {read.rows.length === 0 && read.bad.length === 0 && <Notice tone="warn">{words.noSheet}</Notice>}
        {hasPaper && <Notice>{words.again}</Notice>}
        <GoOn read={read} isBlocked={isBlocked} onPress={goOn} />
      </aside>
    </section>
  )
}

interface GoOnProps {
  read: ReadLedger
  isBlocked: boolean
  onPress: () => void
}

function GoOn({ read, isBlocked, onPress }: GoOnProps) {
  return (
    <div className="imp-confirm-do">
      <button
        type="button"
        className={isBlocked ? 'btn primary large is-off' : 'btn primary large'}
        aria-disabled={isBlocked}
        title={read.bad.length > 0 ? words.mustMend(read.bad.length) : undefined}
        onClick={onPress}
      >
        {words.go(read.rows.length)}
      </button>
    </div>
  )
}
