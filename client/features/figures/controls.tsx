import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { days } from '#shared/copy/days.ts'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { addDays, type IsoDate, periodOf } from '#shared/dates.ts'
import { useAddress } from '../../api/use-search.ts'
import { Check } from '../../components/check.tsx'
import { DayCalendar } from '../../components/day-picker.tsx'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { Popover } from '../../components/popover.tsx'

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

/** Ends of the week, month, quarter and year before. */
function earlier(day: IsoDate): { name: string; day: IsoDate }[] {
  const before = (period: 'month' | 'quarter' | 'year') => addDays(periodOf(day, period).start, -1)
  return [
    { name: words.earlier.week, day: addDays(day, -7) },
    { name: words.earlier.month, day: before('month') },
    { name: words.earlier.quarter, day: before('quarter') },
    { name: words.earlier.year, day: before('year') },
  ]
}

function Compare({ asOf, compared }: { asOf: IsoDate; compared: IsoDate | null }) {
  const { change } = useAddress()
  const [isOpen, setOpen] = useState(false)
  const choose = (day: IsoDate) => {
    change({ compare: day })
    setOpen(false)
  }
  return (
    <>
      <Popover
        isOpen={isOpen}
        onChange={setOpen}
        content={
          <div className="as-of-picker">
            <div className="shortcuts">
              {earlier(asOf).map((each) => (
                <button
                  key={each.name}
                  type="button"
                  className="chip"
                  aria-pressed={each.day === compared}
                  onClick={() => choose(each.day)}
                >
                  {each.name}
                </button>
              ))}
            </div>
            <DayCalendar value={compared} max={addDays(asOf, -1)} onChoose={choose} />
          </div>
        }
      >
        <button
          type="button"
          className={compared ? 'chip on' : 'chip'}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.compare(compared && days.near(compared, asOf))}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Popover>
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
