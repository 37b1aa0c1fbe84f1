import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { areQuestionsInUse } from '../are-questions-in-use.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { DeskExam } from '../desk/desk-exam.ts'

/** What is printed of a version. */
export const PRINTS = ['questions', 'sheet', 'key'] as const
export type Print = (typeof PRINTS)[number]

export type PaperRefusal = 'not-sealed' | 'no-round' | 'candidate' | 'too-early'

/** Why something of a paper stays closed. */
export const PAPER_REFUSALS: Readonly<Record<PaperRefusal, { status: number; message: string }>> = {
  'not-sealed': { status: 409, message: '考试封存以后才有试卷' },
  'no-round': { status: 404, message: '还没有安排这次补考，没有试卷可以打印' },
  candidate: {
    status: 403,
    message: '你是这场考试的考生，成绩公布并且补考、缓考都考完以前不能打开试卷和答案，请由其他组织员办理',
  },
  'too-early': { status: 403, message: '还有人没有考完（包括补考和缓考），都考完以后才能打开答案' },
}

/**
 * Whether the viewer may open this now; null when nothing is against it. Candidates see neither questions nor key before the
 * release, and neither do they afterwards as long as anybody may still begin or sits in any round: all rounds draw from one
 * pool. The key stays closed to everybody until then. A round that nobody has been given has no paper yet, since the paper that
 * it would have follows from the pool.
 */
export async function paperRefusal(
  database: Readable,
  exam: DeskExam,
  { memberId, print, round }: { memberId: string; print: Print; round: number },
  now: Instant,
): Promise<PaperRefusal | null> {
  if (exam.poolId === null || exam.withdrawnAt !== null) return 'not-sealed'
  if (round > 1 && (await database.examCandidate.count({ where: { examId: exam.id, round } })) === 0)
    return 'no-round'
  if (print === 'sheet') return null
  const isInUse = await areQuestionsInUse(database, exam, now)
  const isCandidate = (await database.examCandidate.count({ where: { examId: exam.id, memberId } })) > 0
  if (isCandidate && (exam.releasedAt === null || isInUse)) return 'candidate'
  return print === 'key' && isInUse ? 'too-early' : null
}

/** Keeps in the audit log who opened questions or key, and when. */
export async function notePaperOpened(
  database: Database,
  exam: DeskExam,
  viewer: Pick<Viewer, 'memberId'>,
  what: { print: Print; version: string; round: number },
  at: Instant,
): Promise<void> {
  log.info({ exam: exam.id, ...what }, 'a paper of an exam was opened')
  const reason = what.print === 'key' ? `${what.version} 卷答案` : `${what.version} 卷试题`
  await auditExam(database, exam, 'exam.paper-opened', { ...what, reason }, { ...viewer, at })
}
