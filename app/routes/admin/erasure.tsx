import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErasurePage } from '#app/ledger/erase/erasure-page.tsx'
import { findErasable } from '#app/ledger/erase/find-erasable.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { describeEntry } from '#app/routes/ledger/describe-entry.ts'
import { erasureAction, erasureMember } from './erasure-action.server.ts'

const LISTED = 500

export const meta: MetaFunction = () => [
  { title: '销毁记录内容 · 廉学' },
  { name: 'description', content: '按规定销毁一名成员的记录内容，台账的证明仍然有效。' },
]

export async function loader(args: LoaderFunctionArgs) {
  await requireRight(requireViewer(args), 'erase:ledger:all')
  const { id, name, leftOn } = await erasureMember(args.params['member'])
  return { name, hasLeft: leftOn !== null, ...(await findErasable(database, describeEntry, id, LISTED)) }
}

export const action = erasureAction

export default function Erasure() {
  return <ErasurePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
