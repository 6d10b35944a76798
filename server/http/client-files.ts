import path from 'node:path'
import express, { Router } from 'express'
import { serverCopy } from '#shared/copy/server.ts'

/** The built client: assets carry their hash and never change, every other address is the one page. */
export function clientFiles(clientDir: string): Router {
  const router = Router()
  const assets = path.join(clientDir, 'assets')
  router.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', fallthrough: false }))
  router.use(express.static(clientDir, { index: false, maxAge: '1h' }))
  router.get('/{*page}', (_req, res, next) => {
    res.set('cache-control', 'no-cache')
    res.sendFile(path.join(clientDir, 'index.html'), { dotfiles: 'allow' }, (error) => {
      if (!error) return
      if (res.headersSent) next(error)
      else res.status(503).type('text').send(`${serverCopy.noClient}\n`)
    })
  })
  return router
}
