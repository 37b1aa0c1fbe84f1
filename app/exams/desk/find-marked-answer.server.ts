import type { Readable } from '#app/platform/database.server.ts'
import { questionMarksSchema } from '../exam-schema.server.ts'
import type { Marks } from '../exam.ts'
import type { AnswerKey } from './answer-key.ts'
import { findAnswers, type Unmarked } from './find-unmarked.server.ts'
import { findRevisions, type PointsRevision } from './find-given-points.server.ts'

/** An answer that a person has marked: what it got, and every revision of its points, the newest first. */
export type MarkedAnswer = Unmarked & {
  score: Marks
  maximum: Marks
  /** Number of the newest revision. */
  revision: number
  revisions: Array<PointsRevision>
  /** Whether its result is out, so that points are not corrected any more. */
  released: boolean
}

/** One answer of an exam that a person has marked; null when nobody has. */
export async function findMarkedAnswer(
  database: Readable,
  examId: string,
  { sittingId, number }: AnswerKey,
): Promise<MarkedAnswer | null> {
  const mark = await database.examMark.findFirst({ where: { sittingId, examId } })
  if (!mark) return null
  const revisions = await findRevisions(database, { sittingId, number })
  const own = questionMarksSchema.parse(JSON.parse(mark.marks)).find((one) => one.number === number)
  const [answer] = await findAnswers(database, mark, (one) => one.number === number && !one.pending)
  const [newest] = revisions
  if (!answer || !own || !newest) return null
  const released = (await database.examResult.count({ where: { sittingId } })) > 0
  const { score, maximum } = own
  return { ...answer, score, maximum, revision: newest.revision, revisions, released }
}
