import type { Course } from '#app/courses/catalogue.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findQuestions } from '#app/quizzes/question-ref.ts'
import type { Passage } from './passage.ts'

/**
 * The questions whose newest answer by this member was entirely right, with what explains them. Of every other question
 * the explanation is not to be seen: neither of one never answered nor of one that is still to be mended.
 */
export async function findAnswered(
  database: Readable,
  memberId: string,
  courses: ReadonlyArray<Course>,
): Promise<Array<Passage>> {
  const rows = await database.$queryRaw<Array<{ question: string }>>`
    SELECT "question" FROM "QuestionMastery"
    WHERE "memberId" = ${memberId} AND "score" = "maximum" ORDER BY "question"`
  const known = findQuestions(
    courses,
    rows.map(({ question }) => question),
  )
  return [...known.values()].map(({ course, question }) => ({
    kind: 'answer',
    title: question.stem.replace(/［[a-z0-9-]+］/gu, '＿＿'),
    where: course.title,
    to: placeOf(course, question.id, question.point),
    text: question.explanation,
  }))
}

/** The exercise itself where it stands in a lesson, otherwise the lesson that teaches its point. */
function placeOf(course: Course, question: string, point: string): string {
  const holding = course.lessons.find(({ exercises }) => exercises.some(({ id }) => id === question))
  if (holding) return `/courses/${holding.id}#${question}`
  const teaching = course.lessons.find(({ points }) => points.includes(point))
  return `/courses/${teaching?.id ?? course.id}`
}
