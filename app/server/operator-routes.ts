import { Router, type Request } from 'express'
import { collectDefaultMetrics, register } from 'prom-client'
import type { Application } from './application.server.ts'

/** Liveness, readiness and Prometheus figures; the figures are for the machine itself only. */
export function operatorRoutes(application: () => Promise<Application>): Router {
  const router = Router()
  collectDefaultMetrics()
  router.get('/healthz', (_request, response) => void response.type('text').send('ok\n'))
  router.get('/readyz', (_request, response, next) => {
    isReady(application)
      .then((ready) =>
        response
          .status(ready ? 200 : 503)
          .type('text')
          .send(ready ? 'ready\n' : 'not ready\n'),
      )
      .catch(next)
  })
  router.get('/metrics', (request, response, next) => {
    if (!isLoopback(request)) return void response.status(403).type('text').send('loopback only\n')
    register
      .metrics()
      .then((figures) => response.type(register.contentType).send(figures))
      .catch(next)
  })
  return router
}

async function isReady(application: () => Promise<Application>): Promise<boolean> {
  return (await application()).ready()
}

/** The connection itself, not what a proxy says of it: a forwarded request is from elsewhere. */
function isLoopback(request: Request): boolean {
  const address = request.socket.remoteAddress ?? ''
  return /^(127\.|::1$|::ffff:127\.)/.test(address) && request.headers['x-forwarded-for'] === undefined
}
