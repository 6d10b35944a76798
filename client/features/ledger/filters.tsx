import { IconChevronDown, IconColumns, IconPrinter, IconSearch, IconTableExport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { type Light, lights } from '#shared/items/light.ts'
import { viewToSearch } from '#shared/ledger/address.ts'
import { countByLight, type LedgerGround, type LedgerRow } from '#shared/ledger/select.ts'
import { type LedgerView, ledgerGroups } from '#shared/ledger/view.ts'
import { useActor } from '../../api/use-session.ts'
import { Chip } from '../../components/chip.tsx'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { COLUMNS, columnIds } from './columns.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'

interface FiltersProps {
  view: LedgerView
  rows: readonly LedgerRow[]
  /** Shown but for the choice of lights: what the chips count. */
  withoutLights: readonly LedgerRow[]
  ground: LedgerGround
  /** How many rows the view shows. */
  shown: number
  typed: string
  searchRef: RefObject<HTMLInputElement | null>
  onType: (text: string) => void
  /** Somebody is about to search. */
  onSearch: () => void
  onView: (change: Partial<LedgerView>) => void
}

const CHIPS = lights.filter((light) => light !== 'none' && light !== 'grey')

export function Filters(props: FiltersProps) {
  const { view, rows, withoutLights, ground, shown, typed, searchRef, onType, onSearch, onView } = props
  const { role } = useActor()
  const counts = countByLight(withoutLights)
  const toggle = (light: Light) =>
    onView({
      lights: view.lights.includes(light)
        ? view.lights.filter((one) => one !== light)
        : [...view.lights, light],
    })
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- browsers of 2023 do not know <search>
    <div className="filters" role="search">
      <span className="input">
        <Icon of={IconSearch} />
        <input
          ref={searchRef}
          value={typed}
          aria-label={words.searchLabel}
          placeholder={words.search}
          maxLength={100}
          onFocus={onSearch}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
              onType('')
              event.currentTarget.blur()
            }
          }}
        />
      </span>
      <span className="chips">
        {CHIPS.filter((light) => counts.has(light) || view.lights.includes(light)).map((light) => (
          <Chip
            key={light}
            light={light}
            isOn={view.lights.includes(light)}
            count={counts.get(light) ?? 0}
            onPress={() => toggle(light)}
          >
            {copy.light[light]}
          </Chip>
        ))}
      </span>
      <span className="grow" />
      <GroupMenu view={view} onView={onView} />
      <FilterPanel view={view} rows={rows} ground={ground} onView={onView} />
      <ColumnMenu />
      <button
        type="button"
        className="btn icon wide-only"
        aria-label={words.print}
        onClick={() => window.print()}
      >
        <Icon of={IconPrinter} />
      </button>
      <ExportButton view={view} count={shown} />
      {role === 'office' && <ToTemplate view={view} />}
    </div>
  )
}

/** Takes what is shown along to the office's own workbook. */
function ToTemplate({ view }: Pick<FiltersProps, 'view'>) {
  const { plan, asOf, ...narrowed } = viewToSearch(view)
  const search = {
    kind: 'template',
    view: String(new URLSearchParams(narrowed as Record<string, string>)),
    ...(plan ? { plan } : {}),
    ...(asOf ? { asOf } : {}),
  }
  return (
    <Link
      to="/papers"
      search={search}
      className="btn icon wide-only"
      aria-label={words.toTemplate}
      title={words.toTemplate}
    >
      <Icon of={IconTableExport} />
    </Link>
  )
}

function GroupMenu({ view, onView }: Pick<FiltersProps, 'view' | 'onView'>) {
  return (
    <Menu
      position="bottom-end"
      entries={ledgerGroups.map((group) => ({
        key: group,
        label: words.groupBy[group],
        isOn: view.group === group,
        onChoose: () => onView({ group }),
      }))}
    >
      <button type="button" className="chip">
        {words.groupBy[view.group]}
        <Icon of={IconChevronDown} size={12} />
      </button>
    </Menu>
  )
}

function ColumnMenu() {
  const hidden = useLedgerUi((ui) => ui.hidden)
  const hide = useLedgerUi((ui) => ui.hide)
  return (
    <Menu
      position="bottom-end"
      entries={columnIds
        .filter((id) => COLUMNS[id].canHide)
        .map((id) => ({
          key: id,
          label: words.column[id],
          isOn: !hidden[id],
          onChoose: () => hide(id, !hidden[id]),
        }))}
    >
      <button type="button" className="btn icon wide-only" aria-label={words.columns}>
        <Icon of={IconColumns} />
      </button>
    </Menu>
  )
}
