import { constants } from 'node:zlib'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { pinoHttp } from 'pino-http'
import type { Deps } from './context.ts'
import { getLedger } from './documents/ledger-route.ts'
import { getExport } from './exports/routes.ts'
import { getBrief } from './figures/brief-route.ts'
import { putDocument } from './files/documents.ts'
import { getEvidence, putEvidence } from './files/evidence.ts'
import { clientFiles } from './http/client-files.ts'
import { guard } from './http/guard.ts'
import { type Counted, health } from './http/health.ts'
import { rawRoute } from './http/raw-route.ts'
import { refuse } from './http/refuse.ts'
import { contextOf } from './http/request-context.ts'
import { getDecisions, getMinutes, getSlides } from './meetings/files.ts'
import { getKeptPaper } from './papers/route.ts'
import { getFillingSheet, putFillingSheet } from './round-trip/routes.ts'
import { appRouter } from './router.ts'
import { putTemplate } from './templates/route.ts'

/** A plan of 10,000 items with its text. */
const MOST_BODY = 64 * 1024 * 1024
const MOST_CALLS = 20
const GUESSES_A_MINUTE = 60
const GUESSABLE = /session\.(signIn|setUp|changePassword)/

/** The whole of HTTP, without listening. */
export function createApp(deps: Deps, clientDir: string): Express {
  const app = express()
  const counted: Counted = { requests: 0, failures: 0 }
  app.disable('x-powered-by')
  // A proxy on the same machine may say which address and scheme the browser used.
  app.set('trust proxy', 'loopback')
  app.use(logged(deps, counted))
  app.use(headers())
  app.use(health(deps, clientDir, counted))
  app.use('/api', compressed(4), api(deps))
  app.use(compressed(5), clientFiles(clientDir))
  app.use(lastResort(deps))
  return app
}

/** Quick for answers, which are made anew each time; one step closer for scripts, which are kept by the browser. */
function compressed(quality: 4 | 5): RequestHandler {
  return compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: quality } },
    filter: (req, res) =>
      !String(res.getHeader('content-type') ?? '').startsWith('text/event-stream') &&
      compression.filter(req, res),
  })
}

function api(deps: Deps): express.Router {
  const router = express.Router()
  router.use(guard)
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: GUESSES_A_MINUTE,
      skip: (req) => !GUESSABLE.test(req.path),
      handler: (req, res) => refuse(req, res, 'tooManyRequests'),
    }),
  )
  router.use(
    '/trpc',
    createExpressMiddleware({
      router: appRouter,
      maxBodySize: MOST_BODY,
      maxBatchSize: MOST_CALLS,
      createContext: ({ req, res }) => contextOf(deps, req, res),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') deps.log.error({ err: error.cause ?? error, path })
      },
    }),
  )
  router.put('/documents', rawRoute(deps, 'PUT /api/documents', putDocument))
  router.put('/evidence', rawRoute(deps, 'PUT /api/evidence', putEvidence))
  router.get(
    '/evidence/:itemId/:evidenceId',
    rawRoute(deps, 'GET /api/evidence/:itemId/:evidenceId', getEvidence),
  )
  router.get('/ledger.xlsx', rawRoute(deps, 'GET /api/ledger.xlsx', getLedger))
  router.get('/brief.docx', rawRoute(deps, 'GET /api/brief.docx', getBrief))
  router.get('/papers/:paperId', rawRoute(deps, 'GET /api/papers/:paperId', getKeptPaper))
  router.get('/meetings/:id/minutes.docx', rawRoute(deps, 'GET /api/meetings/:id/minutes.docx', getMinutes))
  router.get(
    '/meetings/:id/decisions.docx',
    rawRoute(deps, 'GET /api/meetings/:id/decisions.docx', getDecisions),
  )
  router.get('/meetings/:id/slides.pptx', rawRoute(deps, 'GET /api/meetings/:id/slides.pptx', getSlides))
  router.get('/filling-sheet.xlsx', rawRoute(deps, 'GET /api/filling-sheet.xlsx', getFillingSheet))
  router.get('/exports/:id', rawRoute(deps, 'GET /api/exports/:id', getExport))
  router.put('/filling-sheet', rawRoute(deps, 'PUT /api/filling-sheet', putFillingSheet))
  router.put('/templates', rawRoute(deps, 'PUT /api/templates', putTemplate))
  router.use((req, res) => refuse(req, res, 'notFound'))
  return router
}

function headers() {
  const directives = {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    // Pictures of charts are made in the page.
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  }
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // On plain-http intranets these only make browsers complain; a proxy with https adds them.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
}

function logged(deps: Deps, counted: Counted) {
  return pinoHttp({
    logger: deps.log,
    quietReqLogger: true,
    serializers: {
      // No headers and no query: they carry sessions and set-up tokens.
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_req, res, error) => {
      counted.requests++
      if (error || res.statusCode >= 500) {
        counted.failures++
        return 'error'
      }
      return 'debug'
    },
  })
}

function lastResort(deps: Deps): ErrorRequestHandler {
  return (error: Error & { status?: number }, req, res, _next) => {
    if (res.headersSent) return void res.destroy()
    const status = error.status ?? 500
    if (status === 404) return refuse(req, res, 'notFound')
    if (status >= 400 && status < 500) return refuse(req, res, 'badInput')
    deps.log.error({ err: error, path: req.path })
    res.status(500).json({ refusal: null })
  }
}
