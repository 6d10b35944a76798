import { asOf } from './as-of.ts'
import { exportsOf } from './exports.ts'
import { figuresOver } from './figures.ts'
import { firstLoadKilobytes } from './first-load.ts'
import { live } from './live.ts'
import { type Figure, rounded } from './measure.ts'
import { meeting } from './meeting.ts'
import { reader } from './reader.ts'
import { reads } from './reads.ts'
import { aBenchWorld } from './world.ts'
import { writes } from './writes.ts'

// `npm run bench`, `npm run bench -- --json`: the figures of design §10 that this release has, floors beside them.
// `npm run bench -- asOf figures` measures those parts alone.
const isJson = process.argv.includes('--json')
const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const world = await aBenchWorld()
const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
  reader,
  writes: () => writes(world),
  reads: () => reads(world),
  live: () => live(world),
  exports: () => exportsOf(world),
  asOf: () => asOf(world),
  figures: () => figuresOver(world),
  meeting: () => meeting(world),
  firstLoad,
}
const figures: Figure[] = []
try {
  const unknown = wanted.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: the parts are ${Object.keys(parts).join(', ')}`)
  for (const [name, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await measure()))
} finally {
  await world.close()
}

if (isJson) {
  const machine = { node: process.version, platform: process.platform, arch: process.arch }
  const shown = figures.map(({ value, floor, ...rest }) => ({
    ...rest,
    value: rounded(value),
    floor: floor && { ...floor, value: rounded(floor.value) },
    ratio: floor && rounded(value / floor.value),
  }))
  console.log(JSON.stringify({ machine, figures: shown }, null, 2))
} else
  for (const { name, value, unit, floor, bar, met } of figures) {
    const beside = floor ? `floor ${rounded(floor.value)} ${unit}` : ''
    console.log(`${met === false ? '✗' : ' '} ${name}: ${rounded(value)} ${unit}  ${beside}  bar ${bar}`)
  }

function firstLoad(): Figure[] {
  const value = firstLoadKilobytes()
  if (value === null) return []
  return [
    {
      name: 'first load of the ledger, script gzipped',
      value,
      unit: 'KB',
      floor: null,
      bar: '≤250 KB',
      met: value <= 250,
    },
  ]
}
