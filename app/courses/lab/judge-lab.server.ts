import { FULL_SCORE } from '#app/questions/score.ts'
import type { JudgedAnswer } from '../study/exercise-answered.entry.ts'
import { TRIES_BEFORE_EXPLANATION } from '../study/tries.ts'
import type { Lab } from './lab.ts'
import { makeLedger } from './make-ledger.server.ts'
import type { Rule } from './rule.ts'
import { runRules } from './run-rules.ts'

/** What rules found of what is planted, by 凭证号. */
export type LabOutcome = {
  hits: number
  kinds: Array<{ kind: string; found: Array<string>; missed: Array<string> }>
  /** Rows that were hit without anything being wrong with them, and which of them were laid out to look wrong. */
  wrong: Array<string>
  decoys: Array<{ kind: string; hit: Array<string> }>
  /** Thousandths: twice the rows rightly hit over rows hit and rows planted, so both gaps and false alarms count. */
  score: number
}

/** Good enough to be told everything. */
const SOLVED = 800

/** Runs the rules over the ledger of the lab and compares the rows they hit with those planted. */
export function compareRules({ ledger }: Pick<Lab, 'ledger'>, rules: ReadonlyArray<Rule>): LabOutcome {
  const { rows, planted, decoys } = makeLedger(ledger.seed, ledger.year, ledger.size)
  const hits = new Set(runRules(rows, rules).keys())
  const guilty = new Set([...planted.values()].flat())
  const right = [...guilty].filter((no) => hits.has(no)).length
  return {
    hits: hits.size,
    kinds: [...planted].map(([kind, nos]) => ({
      kind,
      found: nos.filter((no) => hits.has(no)),
      missed: nos.filter((no) => !hits.has(no)),
    })),
    wrong: [...hits].filter((no) => !guilty.has(no)),
    decoys: [...decoys].map(([kind, nos]) => ({ kind, hit: nos.filter((no) => hits.has(no)) })),
    score: Math.floor((2 * right * FULL_SCORE) / (hits.size + guilty.size)),
  }
}

/** `tries` were made before. */
export function judgeLab({ lab }: { lab: Lab }, rules: ReadonlyArray<Rule>, tries: number): JudgedAnswer {
  const { score } = compareRules(lab, rules)
  return {
    response: { type: 'lab', rules: rules.map((rule) => ({ ...rule })) },
    score,
    maximum: FULL_SCORE,
    solved: score >= SOLVED || tries + 1 >= TRIES_BEFORE_EXPLANATION,
  }
}
