import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { initTRPC } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import SqliteDatabase from 'better-sqlite3'
import express from 'express'
import { z } from 'zod'
import { execute } from '#server/items/execute.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { type Figure, timedInTurn } from './measure.ts'
import { addPlan, type BenchWorld } from './world.ts'

/** The whole of a plan's rows over HTTP, and its figures, beside bare Express + tRPC + one prepared statement. */
export async function reads(world: BenchWorld): Promise<Figure[]> {
  const bare = await bareServer(world.dataDir)
  const figures: Figure[] = []
  for (const count of [1000, 10_000]) {
    const planId = await addPlan(world, count)
    const runs = count > 1000 ? 7 : 25
    const get = (address: string, procedure: string, input: object) => async () => {
      const query = encodeURIComponent(JSON.stringify(input))
      const answer = await fetch(`${address}/api/trpc/${procedure}?input=${query}`, {
        headers: world.headers,
      })
      if (!answer.ok) throw new Error(await answer.text())
      await answer.arrayBuffer()
    }
    const list = await timedInTurn(
      runs,
      get(world.address, 'items.list', { planId, asOf: null }),
      get(bare.address, 'list', { planId }),
    )
    figures.push({
      name: `items.list, ${count} rows`,
      value: list.ours,
      unit: 'ms',
      floor: { what: 'bare Express + tRPC + one prepared statement', value: list.floor },
      bar: 'within 1.5× of the floor',
      met: list.ours <= 1.5 * list.floor,
    })
    const totals = await timedInTurn(
      runs,
      get(world.address, 'figures.get', { planId, asOf: null, milestoneCounts: true }),
      get(bare.address, 'totals', { planId }),
      // The server counts once for all who ask the same: what is measured is the counting.
      () => change(world),
    )
    figures.push({
      name: `figures.get, ${count} rows`,
      value: totals.ours,
      unit: 'ms',
      floor: { what: 'bare Express + tRPC + one count', value: totals.floor },
      bar: 'see 100,000 items',
      met: null,
    })
  }
  await bare.close()
  return figures
}

let changed = 0
/** Any write makes earlier counts old. */
function change(world: BenchWorld): Promise<unknown> {
  changed++
  return execute(world.office, {
    type: 'amend',
    commandId: `bench-change-${changed}` as CommandId,
    itemId: 'bench-1000-999' as ItemId,
    version: changed,
    changes: { isKey: changed % 2 === 1 },
    reason: '核对',
  })
}

async function bareServer(dataDir: string) {
  const raw = new SqliteDatabase(path.join(dataDir, 'taizhang.db'), { readonly: true })
  const rows = raw.prepare<[string], { facts: string }>(
    'select facts from item where plan_id = ? order by ordinal',
  )
  const count = raw.prepare('select state, count(*) as count from item where plan_id = ? group by state')
  const t = initTRPC.create()
  const input = t.procedure.input(z.object({ planId: z.string() }))
  const router = t.router({
    list: input.query((opts) => rows.all(opts.input.planId).map(({ facts }) => JSON.parse(facts) as unknown)),
    totals: input.query((opts) => count.all(opts.input.planId)),
  })
  const app = express()
  app.use('/api/trpc', createExpressMiddleware({ router }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      raw.close()
    },
  }
}
