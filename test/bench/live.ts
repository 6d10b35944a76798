import { get, type IncomingMessage } from 'node:http'
import { execute } from '#server/items/execute.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { type Figure, median, timed } from './measure.ts'
import type { BenchWorld } from './world.ts'

const LISTENERS = 200
const WRITES = 20

/** From a command to the last of 200 open screens that has heard of it. */
export async function live(world: BenchWorld): Promise<Figure[]> {
  const streams = await Promise.all(Array.from({ length: LISTENERS }, () => openStream(world)))
  const times: number[] = []
  for (let i = 1; i <= WRITES; i++) {
    const itemId = `bench-1000-${i}` as ItemId
    const heard = Promise.all(streams.map((stream) => saidOf(stream, itemId)))
    const start = performance.now()
    await execute(world.office, {
      type: 'issue',
      commandId: `bench-live-${i}` as CommandId,
      itemId,
      version: 1,
    })
    await heard
    times.push(performance.now() - start)
  }
  for (const stream of streams) stream.destroy()
  const floor = await timed(20, async () => (await fetch(`${world.address}/healthz`)).text())
  const value = median(times)
  return [
    {
      name: 'write seen by the last of 200 listeners',
      value,
      unit: 'ms',
      floor: { what: 'one empty request', value: floor },
      bar: '≤100 ms',
      met: value <= 100,
    },
  ]
}

async function openStream(world: BenchWorld): Promise<IncomingMessage> {
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${world.address}/api/trpc/items.changes`, { headers: world.headers }, resolve).on('error', reject)
  })
  stream.setEncoding('utf8')
  stream.on('error', () => {})
  // The stream says first that it is connected.
  await new Promise((resolve) => stream.once('data', resolve))
  return stream
}

function saidOf(stream: IncomingMessage, itemId: ItemId): Promise<void> {
  return new Promise((resolve) => {
    let said = ''
    const listen = (chunk: string) => {
      said += chunk
      if (!said.includes(`"${itemId}"`)) return
      stream.off('data', listen)
      resolve()
    }
    stream.on('data', listen)
  })
}
