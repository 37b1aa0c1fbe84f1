import type { QuestionSource } from '#app/questions/question.ts'

/** A ledger to look for problems in, as written in exercises.yaml; the rows are made from its seed. */
export type Lab = {
  id: string
  title: string
  point: string
  source: QuestionSource
  prompt: string
  ledger: { unit: string; seed: string; year: number; size: number }
  /** The unit's own rules, shown beside the ledger. */
  rules: Array<string>
  /** What is planted: kinds of plant-problems.server.ts in words. `hint` says which condition would find it. */
  problems: Array<{ kind: string; title: string; why: string; hint: string }>
  /** What looks wrong and is not: kinds of decoys. */
  fine: Array<{ kind: string; why: string }>
}

/** The exercise as the browser may see it before it is answered. */
export type LabFace = { prompt: string; unit: string; year: number; rules: Array<string> }

/** The exercise without what is planted. */
export function labFace({ prompt, ledger, rules }: Lab): LabFace {
  return { prompt, unit: ledger.unit, year: ledger.year, rules }
}
