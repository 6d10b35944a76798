import { asOf } from './as-of.ts'
import { documents } from './documents.ts'
import { figuresOver } from './figures.ts'
import { firstLoadKilobytes } from './first-load.ts'
import { live } from './live.ts'
import { type Figure, rounded } from './measure.ts'
import { reader } from './reader.ts'
import { reads } from './reads.ts'
import { aBenchWorld } from './world.ts'
import { writes } from './writes.ts'

// `npm run bench`, `npm run bench -- --json`: the figures of design §10 that this release has, floors beside them.
const isJson = process.argv.includes('--json')
const world = await aBenchWorld()
const figures: Figure[] = []
try {
  figures.push(
    ...(await reader()),
    ...(await writes(world)),
    ...(await reads(world)),
    ...(await live(world)),
    ...(await documents(world)),
    ...(await asOf(world)),
    ...(await figuresOver(world)),
  )
} finally {
  await world.close()
}
figures.push(...firstLoad())

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
