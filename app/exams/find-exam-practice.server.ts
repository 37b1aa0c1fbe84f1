import type { AvailableQuestion } from '#app/bank/available-question.ts'
import { bankCourse } from '#app/bank/bank-course.ts'
import type { Course } from '#app/courses/catalogue.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { rulesSchema } from './exam-schema.server.ts'
import { findPaperQuestions } from './seal-exam.server.ts'

/** What a candidate may practise before an exam: its title, and courses that hold nothing but questions it may ask. */
export type ExamPractice = { title: string; courses: ReadonlyArray<Course> }

/**
 * The bank that an exam draws from, open to its candidates for practice. Null when the member is no candidate of it or when
 * it has one fixed paper: that would be practised itself. Whether they may practise now is asked of `sitsExam`.
 */
export async function findExamPractice(
  database: Readable,
  memberId: string,
  examId: string,
): Promise<ExamPractice | null> {
  const exam = await database.exam.findFirst({
    where: { id: examId, poolId: { not: null }, withdrawnAt: null, candidates: { some: { memberId } } },
    select: { title: true, rules: true, unit: { select: { path: true } } },
  })
  if (!exam) return null
  const { paper } = rulesSchema.parse(JSON.parse(exam.rules))
  if (paper.kind === 'fixed') return null
  const questions = await findPaperQuestions(database, exam.unit.path, paper)
  return { title: exam.title, courses: coursesWith(questions) }
}

function coursesWith(questions: ReadonlyArray<AvailableQuestion>): Array<Course> {
  const refs = new Set(questions.map(({ ref }) => ref))
  const narrowed = listCourses().map((course) => ({
    ...course,
    questions: course.questions.filter(({ id }) => refs.has(`${course.id}/${id}`)),
  }))
  return [...narrowed, bankCourse(questions)].filter((course) => course.questions.length > 0)
}
