import { QUESTION_TYPE_TITLES, type Question } from '#app/questions/question.ts'
import { shuffled } from '#app/questions/seeded-random.ts'
import type { PaperItem, PaperRule, PoolQuestion, Quota } from './exam.ts'

/** What drawing looks at. */
export type Drawable = Pick<PoolQuestion, 'ref' | 'regulation'> & {
  question: Pick<Question, 'type' | 'difficulty'>
}

/** `unmet`: for each quota that the pool cannot meet its place in the rule and how many questions are missing. */
export type DrawnPaper =
  | { ok: true; paper: Array<PaperItem> }
  | { ok: false; unmet: Array<{ quota: number; missing: number }> }
  | { ok: false; unknown: Array<string> }

/** Types stand in this order on a paper, as candidates are used to. */
const TYPE_ORDER: ReadonlyArray<string> = Object.keys(QUESTION_TYPE_TITLES)

/**
 * The paper that a seed gives: no question twice, types one after the other, mixed by the seed within each type. A drawn
 * paper meets every quota; where quotas compete for the same questions it is met too as long as any distribution meets them.
 * Independent of the order of the pool.
 */
export function drawPaper(pool: ReadonlyArray<Drawable>, rule: PaperRule, seed: string): DrawnPaper {
  const sorted = [...pool].sort((one, other) => (one.ref < other.ref ? -1 : 1))
  const byRef = new Map(sorted.map((question) => [question.ref, question]))
  const inOrder = (items: ReadonlyArray<PaperItem>): Array<PaperItem> =>
    shuffled(items, `${seed}/order`).sort(
      (one, other) => typePlace(byRef.get(one.ref)) - typePlace(byRef.get(other.ref)),
    )
  if (rule.kind === 'fixed') {
    const unknown = rule.questions.map(({ ref }) => ref).filter((ref) => !byRef.has(ref))
    return unknown.length > 0 ? { ok: false, unknown } : { ok: true, paper: inOrder(rule.questions) }
  }
  const { quotas } = rule
  const taken = distribute(
    quotas.map(({ count }) => count),
    quotas.map((quota, index) =>
      shuffled(
        sorted.filter((question) => fits(question, quota)).map(({ ref }) => ref),
        `${seed}/${index}`,
      ),
    ),
  )
  const unmet = quotas.flatMap(({ count }, quota) => {
    const missing = count - (taken[quota]?.length ?? 0)
    return missing > 0 ? [{ quota, missing }] : []
  })
  if (unmet.length > 0) return { ok: false, unmet }
  const items = quotas.flatMap(({ part, marks }, index) =>
    (taken[index] ?? []).map((ref) => ({ ref, part, marks })),
  )
  return { ok: true, paper: inOrder(items) }
}

/** Whether a question may fill a place of the quota. */
export function fits({ question, regulation }: Drawable, quota: Quota): boolean {
  return (
    (quota.regulation === null || quota.regulation === regulation) &&
    (quota.type === null || quota.type === question.type) &&
    (quota.difficulty === null || quota.difficulty === question.difficulty)
  )
}

function typePlace(question: Drawable | undefined): number {
  return question ? TYPE_ORDER.indexOf(question.question.type) : TYPE_ORDER.length
}

/**
 * Gives each quota up to `counts` of its own `choices`, no choice to two quotas, and as many as possible in all: where a
 * quota finds nothing free, another one gives a question up and takes a different one (augmenting paths).
 */
function distribute(
  counts: ReadonlyArray<number>,
  choices: ReadonlyArray<ReadonlyArray<string>>,
): Array<Array<string>> {
  const holder = new Map<string, number>()
  const held = counts.map(() => 0)
  for (const [quota, count] of counts.entries())
    while ((held[quota] ?? 0) < count && takeOne(quota, choices, holder)) held[quota] = (held[quota] ?? 0) + 1
  return choices.map((refs, quota) => refs.filter((ref) => holder.get(ref) === quota))
}

/** Finds one more question for a quota; false when no rearrangement frees any. */
function takeOne(
  wanting: number,
  choices: ReadonlyArray<ReadonlyArray<string>>,
  holder: Map<string, number>,
): boolean {
  // How each quota was reached: it would give up `ref` to `to`.
  const reached = new Map<number, { ref: string; to: number } | null>([[wanting, null]])
  for (const quota of reached.keys()) {
    for (const ref of choices[quota] ?? []) {
      const owner = holder.get(ref)
      if (owner === undefined) {
        holder.set(ref, quota)
        for (let step = reached.get(quota); step; step = reached.get(step.to)) holder.set(step.ref, step.to)
        return true
      }
      if (!reached.has(owner)) reached.set(owner, { ref, to: quota })
    }
  }
  return false
}
