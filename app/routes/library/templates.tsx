import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { EntryCards } from '#app/library/library-parts.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { libraryCrumbs } from './crumbs.ts'

export const meta: MetaFunction = () => [{ title: '表格模板 · 廉学' }]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { templates } = getCatalogue().library
  return {
    entries: templates.map((entry) => ({
      to: `/library/templates/${entry.id}`,
      title: entry.title,
      summary: entry.summary,
    })),
  }
}

export default function Templates() {
  const { entries } = useLoaderData<typeof loader>()
  return (
    <Page
      title="表格模板"
      lead="打开看，打印在A4纸上手填，或者下载填写。上级有统一格式的，用统一格式。"
      width="wide"
      crumbs={libraryCrumbs({ label: '表格模板' })}
    >
      {entries.length === 0 ? (
        <EmptyState title="还没有内容">放入 content/templates 后，这里就能看。</EmptyState>
      ) : (
        <EntryCards entries={entries} />
      )}
    </Page>
  )
}
