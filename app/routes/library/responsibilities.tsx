import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { EntryCards } from '#app/library/library-parts.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { libraryCrumbs } from './crumbs.ts'

export const meta: MetaFunction = () => [{ title: '责任清单 · 廉学' }]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { responsibilities } = getCatalogue().library
  return {
    entries: responsibilities.map((entry) => ({
      to: `/library/responsibilities/${entry.id}`,
      title: entry.title,
      summary: entry.who,
      label: `${entry.duties.length}项职责`,
    })),
  }
}

export default function Responsibilities() {
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Page
      title="责任清单"
      lead="按岗位列出要做的事、依据、什么时候做、怎样看出做到了。工作建议写明是建议。"
      width="wide"
      crumbs={libraryCrumbs({ label: '责任清单' })}
    >
      {entries.length === 0 ? (
        <EmptyState title="还没有内容">放入 content/responsibilities 后，这里就能看。</EmptyState>
      ) : (
        <EntryCards entries={entries} />
      )}
    </Page>
  )
}
