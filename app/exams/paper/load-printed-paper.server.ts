import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { publicQuestion, type PublicQuestion } from '#app/questions/public-question.ts'
import { drawPaper } from '../draw-paper.ts'
import type { Marks, PaperItem, PoolQuestion } from '../exam.ts'
import { readPool, seedOfVersion, type ReadPool } from '../pool-content.server.ts'
import { slotsOf, type AnswerSlot } from './answer-slot.ts'

/** A version of the paper with everything that belongs to it, keys and all: never for a browser as it is. */
export type DrawnVersion = {
  pool: ReadPool
  seed: string
  items: Array<PaperItem>
  /** The frozen questions in the order of the paper. */
  asked: Array<PoolQuestion>
  /** Places to answer, by question. */
  slots: Array<Array<AnswerSlot>>
}

/** A question as printed; `code` names it in what people say and write about the paper. */
export type PrintedQuestion = {
  number: number
  code: string
  part: string
  marks: Marks
  question: PublicQuestion
}

export type PrintedPaper = { questions: Array<PrintedQuestion>; total: Marks; hash: string }

/** Draws a version of the paper: always the same one, for its seed follows from the sealed pool. */
export async function drawVersion(
  database: Readable,
  poolId: string,
  version: string,
  round: number,
): Promise<DrawnVersion> {
  const pool = await readPool(database, poolId)
  const seed = seedOfVersion(pool, version, round)
  const drawn = drawPaper(pool.questions, pool.rules.paper, seed)
  if (!drawn.ok) throw new Error(`the sealed pool ${pool.id} no longer gives a paper`)
  const asked = drawn.paper.map(({ ref }) => {
    const question = pool.byRef.get(ref)
    if (!question) throw new Error(`the pool ${pool.id} misses a question of its paper`)
    return question
  })
  const slots = asked.map(({ question }, index) => slotsOf(index + 1, question, seed))
  return { pool, seed, items: drawn.paper, asked, slots }
}

/** The version as candidates see it, with the hash that its QR code names: nothing in it tells what is right. */
export function printVersion({ pool, seed, items, asked }: DrawnVersion): PrintedPaper {
  const questions = items.map(({ ref, part, marks }, index) => {
    const question = asked[index]?.question
    if (!question) throw new Error('a question without its words')
    const code = questionCode(pool.id, ref)
    return { number: index + 1, code, part, marks, question: publicQuestion(question, seed) }
  })
  const total = questions.reduce((sum, { marks }) => sum + marks, 0)
  const hash = sha256(
    canonicalJson({ poolHash: pool.hash, questions: JSON.parse(JSON.stringify(questions)) }),
  )
  return { questions, total, hash }
}

/** A short name of a question within one exam, the same in all its versions. */
function questionCode(poolId: string, ref: string): string {
  return sha256(`${poolId} ${ref}`).slice(0, 6).toUpperCase()
}
