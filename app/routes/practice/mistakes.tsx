import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { findMistakes } from '#app/mastery/find-mistakes.server.ts'
import { BOOK_RULE, returnWords } from '#app/mastery/mistake-words.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction = () => [
  { title: '错题本 · 廉学' },
  { name: 'description', content: '答错的题，隔几天再练，答对几次后移出。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const asked = new URL(args.request.url).searchParams.get('course') ?? ''
  const all = await findMistakes(database, memberId, listCourses())
  const courses = [...new Map(all.map(({ courseId, courseTitle }) => [courseId, courseTitle]))].map(
    ([id, title]) => ({ id, title }),
  )
  const course = courses.some(({ id }) => id === asked) ? asked : ''
  const today = dayOf(now())
  const chosen = all.filter(({ courseId }) => course === '' || courseId === course)
  const mistakes = chosen.map((mistake) => ({
    ref: mistake.ref,
    stem: mistake.stem.replace(/［[a-z0-9-]+］/gu, '＿＿＿＿'),
    about: `${mistake.courseTitle} · ${mistake.pointTitle} · 错过${mistake.wrong}次`,
    returns: returnWords(mistake, today),
  }))
  const due = chosen.filter(({ dueOn }) => dueOn <= today).length
  return { attemptId: newId(), courses, course, mistakes, due }
}

export default function Mistakes() {
  const { attemptId, courses, course, mistakes, due } = useLoaderData<typeof loader>()
  if (mistakes.length === 0)
    return (
      <Page title="错题本">
        <EmptyState title="没有错题" action={<ButtonLink to="/practice">去练习</ButtonLink>}>
          答错的题会收在这里。{BOOK_RULE}
        </EmptyState>
      </Page>
    )
  return (
    <Page title="错题本" lead={`没有全对的题都在这里。${BOOK_RULE}`}>
      {courses.length > 1 ? (
        <nav className="row" aria-label="按课程筛选">
          <Link
            className="number-link"
            to="/practice/mistakes"
            aria-current={course === '' ? 'page' : undefined}
          >
            全部
          </Link>
          {courses.map(({ id, title }) => (
            <Link
              className="number-link"
              key={id}
              to={`/practice/mistakes?course=${id}`}
              aria-current={course === id ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      ) : null}
      <Form method="post" action="/practice">
        <input type="hidden" name="attemptId" value={attemptId} />
        <input type="hidden" name="mistakes" value="yes" />
        <input type="hidden" name="course" value={course} />
        <input type="hidden" name="length" value="10" />
        <p>{due > 0 ? `今天该练${due}道，先出这些题。` : '今天没有到期的题。提前练可以，答对不计次数。'}</p>
        <Button kind="main">练习这些错题</Button>
      </Form>
      <ol className="mistakes">
        {mistakes.map(({ ref, stem, about, returns }) => (
          <li key={ref}>
            <p>{stem}</p>
            <p className="small">{returns}</p>
            <p className="muted small">{about}</p>
          </li>
        ))}
      </ol>
    </Page>
  )
}
