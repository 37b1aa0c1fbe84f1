import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { EntryCards } from '#app/library/library-parts.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '帮助 · 廉学' },
  { name: 'description', content: '怎样学习、考试、签承诺书、看台账，以及怎样编写课程。' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  return {
    entries: getCatalogue().help.map(({ id, title, summary }) => ({ to: `/help/${id}`, title, summary })),
  }
}

export default function Help() {
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Page title="帮助" lead="怎样用，怎样写。">
      {entries.length === 0 ? (
        <EmptyState title="还没有帮助">放入 content/help 后，这里就能看。</EmptyState>
      ) : (
        <EntryCards entries={entries} />
      )}
    </Page>
  )
}
