import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countLog, findLog, LOG_A_PAGE } from '#app/exams/desk/find-log.server.ts'
import { LogTable } from '#app/exams/desk/log-table.tsx'
import { readPage } from '#app/exams/desk/read-page.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `操作记录 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一场考试的全部操作记录：谁在什么时候做了什么，为什么。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam, 'invigilate:exams:subtree')
  const { page } = readPage(args.request.url)
  const total = await countLog(database, exam.id)
  return {
    exam: { id: exam.id, title: exam.title },
    ...{ page, total, pages: Math.max(1, Math.ceil(total / LOG_A_PAGE)) },
    lines: await findLog(database, exam.id, { skip: (page - 1) * LOG_A_PAGE, take: LOG_A_PAGE }),
  }
}

export default function Log() {
  const { exam, page, total, pages, lines } = useLoaderData<typeof loader>()
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      width="wide"
      title="操作记录"
      lead={`${exam.title}，共 ${total} 条，新的在前。`}
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '操作记录' },
      ]}
      actions={
        <ButtonLink reloadDocument to={`${own}/log/export`}>
          导出 .xlsx
        </ButtonLink>
      }
    >
      <LogTable lines={lines} />
      <Pagination page={page} pageCount={pages} label="操作记录" />
    </Page>
  )
}
