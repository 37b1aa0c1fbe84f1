import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerKey, markedQuery, readMarked } from '#app/exams/desk/answer-key.ts'
import { countMarked, MARKED_A_PAGE } from '#app/exams/desk/find-given-points.server.ts'
import { findOwnSittings } from '#app/exams/desk/find-involvement.server.ts'
import { findMarkedAnswer } from '#app/exams/desk/find-marked-answer.server.ts'
import { findMarked } from '#app/exams/desk/find-marked.server.ts'
import { findUnmarked } from '#app/exams/desk/find-unmarked.server.ts'
import { markAnswer } from '#app/exams/desk/mark-answer.server.ts'
import { MarkedTable } from '#app/exams/desk/marked-table.tsx'
import { readPage } from '#app/exams/desk/read-page.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { UnmarkedItem } from '#app/exams/desk/unmarked-item.tsx'
import { formatMarks } from '#app/exams/marks-words.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `人工评分 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一场考试中须由人评分的答案：等待评分的和已经评过的。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  await requireUninvolved(database, viewer, exam, 'questions')
  const { page } = readPage(args.request.url)
  const just = readMarked(args.request.url)
  const [own, items, total, marked, done] = await Promise.all([
    findOwnSittings(database, exam.id, viewer.memberId),
    findUnmarked(database, exam.id),
    countMarked(database, exam.id),
    findMarked(database, exam, page),
    just && findMarkedAnswer(database, exam.id, just),
  ])
  const withOwn = <Line extends { sittingId: string }>(line: Line) => ({
    ...line,
    isOwn: own.has(line.sittingId),
  })
  return {
    exam: { id: exam.id, title: exam.title },
    ...{ items: items.map(withOwn), marked: marked.map(withOwn) },
    ...{ total, page, pages: Math.max(1, Math.ceil(total / MARKED_A_PAGE)) },
    done: done && {
      number: done.number,
      corrected: done.revision > 1,
      score: `${formatMarks(done.score)} 分（满分 ${formatMarks(done.maximum)} 分）`,
    },
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
  if (marked.ok) return redirect(`/organize/exams/${exam.id}/marking?${markedQuery(answerKey(values))}`)
  return data({ errors: marked.errors, values }, { status: marked.reason === 'invalid' ? 400 : 409 })
}

export default function Marking() {
  const { exam, items, total, marked, page, pages, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const values: Record<string, string | Array<string>> = answer?.values ?? {}
  return (
    <Page
      width="wide"
      title="人工评分"
      lead="简答题按评分标准逐条给分，公布成绩前可以更正。不显示考生姓名。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: `/organize/exams/${exam.id}` },
        { label: '人工评分' },
      ]}
    >
      {errors[''] ? <Notice tone="error">{errors['']}</Notice> : null}
      {done && !answer ? (
        <Notice tone="good" title={done.corrected ? '已更正' : '已评分'}>
          {`第 ${done.number} 题${done.corrected ? '现在' : ''}得 ${done.score}。`}
        </Notice>
      ) : null}
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
      <MarkedTable examId={exam.id} total={total} rows={marked} />
      <Pagination page={page} pageCount={pages} label="已评分" />
    </Page>
  )
}
