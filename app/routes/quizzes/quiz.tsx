import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findCourse } from '#app/courses/find-course.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { found, refuse } from '#app/platform/respond.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { findQuizHistory } from '#app/quizzes/find-quiz-history.server.ts'
import { outOfHundred } from '#app/quizzes/format-score.ts'
import { StartForm } from '#app/quizzes/start-form.server.ts'
import { startCourseQuiz } from '#app/quizzes/start-course-quiz.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { readForm } from '#app/platform/read-form.server.ts'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.course.title ?? ''}测验 · 廉学` },
  { name: 'description', content: '课程测验的题数、及格线和以往成绩，从这里开始测验。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const { id, title, passMark, quizLength, questions } = found(
    findCourse(args.params.course ?? ''),
    '没有这门课程，可能已经下架。',
  )
  const available = questions.filter(({ use }) => use === 'quiz').length
  const { running, past, best } = await findQuizHistory(database, memberId, id)
  return {
    course: { id, title, passMark, length: Math.min(quizLength, available) },
    running,
    past,
    best,
    attemptId: newId(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { memberId } = viewer
  const course = found(findCourse(args.params.course ?? ''), '没有这门课程，可能已经下架。')
  const parsed = parseForm(StartForm, await readForm(args.request))
  const attemptId = parsed.ok ? parsed.value.attemptId : newId()
  const started = await startCourseQuiz(
    { record: recordFrom(viewer), database },
    course,
    { memberId, attemptId, seed: newId() },
    now(),
  )
  if (!started.ok) throw refuse(REFUSALS[started.reason].status, REFUSALS[started.reason].message)
  return redirect(`/courses/${course.id}/quiz/${started.attemptId}`)
}

export default function Quiz() {
  const { course, running, past, best, attemptId } = useLoaderData<typeof loader>()
  const base = `/courses/${course.id}/quiz`
  return (
    <Page title="课程测验" lead={course.title}>
      <Breadcrumbs
        items={[
          { label: '课程', to: '/courses' },
          { label: course.title, to: `/courses/${course.id}` },
          { label: '课程测验' },
        ]}
      />
      <Facts
        items={[
          { term: '题数', value: `${course.length}题，每次重新抽题` },
          { term: '合格', value: `${course.passMark}分（满分100分）` },
          { term: '时间', value: '不限时，随时可以离开，回来接着做' },
          { term: '最好成绩', value: best ? `${outOfHundred(best.score, best.maximum)}分` : '还没有参加过' },
        ]}
      />
      {running ? (
        <p>
          <ButtonLink kind="main" to={`${base}/${running.id}`}>
            继续上次的测验
          </ButtonLink>
        </p>
      ) : (
        <Form method="post">
          <input type="hidden" name="attemptId" value={attemptId} />
          <Button kind="main" disabled={course.length === 0}>
            {past.length > 0 ? '再测一次' : '开始测验'}
          </Button>
        </Form>
      )}
      {past.length > 0 ? (
        <section aria-labelledby="past">
          <h2 id="past">参加过的测验</h2>
          <ul className="past-quizzes">
            {past.map((quiz) => (
              <li key={quiz.id}>
                <Link to={`${base}/${quiz.id}`}>
                  <span className="number">{formatInstant(quiz.submittedAt)}</span>
                  <span className="number">{outOfHundred(quiz.score, quiz.maximum)}分</span>
                  <Status kind={quiz.passedAt ? 'met' : 'info'}>{quiz.passedAt ? '合格' : '不合格'}</Status>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  )
}
