import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import type { Course } from '#app/courses/catalogue.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { Attempt } from './attempt.ts'
import { findAttempt } from './find-attempt.server.ts'
import { judgeAttempt, type Judgement } from './judge-attempt.ts'
import { findQuestions } from './question-ref.ts'
import { quizSubmitted } from './quiz-submitted.entry.ts'

/** How often it is judged anew because another device saved an answer in between. */
const MAX_TRIES = 8

/**
 * Hands a sitting in and judges it. One that is handed in already stays as it is; null when the member has no such sitting,
 * `read`: the sitting where it was read for this request already; had it changed since, it would be judged again.
 * `too-soon` when nobody can have answered so many questions since it was begun: it goes on then.
 */
export async function submitAttempt(
  tools: { record: RecordEntries; database: Readable },
  courses: ReadonlyArray<Course>,
  { memberId, attemptId, read }: { memberId: string; attemptId: string; read?: Attempt },
  now: Instant,
): Promise<Attempt | 'too-soon' | null> {
  for (let tries = 1; ; tries++) {
    const isRead = read !== undefined && tries === 1
    const attempt = isRead ? read : await findAttempt(tools.database, memberId, attemptId)
    if (attempt === null || attempt.submittedAt !== null) return attempt
    try {
      const bank = await withBankQuestions(tools.database, courses, attempt.questions)
      const judgement = judgeAttempt(attempt, findQuestions(bank, attempt.questions))
      const { entries } = await tools.record([submissionOf(attempt, judgement, bank, now)])
      return handedIn(attempt, judgement, entries[0]?.receivedAt ?? now)
    } catch (error) {
      if (!(error instanceof RecordRefused) || tries === MAX_TRIES) throw error
      if (error.reason === 'too-soon') return 'too-soon'
    }
  }
}

/** The sitting as it stands now that its result is recorded. */
function handedIn(attempt: Attempt, { results, score, maximum, passed }: Judgement, at: Instant): Attempt {
  const judged = new Map(results.map((result) => [result.question, result]))
  const answers = [...attempt.answers].map(([ref, answer]) => {
    const result = judged.get(ref)
    return [ref, result ? { ...answer, score: result.score, maximum: result.maximum } : answer] as const
  })
  const passedAt = passed ? at : null
  return { ...attempt, submittedAt: at, score, maximum, passedAt, answers: new Map(answers) }
}

function submissionOf(attempt: Attempt, judgement: Judgement, courses: ReadonlyArray<Course>, now: Instant) {
  const course = courses.find(({ id }) => id === attempt.courseId)
  return quizSubmitted({
    id: newId(),
    memberId: attempt.memberId,
    occurredAt: now,
    contentVersion: attempt.contentVersion || null,
    payload: {
      attemptId: attempt.id,
      purpose: attempt.purpose,
      courseId: attempt.courseId,
      title: course?.title ?? '练习',
      passMark: attempt.passMark,
      ...judgement,
      begunAt: attempt.startedAt,
      steps: judgement.results.filter(({ answered }) => answered).length,
    },
  })
}
