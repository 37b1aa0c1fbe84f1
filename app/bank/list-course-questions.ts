import type { Course } from '#app/courses/catalogue.ts'
import type { AvailableQuestion } from './available-question.ts'

/** The questions of a course that are kept for quizzes; those inside lessons have been answered there already. */
export function listCourseQuestions(course: Course): Array<AvailableQuestion> {
  const texts = new Map(course.sources.map((source) => [source.id, source.text]))
  const points = new Map(course.points.map((point) => [point.id, point.title]))
  return course.questions
    .filter(({ use }) => use === 'quiz')
    .map((question) => ({
      ref: `${course.id}/${question.id}`,
      question,
      regulation: texts.get(question.source.source) ?? '',
      article: question.source.article,
      difficulty: question.difficulty,
      type: question.type,
      point: points.get(question.point) ?? question.point,
      sources: course.sources
        .filter(({ id }) => id === question.source.source)
        .map(({ id, text, year }) => ({ id, text, year })),
    }))
}
