import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import { days } from '#shared/copy/days.ts'
import { importCopy } from '#shared/copy/import.ts'
import { sheets } from '#shared/copy/sheets.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Compared, Comparison } from '#shared/imports/compare.ts'
import type { DraftItem } from '#shared/imports/draft.ts'
import { Icon } from '../../components/icon.tsx'
import { bringIntoView, useCheckUi } from './check-ui.store.ts'
import { ItemTools } from './item-tools.tsx'
import { RowMark } from './row-beside.tsx'
import { RowChanges } from './row-changes.tsx'
import { ValueCell } from './value-cell.tsx'

const words = importCopy.items

interface ItemRowProps {
  item: DraftItem
  number: number | null
  /** Codes of what is open about it. */
  flags: string
  /** Values that the paper leaves open. */
  open: string
  /** Beside the ledger, where the paper is compared with a plan of it. */
  compared: Compared | null
  comparison: Comparison | null
}

/** One row; of many hundred only those that change are drawn again. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, number, flags, open, compared, comparison } = props
  const { key } = item
  const isSelected = useCheckUi((ui) => ui.selected === key)
  const isHovered = useCheckUi((ui) => ui.hovered === key)
  const { select, hover } = useCheckUi.getState()
  const choose = () => {
    if (!isSelected) select(key)
    requestAnimationFrame(() => bringIntoView(key))
  }
  const classes = ['row', isSelected ? 'is-sel' : '', isHovered ? 'is-hover' : '', item.isOut ? 'is-out' : '']
  return (
    <tr
      className={classes.filter(Boolean).join(' ')}
      data-item={key}
      onClick={choose}
      onMouseEnter={() => hover(key)}
    >
      <td className="num">{number ?? words.none}</td>
      <td>
        {item.isKey && <span className="imp-mark">{words.key}</span>}
        <button
          type="button"
          className="imp-name"
          aria-current={isSelected}
          onFocus={choose}
          onClick={choose}
        >
          {item.title.trim() || words.noTitle}
        </button>
        <span className="sub imp-marked">
          {words.path(item.path)}
          {item.isOut && <span className="imp-mark">{words.out}</span>}
          {compared && comparison && <RowMark item={item} compared={compared} comparison={comparison} />}
        </span>
        {item.brought && <span className="sub">{sheets.brought(item.brought)}</span>}
        {compared && comparison && !item.isOut && <RowChanges compared={compared} comparison={comparison} />}
        {isSelected && <ItemTools item={item} />}
      </td>
      <ValueCell item={item} value="owners" isSelected={isSelected} isOpen={open.includes('owners')}>
        <Owners
          item={item}
          isFirstOpen={flags.includes('severalLeadsNoFirst')}
          isMarked={open.includes('owners')}
        />
      </ValueCell>
      <ValueCell item={item} value="window" isSelected={isSelected} isOpen={open.includes('window')}>
        <WindowCell item={item} flags={flags} />
      </ValueCell>
      <ValueCell item={item} value="indicators" isSelected={isSelected}>
        {item.indicators.length === 0
          ? words.none
          : item.indicators.map((one) => (
              <span key={`${one.text}${one.value}`} className="imp-line" title={one.text}>
                {importCopy.edit.understood(copy.comparatorSign[one.op], one.value, one.unit)}
              </span>
            ))}
      </ValueCell>
    </tr>
  )
})

function Warn({ children }: { children: string }) {
  return (
    <span className="l-urgent imp-warn">
      <Icon of={IconAlertTriangle} size={14} /> {children}
    </span>
  )
}

interface OwnersProps {
  item: DraftItem
  isFirstOpen: boolean
  /** The mark beside it says so already. */
  isMarked: boolean
}

function Owners({ item, isFirstOpen, isMarked }: OwnersProps) {
  const [first, ...others] = item.leads
  const support = item.supports.length > 0 && <span className="sub">{words.support(item.supports)}</span>
  if (first === undefined)
    return (
      <>
        <Warn>{words.noLead}</Warn>
        {support}
      </>
    )
  if (isFirstOpen)
    return (
      <>
        {!isMarked && <Warn>{words.noFirst}</Warn>}
        <span className="sub">{words.among(first, item.leads.length)}</span>
        {support}
      </>
    )
  return (
    <>
      {first}
      {others.length > 0 && <span className="sub">{words.alsoLead(others)}</span>}
      {support}
    </>
  )
}

function WindowCell({ item: { window }, flags }: { item: DraftItem; flags: string }) {
  if (window.kind === 'none') return <span className="ink3">{window.text ?? words.noWindow}</span>
  const isDay = window.kind === 'date' || window.kind === 'phased'
  const note = flags.includes('workingWeekend')
    ? words.workingWeekend
    : flags.includes('windowOnRestDay')
      ? words.restDay
      : null
  return (
    <>
      {window.text}
      <span className="sub" title={copy.windowRule[window.rule]}>
        {window.date !== null
          ? words.arrow(days.table(window.date))
          : isDay
            ? words.noYear
            : window.period
              ? copy.period[window.period]
              : copy.windowKind[window.kind]}{' '}
        {note && <span className="l-near imp-note">{note}</span>}
      </span>
    </>
  )
}
