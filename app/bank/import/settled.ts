import type { Question } from '#app/questions/question.ts'

type WithoutCommon<Each> = Each extends unknown
  ? Omit<Each, 'id' | 'use' | 'point' | 'source' | 'difficulty' | 'explanation'>
  : never

/** What is particular to a question of its type, its stem included. */
export type QuestionBody = WithoutCommon<Question>

/** The same of a question that is no case. */
export type PlainBody = Exclude<QuestionBody, { type: 'case' }>

/** The body of a question understood without a doubt, or why a person must look at it. */
export type Settled =
  | { ok: true; body: QuestionBody; notices: Array<string> }
  | { ok: false; reasons: Array<string> }

export function doubt(...reasons: Array<string>): Settled {
  return { ok: false, reasons }
}

export function settled(body: QuestionBody, ...notices: Array<string>): Settled {
  return { ok: true, body, notices }
}
