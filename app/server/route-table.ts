import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'

type RouteObject = Parameters<typeof matchRoutes>[0][number]

/** The routes of a build as the tree that the router matches against. */
export function routeTable(routes: ServerBuild['routes'], parentId?: string): Array<RouteObject> {
  return Object.values(routes)
    .filter((candidate) => candidate.parentId === parentId)
    .map(({ id, path, index, caseSensitive }): RouteObject => {
      const shared = {
        id,
        ...(path === undefined ? {} : { path }),
        ...(caseSensitive ? { caseSensitive } : {}),
      }
      return index ? { ...shared, index } : { ...shared, children: routeTable(routes, id) }
    })
}

/**
 * The ids of the routes that a request for a path can need: those that match it, and those that match the paths
 * above it, which the browser is told of with the document so that it does not take a layout for a page. Sorted;
 * empty when nothing matches.
 */
export function routesNeeded(table: Array<RouteObject>, path: string): Array<string> {
  const own = idsOf(table, path)
  if (own.length === 0) return []
  const segments = path.split('/').filter(Boolean)
  const above = segments.map((_, count) => `/${segments.slice(0, count).join('/')}`)
  return [...new Set([...own, ...above.flatMap((parent) => idsOf(table, parent))])].sort()
}

function idsOf(table: Array<RouteObject>, path: string): Array<string> {
  return (matchRoutes(table, path) ?? []).flatMap(({ route }) => route.id ?? [])
}
