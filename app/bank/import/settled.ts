import type { Question } from '#app/questions/question.ts'

type WithoutCommon<Each> = Each extends unknown
  ? Omit<Each, 'id' | 'use' | 'point' | 'source' | 'difficulty' | 'explanation'>
  : never

/** What is particular to a question of its type, its stem included. */
export type QuestionBody = WithoutCommon<Question>

/** The same of a question that is no case. */
export type PlainBody = Exclude<QuestionBody, { type: 'case' }>

/**
 * The body of a question understood without a doubt, or why a person must look at it. `told` is what another system says to
 * whoever answers right: for us a part of the explanation.
 */
export type Settled =
  | { ok: true; body: QuestionBody; notices: Array<string>; told: Array<string> }
  | { ok: false; reasons: Array<string> }

export function doubt(...reasons: Array<string>): Settled {
  return { ok: false, reasons }
}

export function settled(body: QuestionBody, ...notices: Array<string>): Settled {
  return { ok: true, body, notices, told: [] }
}

/** The same with what is said to whoever answers right; mere praise explains nothing. */
export function withTold(read: Settled, told: ReadonlyArray<string>): Settled {
  const lines = told.filter((line) => line !== '' && !PRAISE.test(line))
  return read.ok ? { ...read, told: [...new Set(lines)] } : read
}

const PRAISE =
  /^(?:您?(?:的?回答|答案|答|选择)?(?:完全)?(?:正确|对了?)|(?:非常|很|真)?(?:好|棒|不错)|恭喜.{0,8}|correct|right(?: answer)?|very good|well done|great|yes)[了。.！!，,~～ ]*$/iu
