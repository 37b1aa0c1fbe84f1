import type { Readable } from '#app/platform/database.server.ts'
import { answerState } from '#app/questions/answer-state.ts'
import { publicQuestion } from '#app/questions/public-question.ts'
import type { MultipleRule } from '#app/questions/scoring-rules.ts'
import type { ShownQuestion } from '#app/quizzes/show-attempt.ts'
import { fieldsSchema } from './exam-schema.server.ts'
import type { Marks } from './exam.ts'
import { readPool, seedOfSitting } from './pool-content.server.ts'
import type { Sitting } from './sitting.ts'
import { marksWords } from './time-words.ts'

/**
 * A paper as its candidate may see it, with what is answered so far. `about`: worth and part of each question, in words;
 * `worths`: the worth alone.
 */
export type ExamPaper = {
  questions: Array<ShownQuestion>
  about: Array<string>
  worths: Array<Marks>
  multiple: MultipleRule
}

/** The questions of a sitting without anything that tells what is right. */
export async function loadSheet(database: Readable, sitting: Sitting): Promise<ExamPaper> {
  const pool = await readPool(database, sitting.poolId)
  const seed = seedOfSitting(pool, sitting)
  const rows = await database.examAnswer.findMany({
    where: { sittingId: sitting.id },
    select: { number: true, fields: true },
  })
  const answers = new Map(rows.map(({ number, fields }) => [number, fieldsSchema.parse(JSON.parse(fields))]))
  const questions = sitting.paper.map(({ ref }, index): ShownQuestion => {
    const number = index + 1
    const asked = pool.byRef.get(ref)?.question
    if (!asked) return { number, question: null, values: {}, state: 'answered' }
    const values = answers.get(number) ?? {}
    const question = publicQuestion(asked, seed)
    return { number, question, values, state: answerState(question, values) }
  })
  const about = sitting.paper.map(({ part, marks }) =>
    part ? `${marksWords(marks)}，${part}` : marksWords(marks),
  )
  const worths = sitting.paper.map(({ marks }) => marks)
  return { questions, about, worths, multiple: pool.rules.multiple }
}
