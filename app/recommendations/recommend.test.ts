import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masteryAfter, type PointMastery } from '#app/mastery/mastery.ts'
import { pointStanding } from '#app/mastery/standing.ts'
import { addDays } from '#app/platform/clock.ts'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { recommend } from './recommend.ts'

const courses = [sampleCourse('a', 4), sampleCourse('b', 4)]
const refs = courses.flatMap((course) => course.points.map(({ id }) => `${course.id}/${id}`))
const today = '2026-03-10'

const row = fc.record({
  point: fc.constantFrom(...refs),
  answers: fc.integer({ min: 1, max: 9 }),
  strength: fc.integer({ min: 0, max: 1000 }),
  wrongInRow: fc.nat(3),
  intervalDays: fc.constantFrom(1, 3, 7),
  lastAnsweredAt: fc.integer({ min: 0, max: 20 }).map((days) => `${addDays(today, -days)}T01:00:00.000Z`),
  dueOn: fc.integer({ min: -10, max: 10 }).map((days) => addDays(today, days)),
})
const anyMastery = fc.uniqueArray(row, { selector: ({ point }) => point })

test('due points come first, resting ones never, each point once, each with one sentence', () => {
  fc.assert(
    fc.property(anyMastery, fc.uuid(), fc.integer({ min: 0, max: 12 }), (mastery, memberId, limit) => {
      const list = recommend({ memberId, today, courses, mastery, limit })
      const standings = list.map(({ point }) =>
        pointStanding(mastery.find((known) => known.point === point) ?? null, today),
      )
      expect(list.length).toBeLessThanOrEqual(limit)
      expect(new Set(list.map(({ point }) => point)).size).toBe(list.length)
      expect(standings).not.toContain('resting')
      expect(
        standings.lastIndexOf('due') < 0 ||
          standings.slice(0, standings.lastIndexOf('due')).every((standing) => standing === 'due'),
      ).toBe(true)
      for (const { why } of list) expect(why).toMatch(/“知识点\d”/u)
    }),
  )
})

test('of points not yet learnt only the first of a course is recommended', () => {
  const list = recommend({ memberId: 'm', today, courses, mastery: [], limit: 10 })
  expect(list.map(({ point }) => point).sort()).toEqual(['a/point-0', 'b/point-0'])
  expect(list.every(({ kind, to }) => kind === 'study' && to.startsWith('/courses/'))).toBe(true)
})

test('the same all day, and not the same first point day after day', () => {
  const mastery = refs.map((point): PointMastery => ({
    ...masteryAfter(null, { point, ratio: 0, at: '2026-03-01T01:00:00.000Z' }),
  }))
  const first = (day: string) =>
    recommend({ memberId: 'm', today: day, courses, mastery, limit: 4 })[0]?.point
  expect(first(today)).toBe(first(today))
  expect(new Set(Array.from({ length: 20 }, (_, days) => first(addDays(today, days)))).size).toBeGreaterThan(
    3,
  )
})

test('the sentence says when and why', () => {
  const answered = (ratio: number, day: string) =>
    masteryAfter(null, { point: 'a/point-0', ratio, at: `${day}T01:00:00.000Z` })
  const why = (mastery: PointMastery) =>
    recommend({ memberId: 'm', today, courses: [sampleCourse('a', 1)], mastery: [mastery], limit: 1 })[0]?.why
  expect(why(answered(0, '2026-03-07'))).toBe('3天前答错过“知识点0”的题，今天到了复习的日子')
  expect(why(answered(1000, '2026-03-09'))).toBe('昨天答对了“知识点0”的题，隔一段时间再练一次记得更牢')
  expect(why({ ...answered(1000, '2026-03-09'), dueOn: '2026-03-12' })).toBe(
    '“知识点0”只答过1道题，再练几道才知道掌握得怎样',
  )
})
