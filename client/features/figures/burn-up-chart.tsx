import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { burnUpNow } from '#shared/copy/figures-findings.ts'
import { addDays, daysBetween, type IsoDate } from '#shared/dates.ts'
import type { Figures } from '#shared/figures/model.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 220

interface BurnUpChartProps {
  figures: Figures
  today: IsoDate
}

/** At most a dozen months are named, so that their words do not touch. */
export function monthTicks(points: readonly { on: IsoDate }[], room: number): IsoDate[] {
  const ends = points
    .filter(({ on }, at) => points[at + 1]?.on.slice(0, 7) !== on.slice(0, 7))
    .map(({ on }) => on)
  const every = Math.ceil(ends.length / Math.max(1, room))
  return ends.filter((_, at) => (ends.length - 1 - at) % every === 0)
}

/** Due and closed, added up by month; the default export is for `lazy`, recharts is large. */
export default function BurnUpChart({ figures, today }: BurnUpChartProps) {
  const { box, width } = useWidth()
  const start = figures.burnUp[0]?.on ?? figures.asOf
  const x = (day: IsoDate) => daysBetween(start, day)
  const points = figures.burnUp.map((point) => ({ x: x(point.on), due: point.due, closed: point.closed }))
  const ticks = monthTicks(figures.burnUp.slice(1), Math.floor(width / 46))
  const severalYears = new Set(figures.burnUp.map((point) => point.on.slice(0, 4))).size > 1
  const monthAt = (at: number) => {
    const month = addDays(start, at).slice(0, 7)
    return severalYears ? words.monthShort(month) : words.monthName(month)
  }
  const now = burnUpNow(figures)
  const asOfX = x(figures.asOf)
  return (
    <div ref={box} className="bu-box" aria-hidden="true" style={{ height: HEIGHT }}>
      <LineChart
        width={width}
        height={HEIGHT}
        data={points}
        margin={{ top: 20, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--hair)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, points.at(-1)?.x ?? 1]}
          ticks={ticks.map(x)}
          tickFormatter={monthAt}
          tickLine={false}
          axisLine={{ stroke: 'var(--ink)' }}
          tick={{ fill: 'var(--ink-3)', fontSize: 'var(--fs-12)' }}
          interval={0}
        />
        <YAxis
          width={34}
          allowDecimals={false}
          domain={[0, Math.max(1, figures.countable)]}
          tickLine={false}
          axisLine={false}
          tick={{ fill: 'var(--ink-3)', fontSize: 'var(--fs-12)' }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--edge)' }}
          content={({ active, payload }) => {
            const point: unknown = active ? payload[0]?.payload : undefined
            return isPoint(point) ? <Tip day={addDays(start, point.x)} point={point} /> : null
          }}
        />
        <Line
          dataKey="due"
          type="stepAfter"
          stroke="var(--c-guide)"
          strokeWidth={1.5}
          strokeDasharray="5 3"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="closed"
          type="linear"
          stroke="var(--c-line)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
        />
        <ReferenceLine
          x={asOfX}
          stroke="var(--ink)"
          strokeDasharray="2 2"
          label={{
            value: words.asOfLine(figures.asOf, today),
            position: 'top',
            fill: 'var(--ink-2)',
            fontSize: 'var(--fs-12)',
          }}
        />
        <ReferenceDot x={asOfX} y={now.closed} r={4} fill="var(--c-line)" stroke="var(--paper)" />
      </LineChart>
    </div>
  )
}

interface Point {
  x: number
  due: number
  closed: number | null
}

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && 'x' in value && 'due' in value && 'closed' in value

function Tip({ day, point }: { day: IsoDate; point: Point }) {
  return (
    <div className="bu-tip">
      <p className="ink3">{day}</p>
      <p>{words.dueEnd(point.due)}</p>
      {point.closed !== null && <p>{words.closedEnd(point.closed)}</p>}
    </div>
  )
}
