import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureCourse } from '#tests/courses/fixture-course.ts'
import { decideCompletions, withAnswer } from './decide-completions.ts'
import { isFinished, lessonProgress } from './lesson-progress.ts'
import { NOTHING_STUDIED, type StudyFacts } from './study-facts.ts'

const AT = '2026-11-22T01:02:03.000Z'
const { course, lesson } = await fixtureCourse()
const other = course.lessons[1]?.id ?? ''

type Step = { read: string } | { exercise: string; solved: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ read: fc.constantFrom('s1', 's2', 's3') }),
  fc.record({ exercise: fc.constantFrom('t-c1', 't-sort', 't-case'), solved: fc.boolean() }),
)

function take(facts: StudyFacts, taken: Step): StudyFacts {
  if ('read' in taken) return { ...facts, sections: new Set([...facts.sections, taken.read]) }
  const answer = { response: {}, score: taken.solved ? 1000 : 0, maximum: 1000, solved: taken.solved }
  return withAnswer(facts, taken.exercise, answer, AT)
}

function complete(facts: StudyFacts) {
  let ids = 0
  const stamp = { memberId: 'm', occurredAt: AT, newId: () => `id-${++ids}` }
  return decideCompletions(course, lesson, facts, stamp)
}

test('a lesson is completed once, exactly when every section is read, in whatever order and however often', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let facts = NOTHING_STUDIED
      let completions = 0
      for (const [index, taken] of steps.entries()) {
        facts = take(facts, taken)
        const solved = (id: string) =>
          steps.slice(0, index + 1).some((each) => 'exercise' in each && each.exercise === id && each.solved)
        const read = steps.slice(0, index + 1).some((each) => 'read' in each && each.read === 's2')
        const done = read && solved('t-c1') && solved('t-sort') && solved('t-case')
        const entries = complete(facts)
        expect(isFinished(lessonProgress(lesson, facts))).toBe(done)
        expect(entries.length > 0).toBe(done && completions === 0)
        if (entries.length > 0) facts = { ...facts, lessons: new Map([[lesson.id, AT]]) }
        completions += entries.length
      }
      expect(completions).toBeLessThanOrEqual(1)
    }),
  )
})

test('progress is never above the whole and says what is missing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { done, required, missing } = lessonProgress(lesson, steps.reduce(take, NOTHING_STUDIED))
      expect(required).toBe(3)
      expect(done).toBeGreaterThanOrEqual(0)
      expect(done + missing.length).toBe(required)
    }),
  )
})

test('the last lesson completes the course in the same call, with the versions it was earned on', () => {
  const steps: Array<Step> = [
    { read: 's2' },
    ...['t-c1', 't-sort', 't-case'].map((exercise) => ({ exercise, solved: true })),
  ]
  const facts = steps.reduce(take, NOTHING_STUDIED)
  expect(complete(facts).map(({ kind }) => kind)).toEqual(['lesson.completed'])
  const both = complete({ ...facts, lessons: new Map([[other, AT]]) })
  expect(both.map(({ kind, contentVersion }) => [kind, contentVersion])).toEqual([
    ['lesson.completed', lesson.contentVersion],
    ['course.completed', course.contentVersion],
  ])
  expect(both[0]?.payload).toMatchObject({
    lessonTitle: '第一课',
    courseTitle: '试课',
    sections: ['第一节', '第二节', '第三节'],
  })
})
