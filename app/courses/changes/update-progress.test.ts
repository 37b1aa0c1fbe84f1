import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureCourse } from '#tests/courses/fixture-course.ts'
import { aChange, inVersion } from '#tests/courses/fixture-versions.ts'
import type { CourseChange } from './change.ts'
import { changedSections, updateDoneFrom, type VersionFacts } from './update-progress.ts'
import { updateView } from './update-view.ts'

const AT = '2026-11-22T01:02:03.000Z'
const { course, lesson } = await fixtureCourse()

const someChanges = fc.array(
  fc.record({ sectionId: fc.constantFrom('s1', 's2', 's3'), version: fc.integer({ min: 2, max: 5 }) }),
  { maxLength: 8 },
)
const someStudy = fc.record({
  read: fc.subarray(['s1', 's2', 's3']),
  solved: fc.subarray(['t-c1', 't-sort', 't-case']),
})
/** What makes each section of the lesson read: s2 has no exercises, the others are read by solving theirs. */
const NEEDED: Readonly<Record<string, ReadonlyArray<string>>> = { s1: ['t-c1'], s3: ['t-sort', 't-case'] }

type Study = typeof someStudy extends fc.Arbitrary<infer Value> ? Value : never

function isRead(sectionId: string, { read, solved }: Study): boolean {
  const needed = NEEDED[sectionId]
  return needed ? needed.every((id) => solved.includes(id)) : read.includes(sectionId)
}

function factsOf(completed: ReadonlyArray<number>, { read, solved }: Study): VersionFacts {
  const completions = completed
    .map((version) => ({ version, completedAt: AT }))
    .sort((one, other) => other.version - one.version)
  const answers = new Map(solved.map((id) => [id, { solvedAt: AT }]))
  return { completions, updates: [], lessons: new Map([[lesson.id, { sections: new Set(read), answers }]]) }
}

test('exactly the sections changed after the version last completed are asked, each once, and done by the rule of the lesson', () => {
  fc.assert(
    fc.property(
      someChanges,
      fc.integer({ min: 1, max: 5 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
      someStudy,
      (drawn, version, completed, study) => {
        const changes = drawn.map((change): CourseChange => aChange(lesson, change.sectionId, change.version))
        const taught = inVersion(course, version, changes)
        const earned = completed.filter((each) => each <= version)
        const facts = factsOf(earned, study)
        const from = Math.max(0, ...earned)
        const expected = new Set(
          drawn
            .filter((each) => each.version > from && each.version <= version)
            .map(({ sectionId }) => sectionId),
        )
        const asked = changedSections(taught, facts, from)
        expect(asked).toHaveLength(expected.size)
        expect(new Set(asked.map(({ sectionId }) => sectionId))).toEqual(expected)
        for (const { sectionId, read } of asked) expect(read).toBe(isRead(sectionId, study))

        const isDue = from > 0 && from < version && expected.size > 0
        const isDone = isDue && [...expected].every((sectionId) => isRead(sectionId, study))
        expect(updateDoneFrom(taught, facts)).toBe(isDone ? from : null)
      },
    ),
  )
})

test('what is shown follows the version last studied; old completions stay, whatever is studied now', () => {
  const taught = inVersion(course, 3, [
    aChange(lesson, 's1', 2),
    aChange(lesson, 's2', 3),
    aChange(lesson, 's2', 2),
  ])
  const nothing = { read: [], solved: [] }
  const shown = (facts: VersionFacts) => {
    const { state, done, sections, earlier } = updateView(taught, facts)
    return {
      state,
      done,
      sections: sections.map(({ sectionId }) => sectionId),
      old: earlier.map(({ version }) => version),
    }
  }
  expect(shown(factsOf([], nothing))).toEqual({ state: 'none', done: 0, sections: ['s1', 's2'], old: [] })
  expect(shown(factsOf([1], nothing))).toEqual({ state: 'behind', done: 0, sections: ['s1', 's2'], old: [1] })
  expect(shown(factsOf([1, 2], { read: ['s2'], solved: [] }))).toEqual({
    ...{ state: 'behind', done: 1, sections: ['s2'], old: [2, 1] },
  })
  expect(shown(factsOf([1, 3], nothing))).toMatchObject({ state: 'whole', old: [1] })
  const updated = { ...factsOf([1], nothing), updates: [{ version: 3, completedAt: AT }] }
  expect(shown(updated)).toMatchObject({ state: 'updated', sections: ['s1', 's2'], old: [1] })
})
