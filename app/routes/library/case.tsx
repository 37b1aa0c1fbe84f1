import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { CaseArticle } from '#app/library/case-article.tsx'
import { caseView } from '#app/library/library-view.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { libraryCrumbs } from './crumbs.ts'
import { lessonTitle } from './lesson-title.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.entry.title} · 案例库 · 廉学` : '案例库 · 廉学' },
  { name: 'description', content: data?.entry.summary ?? '' },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { library } = getCatalogue()
  const entry = library.cases.find(({ id }) => id === args.params.case)
  return {
    entry: caseView(found(entry, '没有这个案例，可能已经改名或撤下。请从案例库进入。'), library, lessonTitle),
  }
}

export default function CaseRoute() {
  const { entry } = useLoaderData<typeof loader>()
  const crumbs = libraryCrumbs({ label: '案例库', to: '/library/cases' }, { label: entry.title })
  return (
    <Page title={entry.title} lead={entry.summary} crumbs={crumbs} actions={<PrintButton />}>
      <CaseArticle found={entry} />
    </Page>
  )
}
