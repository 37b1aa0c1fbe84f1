import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCourse } from '#app/courses/find-course.server.ts'
import { formatInstant } from '#app/platform/clock.ts'
import { QuestionReviewCard } from '#app/questions/question-review.tsx'
import { outOfHundred } from '#app/quizzes/format-score.ts'
import { reviewAttempt } from '#app/quizzes/review-attempt.ts'
import { nextNumber, showAttempt } from '#app/quizzes/show-attempt.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { loadAttempt } from './load-attempt.server.ts'
import { waitForExam } from './wait-for-exam.server.ts'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `测验成绩 · ${data?.title ?? ''} · 廉学` },
  { name: 'description', content: '课程测验的得分和逐题讲解。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { attempt, bank } = await loadAttempt(args, 'course-quiz')
  const { courseId, submittedAt, score, maximum, passMark, passedAt } = attempt
  if (submittedAt === null || score === null || maximum === null)
    throw redirect(`/courses/${courseId}/quiz/${attempt.id}/${nextNumber(showAttempt(attempt, bank))}`)
  await waitForExam(args)
  const title = findCourse(courseId ?? '')?.title ?? ''
  return {
    courseId,
    title,
    submittedAt,
    hundred: outOfHundred(score, maximum),
    passMark,
    isPassed: passedAt !== null,
    reviewed: reviewAttempt(attempt, bank),
  }
}

export default function QuizResult() {
  const { courseId, title, submittedAt, hundred, passMark, isPassed, reviewed } =
    useLoaderData<typeof loader>()
  const right = reviewed.filter(({ review }) => review?.verdict === 'right').length
  return (
    <Page
      title="测验成绩"
      lead={title}
      actions={<ButtonLink to={`/courses/${courseId}/quiz`}>返回测验</ButtonLink>}
    >
      <p>
        <span className="quiz-score">{hundred}分</span>{' '}
        <Status kind={isPassed ? 'met' : 'info'}>{isPassed ? '合格' : '未合格'}</Status>
      </p>
      <Facts
        items={[
          { term: '合格线', value: `${passMark}分` },
          { term: '全对', value: `${right} / ${reviewed.length} 题` },
          { term: '交卷时间', value: formatInstant(submittedAt) },
        ]}
      />
      {isPassed ? null : <p>错题已经收进错题本，可以先练一练，再随时重新测验，题目会重新抽取。</p>}
      <h2>逐题讲解</h2>
      <ol className="review-list">
        {reviewed.map(({ number, pointTitle, review }) => (
          <li key={number}>
            {review ? (
              <QuestionReviewCard review={review} heading={`第${number}题 · ${pointTitle}`} />
            ) : (
              <p>第{number}题已经撤下，不计分。</p>
            )}
          </li>
        ))}
      </ol>
    </Page>
  )
}
