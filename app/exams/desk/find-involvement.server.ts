import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { areQuestionsInUse } from '../are-questions-in-use.server.ts'
import { lastResitDay } from '../last-resit-day.ts'
import { SITTING_OF_CANDIDATE } from '../sitting-of-candidate.server.ts'
import type { DeskExam } from './desk-exam.ts'
import type { Involvement } from './involvement.ts'

/**
 * What somebody is about to do with an exam: decide on one candidate, sitting, late answers or appeal (by their ids); look at
 * questions, keys or rubrics; give marks to everybody; stop or start the clock of everybody.
 */
export type Concern =
  | { candidate: string }
  | { sitting: string }
  | { late: ReadonlyArray<string> }
  | { appeal: string }
  | 'questions'
  | 'marks'
  | 'clock'

/** What stands between this member and the act; null when nothing does. */
export async function findInvolvement(
  database: Readable,
  exam: DeskExam,
  memberId: string,
  concern: Concern,
  now: Instant,
): Promise<Involvement | null> {
  const where = { examId: exam.id, memberId }
  if (concern === 'questions') return (await maySee(database, exam, memberId, now)) ? null : 'candidate'
  if (concern === 'marks') return (await database.examCandidate.count({ where })) > 0 ? 'own-marks' : null
  if (concern === 'clock') {
    const sits = await database.examSitting.count({ where: { ...where, submittedAt: null } })
    return sits > 0 ? 'own-clock' : null
  }
  return (await isOwn(database, where, concern)) ? 'own' : null
}

async function isOwn(
  database: Readable,
  where: { examId: string; memberId: string },
  concern: Exclude<Concern, string>,
): Promise<boolean> {
  if ('candidate' in concern) return concern.candidate === where.memberId
  if ('sitting' in concern)
    return (await database.examSitting.count({ where: { ...where, id: concern.sitting } })) > 0
  if ('late' in concern)
    return (await database.examLateAnswer.count({ where: { ...where, id: { in: [...concern.late] } } })) > 0
  return (await database.examAppeal.count({ where: { ...where, id: concern.appeal } })) > 0
}

type Newest = { sittingId: string | null; outcome: string | null }

/**
 * Whether a member is no candidate with the questions before them still. Candidates have until the release, as long as anybody may
 * begin or sits in any round, while they wait for a result, and until no resit can be given to them any more: it asks from the
 * same sealed questions.
 */
async function maySee(database: Readable, exam: DeskExam, memberId: string, now: Instant): Promise<boolean> {
  if (exam.withdrawnAt !== null) return true
  const [newest] = await database.$queryRaw<Array<Newest>>`
    SELECT s."id" AS "sittingId", r."outcome" FROM "ExamCandidate" c
    ${SITTING_OF_CANDIDATE}
    LEFT JOIN "ExamResult" r ON r."sittingId" = s."id"
    WHERE c."examId" = ${exam.id} AND c."memberId" = ${memberId} ORDER BY c."round" DESC LIMIT 1`
  if (!newest) return true
  if (exam.releasedAt === null || (await areQuestionsInUse(database, exam, now))) return false
  if (newest.outcome === 'passed') return true
  if (newest.sittingId !== null && newest.outcome === null) return false
  const { resitMonths } = exam.rules
  return resitMonths === null || dayOf(now) > lastResitDay(dayOf(exam.closesAt), resitMonths)
}

/** The sittings of an exam that are this member's own. */
export async function findOwnSittings(
  database: Readable,
  examId: string,
  memberId: string,
): Promise<ReadonlySet<string>> {
  const own = await database.examSitting.findMany({ where: { examId, memberId }, select: { id: true } })
  return new Set(own.map(({ id }) => id))
}
