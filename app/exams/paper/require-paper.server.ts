import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import type { DeskExam } from '../desk/desk-exam.ts'
import { PAPER_REFUSALS, paperRefusal, type Print } from './open-paper.server.ts'

/**
 * The id of the sealed pool, whose questions or keys the viewer may see now.
 * @throws an answer with the reason when not, see `paperRefusal`
 */
export async function requirePaper(
  database: Readable,
  exam: DeskExam,
  viewer: Pick<Viewer, 'memberId'>,
  { print, round }: { print: Print; round: number },
  now: Instant,
): Promise<string> {
  const refused = await paperRefusal(database, exam, { memberId: viewer.memberId, print, round }, now)
  if (refused === null && exam.poolId !== null) return exam.poolId
  const { status, message } = PAPER_REFUSALS[refused ?? 'not-sealed']
  throw refuse(status, message)
}
