import {
  createRequestHandler,
  type AppLoadContext,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node'
import { withRefusalPage } from './refusal-page.ts'
import { routesNeeded, routeTable } from './route-table.ts'

/** Paths whose routes are remembered; beyond that the memory starts afresh. */
const MOST_PATHS = 10_000
const MANIFEST = '/__manifest'
const IDS = /\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=[/.]|$)/g

/** Renders the document at a path. */
export type RenderPage = (path: string, context: AppLoadContext) => Promise<Response>

/** Renders documents apart from any connection. */
export function renderPages(build: ServerBuild, origin: string): RenderPage {
  const render = createRequestHandler(build)
  return (path, context) =>
    render(new Request(new URL(path, origin), { headers: { Accept: 'text/html' } }), context)
}

/** What answers the requests of a path. */
export type HandlerFor = (path: string) => RequestHandler

/**
 * Chooses what of Remix answers a path. Remix ranks and compiles its whole route table anew for every request, several times over;
 * here the table is matched once for all paths that differ in ids alone, and a request goes to a handler that knows only the routes its path can
 * need. See decision 0012.
 */
export function routeRequests(build: ServerBuild): HandlerFor {
  const whole = createRequestHandler(build)
  const table = routeTable(build.routes)
  const byPath = new Map<string, RequestHandler>()
  const byRoutes = new Map<string, RequestHandler>()

  function handlerFor(path: string): RequestHandler {
    const ids = path === MANIFEST ? [] : routesNeeded(table, path)
    if (ids.length === 0) return whole
    const key = ids.join()
    const known = byRoutes.get(key)
    if (known) return known
    const made = withRefusalPage(createRequestHandler(narrowed(build, ids)), whole)
    byRoutes.set(key, made)
    return made
  }

  return function handlerOf(path) {
    const shape = withoutIds(path)
    const known = byPath.get(shape)
    if (known) return known
    const handler = handlerFor(pageOf(shape))
    if (byPath.size >= MOST_PATHS) byPath.clear()
    byPath.set(shape, handler)
    return handler
  }
}

/** A path with one id in place of every other: no route is named by an id, so both need the same routes. */
function withoutIds(path: string): string {
  return path.replace(IDS, '/00000000-0000-7000-8000-000000000000')
}

/** The path of the page for which a script asks for data. */
function pageOf(path: string): string {
  return path.replace(/\.data$/, '').replace(/^\/_root$/, '/')
}

function narrowed(build: ServerBuild, ids: ReadonlyArray<string>): ServerBuild {
  const assets = { ...build.assets, routes: pick(build.assets.routes, ids) }
  return { ...build, assets, routes: pick(build.routes, ids) }
}

function pick<T>(all: Record<string, T>, ids: ReadonlyArray<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))
}
