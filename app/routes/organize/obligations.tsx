import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import { listObligations } from '#app/obligations/list-obligations.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ObligationTable } from '#app/obligations/obligation-table.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '学习任务 · 廉学' },
  { name: 'description', content: '下发的学习任务和各项的完成率。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:obligations:subtree')
  const scopes = scopesOf(viewer, 'read:obligations:subtree')
  const listed = await listObligations(database, scopes, dayOf(now()))
  return { listed, mayGive: may(viewer, 'manage:obligations:subtree') }
}

export default function ObligationsPage() {
  const { listed, mayGive } = useLoaderData<typeof loader>()
  const inForce = listed.filter((one) => one.withdrawnOn === null)
  const withdrawn = listed.filter((one) => one.withdrawnOn !== null)
  const give = mayGive ? (
    <ButtonLink kind="main" to="/organize/obligations/new">
      下发学习任务
    </ButtonLink>
  ) : null
  return (
    <Page
      width="wide"
      title="学习任务"
      lead="谁、在什么时候以前、完成什么，以及依据哪一份文件。人数按你负责的范围统计。"
      actions={give}
    >
      {inForce.length === 0 ? (
        <EmptyState title="还没有正在执行的学习任务" action={give}>
          下发前会先列出涉及哪些人、其中多少人已经完成。
        </EmptyState>
      ) : (
        <ObligationTable caption="正在执行" rows={inForce} />
      )}
      {withdrawn.length > 0 ? (
        <ObligationTable caption="已撤回（已完成的记录仍然有效）" rows={withdrawn} />
      ) : null}
      <p>
        <Link to="/organize" className="line-link">
          查看各组织进展
        </Link>
      </p>
    </Page>
  )
}
