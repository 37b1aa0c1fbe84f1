import type { StudyFacts } from '../study/study-facts.ts'
import { compareMarks } from './judge-mark.ts'
import { partsOf, type Mark, type MarkProblem, type NamedPart } from './mark.ts'

/** How an exercise of marking stands. Until it is explained nothing in it tells where a problem lies that was not found. */
export type MarkView = {
  kind: 'mark'
  entry: string
  attempts: number
  explained: boolean
  /** Keys of the parts marked last. */
  marked: Array<string>
  found: Array<MarkRemark>
  wrong: Array<MarkRemark>
  /** How many problems were not found; which ones is told once it is explained. */
  left: number
  missed: Array<MarkRemark>
  source: string
}
/** Words about a part of the papers: where, and why it is right or wrong. */
export type MarkRemark = { keys: Array<string>; where: string; why: string }

const NOTHING_WRONG = '这一处没有问题。'

/** `source` is what the exercise rests on, in words. */
export function markView(
  body: Mark,
  answer: ReturnType<StudyFacts['answers']['get']>,
  entry: string,
  source: string,
): MarkView {
  const marked = markedIn(answer?.response)
  const parts = partsOf(body)
  const { found, missed, wrong } = compareMarks(body, marked)
  const explained = (answer?.solvedAt ?? null) !== null
  const why = (name: string) => body.fine.find(({ part }) => part === name)?.why ?? NOTHING_WRONG
  return {
    kind: 'mark',
    entry,
    attempts: answer?.attempts ?? 0,
    explained,
    marked: parts.filter(({ name }) => marked.includes(name)).map(({ key }) => key),
    found: answer ? found.map((problem) => remark(parts, problem)) : [],
    wrong: wrong.map((name) => remark(parts, { parts: [name], why: why(name) })),
    left: answer ? missed.length : 0,
    missed: explained ? missed.map((problem) => remark(parts, problem)) : [],
    source,
  }
}

function remark(parts: ReadonlyArray<NamedPart>, { parts: names, why }: MarkProblem): MarkRemark {
  const at = parts.filter(({ name }) => names.includes(name))
  return { keys: at.map(({ key }) => key), where: at.map(({ label }) => label).join('；'), why }
}

/** Our own writer wrote it, but years and other texts may lie between. */
function markedIn(response: unknown): Array<string> {
  const parts = typeof response === 'object' && response !== null && 'parts' in response ? response.parts : []
  return Array.isArray(parts) ? parts.filter((part) => typeof part === 'string') : []
}
