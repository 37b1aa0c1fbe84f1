import fc from 'fast-check'
import { matchRoutes } from '@remix-run/react'
import { describe, expect, it } from 'vitest'
import { routesNeeded, routeTable } from './route-table.ts'

type Routes = Parameters<typeof routeTable>[0]

const module = {} as Routes[string]['module']
const rows: Array<[id: string, parentId: string | undefined, path: string | undefined, index?: true]> = [
  ['root', undefined, ''],
  ['frame', 'root', undefined],
  ['home', 'frame', undefined, true],
  ['courses', 'frame', 'courses'],
  ['course', 'frame', 'courses/:course'],
  ['lesson', 'frame', 'courses/:course/:lesson'],
  ['steps', 'root', 'courses/:course/:lesson/steps'],
  ['export', 'root', 'courses/export.xlsx'],
  ['missing', 'root', '*'],
]
const routes: Routes = Object.fromEntries(
  rows.map(([id, parentId, path, index]) => [
    id,
    {
      id,
      module,
      ...(parentId ? { parentId } : {}),
      ...(path === undefined ? {} : { path }),
      ...(index ? { index } : {}),
    },
  ]),
)
const table = routeTable(routes)

describe('the routes that a path needs', () => {
  it('are those of its own chain and of the paths above it', () => {
    expect(routesNeeded(table, '/courses/four-forms/ladder')).toEqual([
      'course',
      'courses',
      'frame',
      'home',
      'lesson',
      'root',
    ])
  })

  it('match the path and the paths above it as the whole table does, whatever the path', () => {
    const segment = fc.oneof(
      fc.constantFrom('courses', 'export.xlsx', 'steps', '', '..', '%E5%BB%89', '%0A', 'courses.data'),
      fc.webSegment(),
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const whole = `/${segments.join('/')}`
        const ids = routesNeeded(table, whole)
        if (ids.length === 0) {
          // A line feed, which even the route for everything else does not take.
          expect(matchRoutes(table, whole)).toBeNull()
          return
        }
        const narrow = routeTable(
          Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id))),
        )
        for (let count = 0; count <= segments.length; count++) {
          const path = `/${segments.slice(0, count).join('/')}`
          expect(matchRoutes(narrow, path)?.map(({ route }) => route.id)).toEqual(
            matchRoutes(table, path)?.map(({ route }) => route.id),
          )
        }
      }),
    )
  })
})
