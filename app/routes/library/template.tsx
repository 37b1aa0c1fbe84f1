import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { RelatedLessons, Rules, Sentences } from '#app/library/library-parts.tsx'
import { templateView } from '#app/library/library-view.ts'
import { TemplateForm } from '#app/library/template-form.tsx'
import { isTabular } from '#app/library/template-workbook.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { libraryCrumbs } from './crumbs.ts'
import { lessonTitle } from './lesson-title.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.entry.title} · 表格模板 · 廉学` : '表格模板 · 廉学' },
  { name: 'description', content: `${data?.entry.title ?? ''}：打开、打印或下载填写的表格模板。` },
]

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { library } = getCatalogue()
  const wanted = library.templates.find(({ id }) => id === args.params.template)
  const template = found(wanted, '没有这张表格，可能已经改名或撤下。请从表格模板页进入。')
  return { entry: templateView(template, library, lessonTitle), tabular: isTabular(template) }
}

export default function TemplateRoute() {
  const { entry, tabular } = useLoaderData<typeof loader>()
  const crumbs = libraryCrumbs({ label: '表格模板', to: '/library/templates' }, { label: entry.title })
  return (
    <Page
      title={entry.title}
      lead={entry.summary}
      width="wide"
      crumbs={crumbs}
      actions={
        <>
          <ButtonLink to={`/library/templates/${entry.id}/file`} reloadDocument>
            {tabular ? '下载表格（.xlsx）' : '下载（.html）'}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <p className="template-notes">{entry.use}</p>
      <TemplateForm title={entry.title} parts={entry.parts} />
      <div className="template-notes">
        <Sentences title="填的时候" items={entry.advice} />
        <Rules title="依据" rules={entry.rules} />
        <RelatedLessons lessons={entry.lessons} />
      </div>
    </Page>
  )
}
