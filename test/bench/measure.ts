/** One figure of design §10 beside the best that this machine could do, measured in the same run. */
export interface Figure {
  name: string
  /** Median; milliseconds unless `unit` says otherwise. */
  value: number
  unit: 'ms' | 'KB'
  floor: { what: string; value: number } | null
  bar: string
  /** null where the bar is not about what this release does. */
  met: boolean | null
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Median time of `work` in milliseconds, after a few runs that warm it up. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  for (let i = 0; i < Math.ceil(runs / 5); i++) await work()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Two things in turn, so that a busy machine is busy for both. */
export async function timedInTurn(
  runs: number,
  ours: () => unknown,
  floor: () => unknown,
  before: () => unknown = () => {},
): Promise<{ ours: number; floor: number }> {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let i = -3; i < runs; i++) {
    for (const [name, work] of [
      ['ours', ours],
      ['floor', floor],
    ] as const) {
      await before()
      const start = performance.now()
      await work()
      if (i >= 0) times[name].push(performance.now() - start)
    }
  }
  return { ours: median(times.ours), floor: median(times.floor) }
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000
