import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { listObligations } from '#app/obligations/list-obligations.server.ts'
import { ObligationTable } from '#app/obligations/obligation-table.tsx'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: '考试安排 · 廉学' }]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:obligations:subtree')
  const scopes = scopesOf(viewer, 'read:obligations:subtree')
  const listed = await listObligations(database, scopes, dayOf(now()))
  return { tests: listed.filter((one) => one.targetKind === 'quiz' && one.withdrawnOn === null) }
}

export default function ExamsPage() {
  const { tests } = useLoaderData<typeof loader>()
  const give = <ButtonLink to="/organize/obligations/new">下发课程测验</ButtonLink>
  return (
    <Page
      width="wide"
      title="考试安排"
      lead="目前可以把课程测验作为学习任务下发，达到及格线即为完成，可以重考。限时的正式考试还没有开放。"
    >
      {tests.length === 0 ? (
        <EmptyState title="还没有下发课程测验" action={give} />
      ) : (
        <ObligationTable caption="正在执行的课程测验" rows={tests} />
      )}
    </Page>
  )
}
