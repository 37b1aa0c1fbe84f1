import { expect, test } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { masteryAfter } from '#app/mastery/mastery.ts'
import { recommend } from './recommend.ts'

const PAIRS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '“': '”', '‘': '’', '（': '）' }
const CLOSING = new Set(Object.values(PAIRS))
const today = '2026-03-10'

/** Why the marks of a sentence do not stand in pairs, or stand within marks of their own kind; null when they are right. */
function faultOf(sentence: string): string | null {
  const open: Array<string> = []
  for (const sign of sentence) {
    const closes = PAIRS[sign]
    if (closes !== undefined) {
      if (open.includes(closes)) return `${sign} within ${sign}`
      open.push(closes)
    } else if (CLOSING.has(sign) && open.pop() !== sign) return `${sign} without its pair`
  }
  return open.length === 0 ? null : `${open.join('')} is missing`
}

test('whatever courses, lessons and points are called, the marks of the sentence stand in pairs', () => {
  const { courses } = getCatalogue()
  const sentences = courses.flatMap((course) =>
    course.points.flatMap((point) => {
      const alone = [{ ...course, points: [point] }]
      const untaught = [{ ...course, points: [point], lessons: [] }]
      const answered = [0, 1000].map((ratio) =>
        masteryAfter(null, { point: `${course.id}/${point.id}`, ratio, at: '2026-03-08T01:00:00.000Z' }),
      )
      return [
        recommend({ memberId: 'm', today, courses: alone, mastery: [], limit: 1 }),
        recommend({ memberId: 'm', today, courses: untaught, mastery: [], limit: 1 }),
        ...answered.map((row) =>
          recommend({ memberId: 'm', today, courses: alone, mastery: [row], limit: 1 }),
        ),
      ].flat()
    }),
  )
  expect(sentences.length).toBeGreaterThan(courses.length * 4)
  const faults = sentences.map(({ why }) => [why, faultOf(why)]).filter(([, fault]) => fault !== null)
  expect(faults).toEqual([])
})

test('what is not learnt yet names the lesson to begin with, where one teaches it', () => {
  const { courses } = getCatalogue()
  const course = courses.find(({ title }) => title.startsWith('《'))
  if (!course) throw new Error('no course is called by the title of a text')
  const [taught] = recommend({ memberId: 'm', today, courses: [course], mastery: [], limit: 1 })
  const lesson = course.lessons.find(({ slug }) => taught?.to.endsWith(`/${slug}`))
  expect(taught?.why).toContain(`可以从“${lesson?.title}”这一课开始`)
  const [untaught] = recommend({
    ...{ memberId: 'm', today, mastery: [], limit: 1 },
    courses: [{ ...course, lessons: [] }],
  })
  expect(untaught?.why).toContain('可以从课程《〈廉洁自律准则〉、中央八项规定及其实施细则精神》开始')
})
