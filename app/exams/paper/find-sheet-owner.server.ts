import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { DeskExam } from '../desk/desk-exam.ts'
import { findCandidate, type Candidate } from '../desk/find-candidates.server.ts'
import { windowOf } from '../start-refusal.ts'

/** Whose sheet is keyed in. `before`: what was keyed in for this round already. */
export type SheetOwner = {
  candidate: Candidate
  window: { opensAt: Instant; closesAt: Instant }
  before: { sittingId: string; entryId: string; version: string; handedInAt: Instant } | null
}

export type OwnerRefusal = 'no-candidate' | 'own' | 'deferred' | 'on-screen' | 'released' | 'not-sealed'

export const OWNER_WORDS: Readonly<Record<OwnerRefusal, string>> = {
  'no-candidate': '考生名单里没有这个工号，请核对答题纸，或先把人加进考生名单',
  own: '不能录入自己的答卷，请由其他组织员录入',
  deferred: '这名考生办理了缓考，请先在考生名单里安排时间',
  'on-screen': '这名考生已经在线作答，不能再录入纸质答卷',
  released: '这名考生的成绩已经公布，要更正请走复核',
  'not-sealed': '考试封存以后才能录入答卷',
}

/** The candidate with this 工号 in their newest round, as far as a sheet of theirs may be keyed in by this organizer. */
export async function findSheetOwner(
  database: Readable,
  exam: DeskExam,
  employeeNumber: string,
  keyedBy: string,
): Promise<{ ok: true; owner: SheetOwner } | { ok: false; reason: OwnerRefusal }> {
  if (exam.poolId === null || exam.withdrawnAt !== null) return { ok: false, reason: 'not-sealed' }
  const member = await database.member.findUnique({ where: { employeeNumber }, select: { id: true } })
  const candidate = member ? await findCandidate(database, exam.id, member.id) : null
  if (!candidate) return { ok: false, reason: 'no-candidate' }
  if (candidate.memberId === keyedBy) return { ok: false, reason: 'own' }
  if (candidate.deferredAt !== null && candidate.opensAt === null) return { ok: false, reason: 'deferred' }
  const window = windowOf(exam, candidate)
  if (candidate.sittingId === null) return { ok: true, owner: { candidate, window, before: null } }
  const sitting = await database.examSitting.findUniqueOrThrow({ where: { id: candidate.sittingId } })
  const { id: sittingId, version, submitEntryId: entryId, submittedAt: handedInAt } = sitting
  if (version === null || entryId === null || handedInAt === null) return { ok: false, reason: 'on-screen' }
  if ((await database.examResult.count({ where: { sittingId } })) > 0)
    return { ok: false, reason: 'released' }
  return { ok: true, owner: { candidate, window, before: { sittingId, entryId, version, handedInAt } } }
}
