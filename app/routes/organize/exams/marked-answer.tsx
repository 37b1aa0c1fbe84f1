import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { markedQuery } from '#app/exams/desk/answer-key.ts'
import { correctPoints } from '#app/exams/desk/correct-points.server.ts'
import { findMarkedAnswer } from '#app/exams/desk/find-marked-answer.server.ts'
import { PointsHistory } from '#app/exams/desk/points-history.tsx'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { rubricField } from '#app/exams/desk/rubric-field.ts'
import { RubricFields } from '#app/exams/desk/rubric-fields.tsx'
import { WrittenAnswer } from '#app/exams/desk/written-answer.tsx'
import { formatMarks } from '#app/exams/marks-words.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { record } from '#app/record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `评分 · 第 ${page?.answer.number ?? ''} 题 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一道题的人工评分：谁给了几分，公布成绩前可以更正。' },
]

async function getAnswer(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const key = { sittingId: args.params.sitting ?? '', number: Number(args.params.number) || 0 }
  await requireUninvolved(database, viewer, exam, 'questions')
  await requireUninvolved(database, viewer, exam, { sitting: key.sittingId })
  const answer = found(await findMarkedAnswer(database, exam.id, key), '这道题还没有人工评分')
  return { viewer, exam, answer }
}

export async function loader(args: LoaderFunctionArgs) {
  const { exam, answer } = await getAnswer(args)
  return { exam: { id: exam.id, title: exam.title }, answer }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, exam, answer } = await getAnswer(args)
  const values = formValues(await readForm(args.request))
  const by = { memberId: viewer.memberId, at: now() }
  const corrected = await correctPoints({ record, database }, exam, { answer, values }, by)
  if (corrected.ok) return redirect(`/organize/exams/${exam.id}/marking?${markedQuery(answer)}`)
  return data({ errors: corrected.errors, values }, { status: corrected.status })
}

export default function MarkedAnswer() {
  const { exam, answer } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const errors: Record<string, string> = sent?.errors ?? {}
  const own = `/organize/exams/${exam.id}`
  const standing = Object.entries(answer.revisions[0]?.points ?? {}).map(([id, points]) => [
    rubricField(id),
    String(points),
  ])
  const values: Record<string, string | Array<string>> = sent?.values ?? Object.fromEntries(standing)
  return (
    <Page
      title={`第 ${answer.number} 题的评分`}
      lead={`现在得 ${formatMarks(answer.score)} 分，满分 ${formatMarks(answer.maximum)} 分。不显示考生姓名。`}
      crumbs={[
        { label: exam.title, to: own },
        { label: '人工评分', to: `${own}/marking` },
        { label: `第 ${answer.number} 题` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <WrittenAnswer item={answer} />
      {answer.released ? (
        <Notice title="成绩已经公布">这里不再改分：请通过复核或重新评分更正。</Notice>
      ) : (
        <section className="stack">
          <h2>更正评分</h2>
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="revision" value={answer.revision} />
            <RubricFields {...{ item: answer, errors, values }} />
            <TextField
              name="reason"
              label="更正原因"
              maxLength={200}
              defaultValue={[values.reason ?? ''].flat()[0]}
              error={errors.reason}
            />
            <Button>更正评分</Button>
          </Form>
        </section>
      )}
      <PointsHistory answer={answer} />
    </Page>
  )
}
