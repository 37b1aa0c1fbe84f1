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

test('mistakes whose day has come stand first, the longest due before all; then never seen, then longest ago', () => {
  const one = { ...sampleCourse('a', 1, 6) }
  const seen = (question: string, lastAnsweredAt: string, dueOn: string | null = null) => ({
    question: `a/${question}`,
    point: 'a/point-0',
    answers: 1,
    wrong: dueOn === null ? 0 : 1,
    score: 1000,
    maximum: 1000,
    lastAnsweredAt,
    lastWrongOn: dueOn === null ? null : '2026-01-20',
    rightOn: '',
    dueOn,
  })
  const known: Known = {
    points: [],
    questions: [
      seen('point-0-q0', '2026-02-02'),
      seen('point-0-q1', '2026-02-01'),
      seen('point-0-q2', '2026-02-03', today),
      seen('point-0-q4', '2026-02-03', '2026-02-27'),
      seen('point-0-q5', '2026-02-04', '2026-03-02'),
    ],
  }
  const drawn = drawPractice(
    bankWithin([one], { courseId: null, point: null, mistakes: false }, new Set()),
    known,
    { length: 6, seed: 's', today },
  )
  expect(drawn.map(({ question }) => question.id)).toEqual([
    'point-0-q4',
    'point-0-q2',
    'point-0-q3',
    'point-0-q1',
    'point-0-q0',
    'point-0-q5',
  ])
})
