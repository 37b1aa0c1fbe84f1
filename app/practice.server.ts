import { listCourses } from '#app/courses/list-courses.server.ts'
import { findExamPractice } from '#app/exams/find-exam-practice.server.ts'
import { sitsExam } from '#app/exams/sits-exam.server.ts'
import { PracticeForm, scopeOf } from '#app/mastery/practice-form.server.ts'
import { startPractice } from '#app/mastery/start-practice.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isId, newId } from '#app/platform/ids.ts'
import { parseForm, type FormFields } from '#app/platform/parse-form.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { recordFrom } from '#app/record.server.ts'

/** Where a form leads, or why it was refused: HTTP status and the sentence for the member. */
export type PracticeOutcome = { ok: true; location: string } | { ok: false; status: number; message: string }

/** Starts a round of practice as its form says, or goes on with the one that runs. */
export async function startRound(viewer: Viewer, form: FormFields): Promise<PracticeOutcome> {
  const { memberId } = viewer
  if (await sitsExam(database, memberId, now())) return { ok: false, ...REFUSALS['sits-exam'] }
  const parsed = parseForm(PracticeForm, form)
  const courses = parsed.ok ? await coursesOf(memberId, parsed.value.exam) : null
  const scope = parsed.ok && courses ? scopeOf(courses, parsed.value) : null
  if (!parsed.ok || !courses || !scope)
    return {
      ok: false,
      status: 400,
      message: '没有这门课程、知识点或考试，请重新选择范围。',
    }
  const { attemptId, length } = parsed.value
  const started = await startPractice(
    { record: recordFrom(viewer), database },
    courses,
    { memberId, attemptId, seed: newId(), scope, length },
    now(),
  )
  if (!started.ok) return { ok: false, ...REFUSALS[started.reason] }
  return { ok: true, location: `/practice/${started.attemptId}` }
}

/** What the round draws from: the courses, or what an exam of the member draws from; null when there is no such exam. */
async function coursesOf(memberId: string, exam: string) {
  if (exam === '') return listCourses()
  const practice = isId(exam) ? await findExamPractice(database, memberId, exam) : null
  return practice && practice.courses
}

/** Ends a round; questions not answered stay so. */
export async function endRound(viewer: Viewer, attemptId: string): Promise<PracticeOutcome> {
  const { memberId } = viewer
  if (await sitsExam(database, memberId, now())) return { ok: false, ...REFUSALS['sits-exam'] }
  const read = isId(attemptId) ? await findAttempt(database, memberId, attemptId) : null
  if (read?.purpose !== 'practice') return { ok: false, ...REFUSALS['no-attempt'] }
  const tools = { record: recordFrom(viewer), database }
  const submitted = await submitAttempt(tools, listCourses(), { memberId, attemptId, read }, now())
  if (submitted === 'too-soon') return { ok: false, ...REFUSALS[submitted] }
  return { ok: true, location: `/practice/${attemptId}` }
}
