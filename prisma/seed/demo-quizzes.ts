import type { Course } from '#app/courses/catalogue.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { rightResponse } from '#app/questions/right-response.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { findQuestions } from '#app/quizzes/question-ref.ts'
import { saveAnswer } from '#app/quizzes/save-answer.server.ts'
import { startCourseQuiz } from '#app/quizzes/start-course-quiz.server.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { DEMO_COLLEAGUES } from './demo-colleagues.ts'
import { demoId } from './demo-organization.ts'

type Tools = { database: Database; record: RecordEntries }

const BRANCHES = ['renewables-office', 'yunling-operation', 'yunling-repair', 'changfeng', 'solar']

/** Some colleagues of the renewables company sit the quiz; every fourth of them does not pass. */
export async function seedDemoQuizzes(tools: Tools, course: Course, now: Instant): Promise<void> {
  const sitting = DEMO_COLLEAGUES.filter(({ unit }, index) => BRANCHES.includes(unit) && index % 3 !== 0)
  for (const [index, { employeeNumber }] of sitting.entries()) {
    await sitQuiz(tools, course, employeeNumber, { wrong: index % 4 === 3 ? 4 : index % 2, now })
  }
}

/** Answers all questions but the last `wrong` ones, which stay empty. */
async function sitQuiz(
  tools: Tools,
  course: Course,
  employeeNumber: string,
  { wrong, now }: { wrong: number; now: Instant },
): Promise<void> {
  const memberId = demoId(employeeNumber)
  const attemptId = demoId(`quiz ${employeeNumber}`)
  const started = await startCourseQuiz(tools, course, { memberId, attemptId, seed: attemptId }, now)
  const attempt = started.ok ? await findAttempt(tools.database, memberId, started.attemptId) : null
  if (attempt === null) return
  const bank = findQuestions([course], attempt.questions)
  for (const ref of attempt.questions.slice(0, attempt.questions.length - wrong)) {
    const asked = bank.get(ref)
    if (!asked) continue
    const answerId = demoId(`answer ${employeeNumber} ${ref}`)
    await saveAnswer(tools.record, attempt, asked, {
      answerId,
      response: rightResponse(asked.question),
      occurredAt: now,
    })
  }
  await submitAttempt(tools, [course], { memberId, attemptId }, now)
}
