import type { Readable } from '#app/platform/database.server.ts'
import { rubricLines } from '#app/questions/rubric-lines.ts'
import { rightAnswer } from '#app/questions/answer-words.ts'
import { partStem } from '#app/questions/part-stem.ts'
import type { Question } from '#app/questions/question.ts'
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
  /** What was written; in a case to each question about it, which `asked` names by its number. */
  answers: Array<{ asked: string | null; text: string }>
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
  const rows = await database.examAnswer.findMany({ where: { sittingId } })
  const seed = seedOfSitting(pool, sitting)
  return questionMarksSchema.parse(JSON.parse(marks)).flatMap((mark) => {
    const { number, ref, maximum } = mark
    const question = pool.byRef.get(ref)?.question
    if (!isWanted(mark) || !question) return []
    const fields = rows.find((one) => one.number === number)?.fields ?? '{}'
    const response = responseOf(question, seed, fieldsSchema.parse(JSON.parse(fields)))
    const { stem } = question
    const shown = { answers: textsOf(question, response), model: rightAnswer(question) }
    const rubric = rubricOf(question)
    return [{ sittingId, number, stem, ...shown, rubric, worth: worthWords(question, maximum) }]
  })
}

function textsOf(question: Question, response: QuestionResponse | null): Unmarked['answers'] {
  if (response?.type === 'short') return [{ asked: null, text: response.text }]
  if (response?.type !== 'case' || question.type !== 'case') return []
  return question.parts.flatMap(({ question: part }, index) => {
    if (part.type !== 'short') return []
    const answer = response.parts[part.id]
    return [{ asked: partStem(part.stem, index), text: answer?.type === 'short' ? answer.text : '没有作答' }]
  })
}

/** The lines of the rubric; in a case each under the number of the question that it belongs to. */
function rubricOf(question: Question): Unmarked['rubric'] {
  const lines = rubricLines(question)
  if (question.type !== 'case') return lines
  return lines.map((line) => {
    const place = question.parts.findIndex((part) => line.id.startsWith(`${part.question.id}/`))
    return { ...line, text: partStem(line.text, place) }
  })
}
