import type { Finding } from '#app/content/finding.ts'
import type { CourseFiles } from './read-course.server.ts'

/** Shorter sentences are found in any text. */
const SHORTEST = 9
const SECRET = new Set(['why', 'explanation', 'feedback'])

/** Sentences that explain an answer and stand word for word in a lesson: whoever searches the page finds them. */
export function checkSecrets({ lessons, questions, exercises }: CourseFiles): Array<Finding> {
  const secrets = [...secretsIn(questions.value), ...secretsIn(exercises.value)]
  return lessons.flatMap(({ file, text }) =>
    secrets.flatMap((secret): Array<Finding> => {
      const at = text.indexOf(secret)
      if (at < 0) return []
      const line = text.slice(0, at).split('\n').length
      const message = `题目的解析原样写在课文里：${secret.slice(0, 12)}……`
      return [{ file, line, message, kind: 'style' }]
    }),
  )
}

function secretsIn(value: unknown, name = ''): Array<string> {
  if (typeof value === 'string') return SECRET.has(name) && value.length >= SHORTEST ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => secretsIn(each, Array.isArray(value) ? name : key))
}
