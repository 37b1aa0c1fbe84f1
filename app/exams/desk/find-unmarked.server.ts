import type { Readable } from '#app/platform/database.server.ts'
import { rubricLines } from '#app/questions/rubric-lines.ts'
import { rightAnswer } from '#app/questions/answer-words.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import { fieldsSchema, questionMarksSchema } from '../exam-schema.server.ts'
import type { QuestionMark } from '../exam.ts'
import { readPool, seedOfSitting } from '../pool-content.server.ts'
import { responseOf } from '../response-of.server.ts'
import { worthWords } from './worth-words.ts'

/** An answer that waits for a person. The candidate is not named: what is judged is the answer. */
export type Unmarked = {
  sittingId: string
  number: number
  stem: string
  /** What was written, by the id of the part in a case. */
  answers: Array<string>
  model: string
  rubric: Array<{ id: string; text: string; points: number }>
  /** What the question is worth in this exam, and how points become marks. */
  worth: string
}

/** Sittings looked at for one page of answers. */
const SITTINGS = 10

/** Answers of an exam that wait for a person, those of a few sittings at a time. */
export async function findUnmarked(database: Readable, examId: string): Promise<Array<Unmarked>> {
  const marks = await database.examMark.findMany({
    where: { examId, pending: { gt: 0 } },
    orderBy: { sittingId: 'asc' },
    take: SITTINGS,
  })
  const found = await Promise.all(marks.map((mark) => findAnswers(database, mark, isWaiting)))
  return found.flat()
}

/** One answer of an exam that waits for a person; null when it waits no longer, or never did. */
export async function findUnmarkedAnswer(
  database: Readable,
  examId: string,
  { sittingId, number }: { sittingId: string; number: number },
): Promise<Unmarked | null> {
  const mark = await database.examMark.findFirst({ where: { sittingId, examId } })
  const waiting = mark ? await findAnswers(database, mark, isWaiting) : []
  return waiting.find((one) => one.number === number) ?? null
}

function isWaiting({ pending }: QuestionMark): boolean {
  return pending
}

/** Those answers of one sitting that a person marks, beside what they are marked by. */
export async function findAnswers(
  database: Readable,
  { sittingId, marks }: { sittingId: string; marks: string },
  isWanted: (mark: QuestionMark) => boolean,
): Promise<Array<Unmarked>> {
  const sitting = await database.examSitting.findUniqueOrThrow({ where: { id: sittingId } })
  const pool = await readPool(database, sitting.poolId)
  const answers = await database.examAnswer.findMany({ where: { sittingId } })
  const seed = seedOfSitting(pool, sitting)
  return questionMarksSchema.parse(JSON.parse(marks)).flatMap((mark) => {
    const { number, ref, maximum } = mark
    const question = pool.byRef.get(ref)?.question
    if (!isWanted(mark) || !question) return []
    const fields = answers.find((one) => one.number === number)?.fields ?? '{}'
    const response = responseOf(question, seed, fieldsSchema.parse(JSON.parse(fields)))
    const { stem } = question
    const model = rightAnswer(question)
    const worth = worthWords(question, maximum)
    return [
      { sittingId, number, stem, answers: textsOf(response), model, rubric: rubricLines(question), worth },
    ]
  })
}

function textsOf(response: QuestionResponse | null): Array<string> {
  if (response === null) return []
  if (response.type === 'short') return [response.text]
  if (response.type !== 'case') return []
  return Object.values(response.parts).flatMap((part) => (part.type === 'short' ? [part.text] : []))
}
