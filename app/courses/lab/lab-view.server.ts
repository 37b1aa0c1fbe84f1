import type { StudyFacts } from '../study/study-facts.ts'
import { compareRules, type LabOutcome } from './judge-lab.server.ts'
import type { Lab } from './lab.ts'
import type { LabFeedback, LabView } from './lab-view.ts'
import { rulesSchema } from './read-rules.server.ts'

/** How a lab stands. Before the first answer nothing of what is planted is in it. `source`: what it rests on, in words. */
export function labView(
  body: Lab,
  answer: ReturnType<StudyFacts['answers']['get']>,
  entry: string,
  source: string,
): LabView {
  const response = answer?.response
  const given = typeof response === 'object' && response !== null && 'rules' in response ? response.rules : []
  const rules = rulesSchema.safeParse(given)
  const explained = (answer?.solvedAt ?? null) !== null
  return {
    kind: 'lab',
    entry,
    attempts: answer?.attempts ?? 0,
    explained,
    rules: rules.success ? rules.data : [],
    feedback: answer && rules.success ? feedbackOf(body, compareRules(body, rules.data), explained) : null,
    source,
  }
}

function feedbackOf(body: Lab, outcome: LabOutcome, explained: boolean): LabFeedback {
  return {
    score: outcome.score,
    hits: outcome.hits,
    kinds: outcome.kinds.flatMap(({ kind, found, missed }) => {
      const problem = body.problems.find((each) => each.kind === kind)
      if (!problem) return []
      const { title, why, hint } = problem
      const all = missed.length === 0
      // Which rows were missed is told at the end; until then the hint says how to look for them.
      const nos = explained ? missed : []
      return [
        { title, why, hint: all ? null : hint, found: found.length, all: found.length + missed.length, nos },
      ]
    }),
    wrong: { count: outcome.wrong.length, nos: outcome.wrong.slice(0, 12) },
    decoys: outcome.decoys.flatMap(({ kind, hit }) => {
      const why = body.fine.find((each) => each.kind === kind)?.why
      return hit.length > 0 && why !== undefined ? [{ why, nos: hit }] : []
    }),
  }
}
