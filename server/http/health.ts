import { existsSync } from 'node:fs'
import path from 'node:path'
import { Router } from 'express'
import { ping } from '#db/database.ts'
import type { Deps } from '../context.ts'

export interface Counted {
  requests: number
  failures: number
}

/** For whoever watches the machine: alive, ready to serve, and a few figures. */
export function health(deps: Deps, clientDir: string, counted: Counted): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.type('text').send('ok\n'))
  router.get('/readyz', async (_req, res) => {
    const database = await ping(deps.db).then(
      () => true,
      () => false,
    )
    const client = existsSync(path.join(clientDir, 'index.html'))
    res.status(database && client ? 200 : 503).json({ database, client })
  })
  router.get('/metrics', (_req, res) => {
    const figures = {
      taizhang_requests_total: counted.requests,
      taizhang_failures_total: counted.failures,
      taizhang_event_seq: deps.feed.position,
      taizhang_listeners: deps.feed.listeners,
      taizhang_uptime_seconds: Math.round(process.uptime()),
      taizhang_resident_bytes: process.memoryUsage.rss(),
    }
    const lines = Object.entries(figures).map(([name, value]) => `${name} ${value}\n`)
    res.type('text').send(lines.join(''))
  })
  return router
}
