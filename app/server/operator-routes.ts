import { Router, type Request } from 'express'
import { collectDefaultMetrics, register } from 'prom-client'
import type { Application } from './application.server.ts'

/** Liveness, readiness and Prometheus figures; the figures are for the machine itself only. */
export function operatorRoutes(application: () => Promise<Application>): Router {
  const router = Router()
  collectDefaultMetrics()
  router.get('/healthz', (_request, response) => void response.type('text').send('ok\n'))
  router.get('/readyz', async (_request, response) => {
    const ready = await (await application()).ready()
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  router.get('/metrics', async (request, response) => {
    if (!isLoopback(request)) return void response.status(403).type('text').send('loopback only\n')
    response.type(register.contentType).send(await register.metrics())
  })
  return router
}

/** The connection itself, not what a proxy says of it: a forwarded request is from elsewhere. */
function isLoopback(request: Request): boolean {
  const address = request.socket.remoteAddress ?? ''
  return /^(127\.|::1$|::ffff:127\.)/.test(address) && request.headers['x-forwarded-for'] === undefined
}
