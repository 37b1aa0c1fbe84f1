import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A quiz handed in. Scores in thousandths of a point. */
export type PastQuiz = {
  id: string
  submittedAt: Instant
  score: number
  maximum: number
  passedAt: Instant | null
}

/** What a member did in the quiz of one course: the running sitting, those handed in (newest first), the best of them. */
export type QuizHistory = {
  running: { id: string; startedAt: Instant } | null
  past: Array<PastQuiz>
  best: PastQuiz | null
}

export async function findQuizHistory(
  database: Readable,
  memberId: string,
  courseId: string,
): Promise<QuizHistory> {
  const rows = await database.quizAttempt.findMany({
    where: { memberId, courseId, purpose: 'course-quiz' },
    orderBy: { startedAt: 'desc' },
    select: { id: true, startedAt: true, submittedAt: true, score: true, maximum: true, passedAt: true },
    take: 100,
  })
  const past = rows.flatMap(({ id, submittedAt, score, maximum, passedAt }) =>
    submittedAt !== null && score !== null && maximum !== null
      ? [{ id, submittedAt, score, maximum, passedAt }]
      : [],
  )
  const running = rows.find(({ submittedAt }) => submittedAt === null)
  return {
    running: running ? { id: running.id, startedAt: running.startedAt } : null,
    past,
    best: past.reduce<PastQuiz | null>(
      (best, quiz) => (best === null || share(quiz) > share(best) ? quiz : best),
      null,
    ),
  }
}

function share({ score, maximum }: PastQuiz): number {
  return maximum === 0 ? 0 : score / maximum
}
