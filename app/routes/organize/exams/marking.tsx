import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findOwnSittings } from '#app/exams/desk/find-involvement.server.ts'
import { findUnmarked } from '#app/exams/desk/find-unmarked.server.ts'
import { markAnswer } from '#app/exams/desk/mark-answer.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { UnmarkedItem } from '#app/exams/desk/unmarked-item.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `人工评分 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一场考试中须由人评分的答案。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  await requireUninvolved(database, viewer, exam, 'questions')
  const own = await findOwnSittings(database, exam.id, viewer.memberId)
  const items = await findUnmarked(database, exam.id)
  return {
    exam: { id: exam.id, title: exam.title },
    items: items.map((item) => ({ ...item, isOwn: own.has(item.sittingId) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const values = formValues(await readForm(args.request))
  await requireUninvolved(database, viewer, exam, 'questions')
  await requireUninvolved(database, viewer, exam, { sitting: [values.sittingId ?? ''].flat()[0] ?? '' })
  const by = { memberId: viewer.memberId, at: now() }
  const marked = await markAnswer({ record, database }, exam, values, by)
  if (marked.ok) return redirect(`/organize/exams/${exam.id}/marking`)
  return data({ errors: marked.errors, values }, { status: marked.reason === 'invalid' ? 400 : 409 })
}

export default function Marking() {
  const { exam, items } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const values: Record<string, string | Array<string>> = answer?.values ?? {}
  return (
    <Page
      title="人工评分"
      lead="简答题按评分标准逐条给分。不显示考生姓名。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: `/organize/exams/${exam.id}` },
        { label: '人工评分' },
      ]}
    >
      {errors[''] ? <Notice tone="error">{errors['']}</Notice> : null}
      {items.length === 0 ? <EmptyState title="没有等待评分的回答" /> : null}
      {items.map((item) => {
        const mine = values.sittingId === item.sittingId && values.number === String(item.number)
        return (
          <UnmarkedItem
            key={`${item.sittingId}-${item.number}`}
            item={item}
            errors={mine ? errors : {}}
            values={mine ? values : {}}
          />
        )
      })}
    </Page>
  )
}
