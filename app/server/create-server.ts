import type { RequestListener } from 'node:http'
import compression from 'compression'
import express, { type Request, type RequestHandler, type Response } from 'express'
import onHeaders from 'on-headers'
import { answerQuickly } from './answer-quickly.ts'
import { answerWithRemix } from './answer-with-remix.ts'
import type { Application } from './application.server.ts'
import { drainUnreadBody } from './drain-unread-body.ts'
import { gate } from './gate.ts'
import { operatorRoutes } from './operator-routes.ts'
import type { HandlerFor, RenderPage } from './route-requests.ts'
import { securityHeaders, securityHeadersFor } from './security-headers.ts'
import { sharedDocuments } from './shared-documents.ts'

export type ServerOptions = {
  /** What of Remix answers the requests of a path. */
  pages: HandlerFor
  /** Renders documents to be kept for others who would be shown the same; left out where modules change. */
  render?: RenderPage
  loadApplication: () => Promise<Application>
  origin: string
  /** Serves what the build made; runs before anything else, so its answers carry no headers of a document. */
  built?: RequestHandler
  /** Serves files of `public/`. */
  assets: ReadonlyArray<RequestHandler>
  development: boolean
}

/** Answers every request: outboxes at once, all else through Express with headers, figures, files, the gate, then Remix. */
export function createServer({
  pages,
  render,
  loadApplication,
  origin,
  built,
  assets,
  development,
}: ServerOptions): RequestListener {
  const app = express()
  const headersFor = securityHeadersFor({ https: origin.startsWith('https:'), development })
  const sendShared = render ? sharedDocuments(render) : null
  app.disable('x-powered-by')
  // A proxy on the same machine may say whom it speaks for; nobody else.
  app.set('trust proxy', 'loopback')
  if (built) app.use(built)
  app.use(securityHeaders(headersFor))
  app.use(operatorRoutes(loadApplication))
  app.use(compression())
  for (const handler of assets) app.use(handler)
  app.use(gate(origin))
  app.use(drainUnreadBody)
  app.all('*', (request, response, next) => {
    answer(request, response).catch(next)
  })
  return answerQuickly({ loadApplication, origin, headersFor, otherwise: app })

  async function answer(request: Request, response: Response): Promise<void> {
    const application = await loadApplication()
    const { context, setCookie } = await application.describeRequest({
      cookie: request.headers.cookie ?? '',
      nonce: String(response.locals.nonce),
      clientAddress: request.ip ?? '',
    })
    if (setCookie) response.append('Set-Cookie', setCookie)
    onHeaders(response, () => {
      // Pages are personal unless a route says otherwise.
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
    })
    if (sendShared && wantsPlainDocument(request)) {
      const shared = await application.describeDocument(request.path, request.headers.cookie ?? '', context)
      if (shared && (await sendShared(request, response, shared))) return
    }
    await answerWithRemix(pages(request.path), context, request, response)
  }
}

function wantsPlainDocument(request: Request): boolean {
  return (
    request.method === 'GET' &&
    !request.originalUrl.includes('?') &&
    (request.headers.accept?.includes('text/html') ?? false)
  )
}
