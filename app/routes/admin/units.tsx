import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { countUnits } from '#app/members/units/find-units.server.ts'
import { unitKindTitle } from '#app/members/units/unit-kind.ts'
import { unitDepth } from '#app/members/units/unit.ts'
import { database } from '#app/platform/database.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '党组织 · 廉学' },
  { name: 'description', content: '党组织的上下级关系，新建、改名和移动。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:units:subtree')
  const units = await countUnits(database, scopesOf(viewer, 'manage:units:subtree'))
  const top = Math.min(...units.map(unitDepth))
  return {
    units: units.map((unit) => ({
      ...{
        id: unit.id,
        name: unit.name,
        kind: unitKindTitle(unit.kind),
        depth: Math.min(unitDepth(unit) - top, 4),
      },
      members: unit.subtreeMembers,
    })),
  }
}

export default function Units() {
  const { units } = useLoaderData<typeof loader>()
  return (
    <Page title="党组织" lead="点名称可以在它下面新建、改名或调整隶属。人数包含下级。">
      {units.length === 0 ? <EmptyState title="没有由你管理的党组织" /> : null}
      <ul className="unit-tree">
        {units.map(({ id, name, kind, depth, members }) => (
          <li key={id} className={`depth-${depth}`}>
            <Link to={`/admin/units/${id}`}>{name}</Link>
            <span className="muted small number">{`${kind} · ${members} 人`}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
