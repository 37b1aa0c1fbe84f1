import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { catalogueRef } from '#app/quizzes/question-ref.ts'
import { drawPractice, type Known } from './draw-practice.ts'
import { bankWithin } from './practice-scope.ts'

const today = '2026-03-01'
const courses = [sampleCourse('a', 4, 5), sampleCourse('b', 3, 2)]
const bank = bankWithin(courses, { courseId: null, point: null, mistakes: false }, new Set())
const nothing: Known = { points: [], questions: [] }

function point(id: string, dueOn: string, strength: number, answers = 5) {
  return {
    point: id,
    answers,
    strength,
    wrongInRow: 0,
    intervalDays: 1,
    lastAnsweredAt: '2026-02-20T00:00:00.000Z',
    dueOn,
  }
}

test('a round has the length asked for or the whole bank, no question twice, and the seed decides it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.string(), (length, seed) => {
      const drawn = drawPractice(bank, nothing, { length, seed, today })
      expect(drawn.length).toBe(Math.min(length, bank.length))
      expect(new Set(drawn.map(({ ref }) => ref)).size).toBe(drawn.length)
      expect(drawPractice(bank, nothing, { length, seed, today })).toEqual(drawn)
    }),
  )
})

test('over many rounds due points come most, and every kind of point comes', () => {
  const known: Known = {
    points: [
      point('a/point-0', today, 900),
      point('a/point-1', '2026-04-01', 300),
      point('a/point-2', '2026-04-01', 950),
    ],
    questions: [],
  }
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 300; seed++)
    for (const { course, question } of drawPractice(bank, known, { length: 5, seed: `${seed}`, today })) {
      const ref = catalogueRef(course.id, question.point)
      counts.set(ref, (counts.get(ref) ?? 0) + 1)
    }
  const [due = 0, uncertain = 0, resting = 0] = ['a/point-0', 'a/point-1', 'a/point-2'].map((ref) =>
    counts.get(ref),
  )
  expect(due).toBeGreaterThan(uncertain)
  expect(uncertain).toBeGreaterThan(resting)
  expect(resting).toBeGreaterThan(0)
  expect(counts.size).toBe(7)
})

test('within a point: last answered wrong, then never seen, then longest ago', () => {
  const one = { ...sampleCourse('a', 1, 4) }
  const seen = (question: string, score: number, lastAnsweredAt: string) => ({
    question: `a/${question}`,
    point: 'a/point-0',
    answers: 1,
    wrong: 0,
    score,
    maximum: 1000,
    lastAnsweredAt,
  })
  const known: Known = {
    points: [],
    questions: [
      seen('point-0-q0', 1000, '2026-02-02'),
      seen('point-0-q1', 1000, '2026-02-01'),
      seen('point-0-q2', 500, '2026-02-03'),
    ],
  }
  const drawn = drawPractice(
    bankWithin([one], { courseId: null, point: null, mistakes: false }, new Set()),
    known,
    { length: 4, seed: 's', today },
  )
  expect(drawn.map(({ question }) => question.id)).toEqual([
    'point-0-q2',
    'point-0-q3',
    'point-0-q1',
    'point-0-q0',
  ])
})
