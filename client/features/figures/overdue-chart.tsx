import { figuresCopy as words } from '#shared/copy/figures.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { ItemId, UnitId } from '#shared/ids.ts'
import type { Light as LightName } from '#shared/items/light.ts'
import { Light } from '../../components/light.tsx'
import { BehindLink } from './links.tsx'

/** Rows below the strip; the rest are one click away. */
const LISTED = 5
/** Shapes nearer than this share of the strip are put one above the other. */
const WIDTH = 0.075
/** Height of a level: a shape is pressed on 24 px. */
const LEVEL = 24

interface Mark {
  itemId: ItemId
  ordinal: number
  days: number
  label: string
  light: LightName
}

interface OverdueChartProps {
  figures: Figures
  nameOf: (unitId: UnitId) => string
}

/** A number of days that leaves room at the right and whose quarters are whole. */
export function scaleEnd(most: number): number {
  const steps = [8, 12, 20, 40, 60, 80, 100, 120, 160, 200, 300, 400, 600, 800, 1000]
  return steps.find((end) => end >= most * 1.04) ?? Math.ceil(most / 400) * 400
}

/** How high each shape stands so that none covers another: the lowest level free at its place. */
export function levels(places: readonly number[], width: number): number[] {
  const ends: number[] = []
  return places.map((place) => {
    const free = ends.findIndex((end) => end <= place)
    const level = free < 0 ? ends.length : free
    ends[level] = place + width
    return level
  })
}

/** How late everything is, on one scale of days; who has it, below. */
export function OverdueChart({ figures, nameOf }: OverdueChartProps) {
  const { overdue, wasOverdue, overdueCount } = figures
  const end = scaleEnd(
    Math.max(5, ...overdue.map((item) => item.days), ...wasOverdue.map((item) => item.days)),
  )
  const late = overdue.map((item) => ({
    ...item,
    label: words.ball(item.ordinal, item.title, words.lateDays(item.days)),
  }))
  const was = wasOverdue.map((item) => ({
    ...item,
    light: 'grey' as const,
    label: words.ball(item.ordinal, item.title, words.lateDays(item.days)),
  }))
  return (
    <div className="od">
      <h3>{words.now}</h3>
      <Strip marks={late} end={end} subset="overdue" />
      <p className="od-axis" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <span key={share} style={{ left: `${share * 100}%` }}>
            {words.daysMark(Math.round(end * share * 10) / 10)}
          </span>
        ))}
      </p>
      {was.length > 0 && (
        <>
          <h3>{words.was}</h3>
          <Strip marks={was} end={end} subset="everOverdue" />
        </>
      )}
      {overdue.length > 0 && (
        <ul className="od-list">
          {overdue.slice(0, LISTED).map((item) => (
            <li key={item.itemId}>
              <Light light={item.light} word={words.lateDays(item.days)} />
              <BehindLink
                to={{ view: { subset: 'overdue' }, item: item.itemId }}
                className="cut"
                title={item.title}
              >
                {words.item(item.ordinal)} {item.title}
              </BehindLink>
              <span className="ink3 nw">
                {item.holder === 'unit'
                  ? words.heldBy(item.unitIds.slice(0, 1).map(nameOf).join(''), item.heldWorkingDays)
                  : item.holder !== 'none' && words.heldBy(words.holder[item.holder], item.heldWorkingDays)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {overdueCount > LISTED && (
        <BehindLink to={{ view: { subset: 'overdue', sort: 'due', group: 'none' } }} className="od-more">
          {words.moreItems(overdueCount - LISTED)}
        </BehindLink>
      )}
    </div>
  )
}

function Strip({
  marks,
  end,
  subset,
}: {
  marks: readonly Mark[]
  end: number
  subset: 'overdue' | 'everOverdue'
}) {
  const sorted = [...marks].sort((a, b) => a.days - b.days || a.ordinal - b.ordinal)
  const places = sorted.map((mark) => mark.days / end)
  const heights = levels(places, WIDTH)
  const top = Math.max(0, ...heights)
  return (
    <div className={`od-strip ${subset}`} style={{ height: `${(top + 1) * LEVEL + 6}px` }}>
      {sorted.map((mark, at) => (
        <BehindLink
          key={mark.itemId}
          to={{ view: { subset }, item: mark.itemId }}
          className="od-mark"
          label={mark.label}
          title={mark.label}
          style={{ left: `${(places[at] ?? 0) * 100}%`, bottom: `${(heights[at] ?? 0) * LEVEL + 4}px` }}
        >
          <Light light={mark.light} shapeOnly word={copy.light[mark.light]} />
        </BehindLink>
      ))}
    </div>
  )
}
