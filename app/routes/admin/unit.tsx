import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { countUnits } from '#app/members/units/find-units.server.ts'
import { mayStandUnder, UNIT_KINDS, unitKindTitle } from '#app/members/units/unit-kind.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { UnitPage } from '#app/members/units/unit-page.tsx'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { unitAction } from './unit-action.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.unit.name ?? '党组织'} · 廉学` },
  { name: 'description', content: '一个党组织的名称、上级和下级，可以改名、移动和撤销。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:units:subtree')
  const units = await countUnits(database, scopesOf(viewer, 'manage:units:subtree'))
  const unit = found(
    units.find(({ id }) => id === args.params['unit']),
    '没有这个党组织，或不在你负责的范围内',
  )
  const parents = units.filter(
    ({ kind, path }) => mayStandUnder(unit.kind, kind) && !path.startsWith(unit.path),
  )
  const parent = units.find(({ id }) => id === unit.parentId)
  return {
    unit: {
      id: unit.id,
      name: unit.name,
      kind: unitKindTitle(unit.kind),
      members: unit.members,
      subtreeMembers: unit.subtreeMembers,
    },
    parent: parent ? { id: parent.id, name: parent.name } : null,
    children: units
      .filter(({ parentId }) => parentId === unit.id)
      .map(({ id, name, subtreeMembers }) => ({ id, name, members: subtreeMembers })),
    kinds: UNIT_KINDS.filter(({ code }) => mayStandUnder(code, unit.kind)).map(({ code, title }) => ({
      value: code,
      label: title,
    })),
    // One's own highest unit hangs on a unit that is not one's own: it cannot be moved from here.
    parents: parent ? unitOptions(parents) : [],
  }
}

export const action = unitAction

export default function Unit() {
  return <UnitPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
