import type { Finding } from '#app/content/finding.ts'
import type { CourseFiles } from './read-course.server.ts'

/** Shorter sentences are found in any text. */
const SHORTEST = 9
const SECRET = new Set(['why', 'explanation', 'feedback'])

/**
 * Sentences that explain an answer, of any course, and stand word for word in a lesson: whoever searches the page finds
 * them.
 */
export function checkSecrets(courses: ReadonlyArray<CourseFiles>): Array<Finding> {
  const secrets = new Set(
    courses.flatMap(({ questions, exercises }) => [
      ...secretsIn(questions.value),
      ...secretsIn(exercises.value),
    ]),
  )
  return courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ file, text }) => [...secrets].flatMap((secret) => findingIn(file, text, secret))),
  )
}

function findingIn(file: string, text: string, secret: string): Array<Finding> {
  const at = text.indexOf(secret)
  if (at < 0) return []
  const line = text.slice(0, at).split('\n').length
  return [{ file, line, message: `题目的解析原样写在课文里：${secret.slice(0, 12)}……`, kind: 'style' }]
}

function secretsIn(value: unknown, name = ''): Array<string> {
  if (typeof value === 'string') return SECRET.has(name) && value.length >= SHORTEST ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => secretsIn(each, Array.isArray(value) ? name : key))
}
