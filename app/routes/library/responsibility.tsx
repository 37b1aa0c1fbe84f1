import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { DutyList } from '#app/library/duty-list.tsx'
import { RelatedLessons } from '#app/library/library-parts.tsx'
import { responsibilityView } from '#app/library/library-view.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { libraryCrumbs } from './crumbs.ts'
import { lessonTitle } from './lesson-title.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.entry.title} · 责任清单 · 廉学` : '责任清单 · 廉学' },
  {
    name: 'description',
    content: `${data?.entry.title ?? ''}的责任清单：做什么、什么时候、怎样看出做到了，逐条有依据。`,
  },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { library } = getCatalogue()
  const entry = library.responsibilities.find(({ id }) => id === args.params.post)
  const list = found(entry, '没有这张清单，可能已经改名或撤下。请从责任清单页进入。')
  return { entry: responsibilityView(list, library, lessonTitle) }
}

export default function ResponsibilityRoute() {
  const { entry } = useLoaderData<typeof loader>()
  const crumbs = libraryCrumbs({ label: '责任清单', to: '/library/responsibilities' }, { label: entry.title })
  return (
    <Page title={entry.title} lead={entry.lead} crumbs={crumbs} actions={<PrintButton />}>
      <p className="muted">适用：{entry.who}</p>
      <DutyList duties={entry.duties} />
      <RelatedLessons lessons={entry.lessons} />
    </Page>
  )
}
