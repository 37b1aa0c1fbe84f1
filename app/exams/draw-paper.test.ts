import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawPaper, type Drawable } from './draw-paper.ts'
import type { Quota } from './exam.ts'

const type = fc.constantFrom('single' as const, 'multiple' as const, 'judge' as const)
const difficulty = fc.constantFrom(1 as const, 2 as const, 3 as const)
const regulation = fc.constantFrom('《条例》', '《准则》')
const pool = fc.array(fc.record({ type, difficulty, regulation }), { maxLength: 12 }).map((questions) =>
  questions.map(({ type, difficulty, regulation }, index): Drawable => ({
    ref: `c/q${index}`,
    regulation,
    question: { type, difficulty },
  })),
)
const quotas: fc.Arbitrary<Array<Quota>> = fc.array(
  fc.record({
    part: fc.constantFrom('甲', '乙'),
    regulation: fc.option(regulation),
    type: fc.option(type),
    difficulty: fc.option(difficulty),
    count: fc.integer({ min: 1, max: 4 }),
    marks: fc.constantFrom(100, 200),
  }),
  { minLength: 1, maxLength: 4 },
)

const fits = ({ question, regulation }: Drawable, quota: Quota) =>
  [
    quota.regulation ?? regulation,
    quota.type ?? question.type,
    quota.difficulty ?? question.difficulty,
  ].join() === [regulation, question.type, question.difficulty].join()

/** Whether any distribution meets all quotas: tried one place after the other. */
function canBeMet(pool: ReadonlyArray<Drawable>, places: ReadonlyArray<Quota>): boolean {
  const [place, ...others] = places
  if (!place) return true
  return pool.some(
    (question) =>
      fits(question, place) &&
      canBeMet(
        pool.filter((other) => other !== question),
        others,
      ),
  )
}

test('a drawn paper meets every quota with no question twice, or names quotas exactly when none can', () => {
  fc.assert(
    fc.property(pool, quotas, fc.string(), (questions, quotas, seed) => {
      const drawn = drawPaper(questions, { kind: 'drawn', banks: [], quotas }, seed)
      const places = quotas.flatMap((quota) => Array.from({ length: quota.count }, () => quota))
      if (!drawn.ok) {
        expect('unmet' in drawn && drawn.unmet.length).toBeGreaterThan(0)
        if (places.length <= 7) expect(canBeMet(questions, places)).toBe(false)
        return
      }
      const refs = drawn.paper.map(({ ref }) => ref)
      expect(new Set(refs).size).toBe(places.length)
      const asked = questions.filter(({ ref }) => refs.includes(ref))
      if (places.length <= 7) expect(canBeMet(asked, places)).toBe(true)
      const worth = (list: ReadonlyArray<{ part: string; marks: number }>) =>
        list.map(({ part, marks }) => `${part}${marks}`).sort()
      expect(worth(drawn.paper)).toEqual(worth(places))
    }),
    { numRuns: 300 },
  )
})

test('the same seed gives the same paper, in whatever order the pool is read', () => {
  fc.assert(
    fc.property(pool, quotas, fc.string(), fc.nat(), (questions, quotas, seed, turn) => {
      const rule = { kind: 'drawn' as const, banks: [], quotas }
      const at = turn % Math.max(1, questions.length)
      const turned = [...questions.slice(at), ...questions.slice(0, at)].reverse()
      expect(drawPaper(turned, rule, seed)).toEqual(drawPaper(questions, rule, seed))
    }),
  )
})

test('every question has its chance, and types stand together', () => {
  const questions = Array.from({ length: 20 }, (_, index): Drawable => ({
    ref: `c/q${index}`,
    regulation: '《条例》',
    question: { type: index % 2 ? 'single' : 'judge', difficulty: 1 },
  }))
  const quota = {
    part: '甲',
    regulation: null,
    type: null,
    difficulty: null,
    count: 5,
    marks: 100,
  }
  const seen = new Map<string, number>()
  for (let seed = 0; seed < 400; seed++) {
    const drawn = drawPaper(questions, { kind: 'drawn', banks: [], quotas: [quota] }, String(seed))
    if (!drawn.ok) throw new Error('not drawn')
    const types = drawn.paper.map(({ ref }) => (Number(ref.slice(3)) % 2 ? 'single' : 'judge'))
    expect(types).toEqual([...types].sort().reverse())
    for (const { ref } of drawn.paper) seen.set(ref, (seen.get(ref) ?? 0) + 1)
  }
  // 100 are expected of each.
  expect(Math.min(...seen.values())).toBeGreaterThan(60)
  expect(Math.max(...seen.values())).toBeLessThan(140)
})

test('a fixed paper holds exactly its questions, or names those that are not there', () => {
  const questions = [1, 2, 3].map((number): Drawable => ({
    ref: `c/q${number}`,
    regulation: '',
    question: { type: 'judge', difficulty: 1 },
  }))
  const items = ['c/q1', 'c/q3'].map((ref) => ({
    ref,
    part: '甲',
    marks: 100,
  }))
  const drawn = drawPaper(questions, { kind: 'fixed', questions: items }, 's')
  expect(drawn.ok && drawn.paper.map(({ ref }) => ref).sort()).toEqual(['c/q1', 'c/q3'])
  const gone = drawPaper(questions.slice(1), { kind: 'fixed', questions: items }, 's')
  expect(gone).toEqual({ ok: false, unknown: ['c/q1'] })
})
