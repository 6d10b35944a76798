import { IconChevronDown, IconX } from '@tabler/icons-react'
import { days } from '#shared/copy/days.ts'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { addDays, type IsoDate } from '#shared/dates.ts'
import { useAddress } from '../../api/use-search.ts'
import { Check } from '../../components/check.tsx'
import { DayPopover, earlierDays } from '../../components/day-popover.tsx'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'

/** By which due day, whether milestones count, and beside which earlier day. */
export function BasisControls({ asOf, compared }: { asOf: IsoDate; compared: IsoDate | null }) {
  const { search, change } = useAddress()
  const byOriginal = search.original === '1'
  return (
    <>
      <Menu
        entries={[false, true].map((original) => ({
          key: String(original),
          label: words.dueDay(original),
          isOn: original === byOriginal,
          onChoose: () => change({ original: original ? '1' : null }),
        }))}
      >
        <button type="button" className={byOriginal ? 'chip on' : 'chip'} aria-haspopup="menu">
          {words.dueDay(byOriginal)}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Menu>
      <Check checked={search.milestone === '1'} onChange={(on) => change({ milestone: on ? '1' : null })}>
        {words.milestone}
      </Check>
      <Compare asOf={asOf} compared={compared} />
    </>
  )
}

function Compare({ asOf, compared }: { asOf: IsoDate; compared: IsoDate | null }) {
  const { change } = useAddress()
  return (
    <>
      <DayPopover
        shortcuts={earlierDays(asOf)}
        value={compared}
        max={addDays(asOf, -1)}
        onChoose={(compare) => change({ compare })}
      >
        {(button) => (
          <button {...button} className={compared ? 'chip on' : 'chip'}>
            {words.compare(compared && days.near(compared, asOf))}
            <Icon of={IconChevronDown} size={12} />
          </button>
        )}
      </DayPopover>
      {compared !== null && (
        <button
          type="button"
          className="btn icon"
          aria-label={words.leaveCompare}
          title={words.leaveCompare}
          onClick={() => change({ compare: null })}
        >
          <Icon of={IconX} />
        </button>
      )}
    </>
  )
}
