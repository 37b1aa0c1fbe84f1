import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findExamPractice } from '#app/exams/find-exam-practice.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { countPractice } from '#app/mastery/count-practice.server.ts'
import { scopeOf } from '#app/mastery/practice-form.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isId, newId } from '#app/platform/ids.ts'
import { startRound } from '#app/practice.server.ts'
import { findRunningAttempt } from '#app/quizzes/find-attempt.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { catalogueRef } from '#app/quizzes/question-ref.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { mustWait } from '../quizzes/wait-for-exam.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '练习 · 廉学' },
  { name: 'description', content: '按知识点出题的练习，答完一题马上看讲解和依据，不计入考核。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const all = listCourses()
  const search = new URL(args.request.url).searchParams
  const exam = search.get('exam') ?? ''
  const asked = { course: search.get('course') ?? '', point: search.get('point') ?? '', mistakes: '' }
  const scope = scopeOf(all, asked)
  const [running, counts, practice, waits] = await Promise.all([
    findRunningAttempt(database, memberId, 'practice', null),
    countPractice(database, memberId, all, dayOf(now())),
    isId(exam) ? findExamPractice(database, memberId, exam) : null,
    mustWait(args),
  ])
  const points = all.flatMap((course) =>
    course.points.map(({ id, title }) => ({ ref: catalogueRef(course.id, id), title })),
  )
  return {
    attemptId: newId(),
    running,
    counts,
    courses: all.map(({ id, title }) => ({ value: id, label: title })),
    course: scope?.courseId ?? '',
    point: points.find(({ ref }) => ref === scope?.point) ?? null,
    waiting: waits ? REFUSALS['sits-exam'].message : null,
    exam: practice && { id: exam, title: practice.title },
  }
}

export async function action(args: ActionFunctionArgs) {
  const started = await startRound(requireViewer(args), await readForm(args.request))
  if (started.ok) return redirect(started.location)
  return data({ message: started.message }, { status: started.status })
}

export default function Practice() {
  const { attemptId, running, counts, courses, course, point, exam, waiting } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (courses.length === 0) return <NoCourses />
  return (
    <Page title="练习" lead="按知识点出题，答完一题马上看讲解和依据。练习不计入考核。">
      {refused && !waiting ? <Notice tone="error">{refused.message}</Notice> : null}
      <Facts
        items={[
          { term: '到期复习', value: `${counts.due}个知识点` },
          { term: '还没把握', value: `${counts.uncertain}个知识点` },
          { term: '还没练过', value: `${counts.new}个知识点` },
          {
            term: '错题本',
            value:
              counts.mistakes > 0 ? `${counts.mistakes}道题，今天该练${counts.dueMistakes}道` : '没有错题',
          },
        ]}
      />
      {counts.mistakes > 0 ? (
        <p>
          <ButtonLink to="/practice/mistakes">看错题本</ButtonLink>
        </p>
      ) : null}
      {waiting ? (
        <Notice title={waiting} />
      ) : running ? (
        <Notice title="上次的练习还没有做完">
          <ButtonLink kind="main" to={`/practice/${running}`}>
            继续上次的练习
          </ButtonLink>
        </Notice>
      ) : (
        <Form method="post" className="form">
          <input type="hidden" name="attemptId" value={attemptId} />
          {exam ? (
            <p>
              <input type="hidden" name="exam" value={exam.id} />
              练习“{exam.title}”的题库。<Link to="/practice">改为全部范围</Link>
            </p>
          ) : point ? (
            <p>
              <input type="hidden" name="point" value={point.ref} />
              练习知识点“{point.title}”。<Link to="/practice">改为全部范围</Link>
            </p>
          ) : (
            <SelectField
              name="course"
              label="范围"
              defaultValue={course}
              options={[{ value: '', label: '全部课程' }, ...courses]}
            />
          )}
          <RadioGroup
            legend="题数"
            name="length"
            defaultValue="5"
            options={[
              { value: '5', label: '5题' },
              { value: '10', label: '10题' },
            ]}
          />
          <Button kind="main">开始练习</Button>
        </Form>
      )}
    </Page>
  )
}

function NoCourses() {
  return (
    <Page title="练习">
      <EmptyState title="还没有可以练习的课程" action={<ButtonLink to="/">回到今日学习</ButtonLink>}>
        课程上架后，这里会按知识点出题。
      </EmptyState>
    </Page>
  )
}
