import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { startRefusal } from '../start-refusal.ts'
import { lastResitDay } from './arrange-resits.server.ts'
import type { DeskExam } from './desk-exam.ts'
import type { Involvement } from './involvement.ts'

/**
 * What somebody is about to do with an exam: decide on one candidate, sitting, late answer or appeal (by its id); look at
 * questions, keys or rubrics; give marks to everybody; stop or start the clock of everybody.
 */
export type Concern =
  | { candidate: string }
  | { sitting: string }
  | { late: string }
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
  if (concern === 'questions') return (await maySit(database, exam, memberId, now)) ? 'may-sit' : null
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
    return (await database.examLateAnswer.count({ where: { ...where, id: concern.late } })) > 0
  return (await database.examAppeal.count({ where: { ...where, id: concern.appeal } })) > 0
}

type Newest = {
  opensAt: Instant | null
  closesAt: Instant | null
  deferredAt: Instant | null
  sittingId: string | null
  outcome: string | null
}

/**
 * Whether a candidate has questions of this exam before them still: every one until the release, then whoever waits for a
 * result, may begin, or may be given a resit, which asks from the same sealed questions.
 */
async function maySit(database: Readable, exam: DeskExam, memberId: string, now: Instant): Promise<boolean> {
  if (exam.withdrawnAt !== null) return false
  const [newest] = await database.$queryRaw<Array<Newest>>`
    SELECT c."opensAt", c."closesAt", c."deferredAt", s."id" AS "sittingId", r."outcome"
    FROM "ExamCandidate" c
    LEFT JOIN "ExamSitting" s ON s."examId" = c."examId" AND s."memberId" = c."memberId" AND s."round" = c."round"
    LEFT JOIN "ExamResult" r ON r."sittingId" = s."id"
    WHERE c."examId" = ${exam.id} AND c."memberId" = ${memberId} ORDER BY c."round" DESC LIMIT 1`
  if (!newest || newest.outcome === 'passed') return false
  if (exam.releasedAt === null) return true
  const isWaiting = newest.sittingId !== null && newest.outcome === null
  const mayBegin = newest.sittingId === null && startRefusal(exam, newest, now) !== 'closed'
  const { resitMonths } = exam.rules
  const mayResit = resitMonths !== null && dayOf(now) <= lastResitDay(dayOf(exam.closesAt), resitMonths)
  return isWaiting || mayBegin || mayResit
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
