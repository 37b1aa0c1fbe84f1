import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'

/** Why a sitting was deferred, as an organizer typed it. */
export const DEFERRAL = '住院手术，由家属代为请假'

/** What a member noted for nobody else. */
export const NOTE = '只写给自己看的一条笔记'

/** Puts a note of a member beside a lesson. */
export function writeNote(memberId: string) {
  const place = { lessonId: 'course/lesson', contentVersion: '1:0', section: 's1', quote: '', occurrence: 0 }
  return database.lessonNote.create({
    data: { id: newId(), memberId, ...place, note: NOTE, createdAt: now(), updatedAt: now() },
  })
}

/** A judged sitting and a deferred one of a member, as exams keep them outside the ledger. */
export async function writeExamTraces({ memberId }: Viewer): Promise<void> {
  const examId = newId()
  const at = now()
  const { unitId } = await database.member.findUniqueOrThrow({ where: { id: memberId } })
  const made = { createdAt: at, createdBy: memberId, updatedAt: at }
  await database.exam.create({
    data: { id: examId, title: '任前考试', unitId, opensAt: at, closesAt: at, rules: '{}', ...made },
  })
  const added = { addedAt: at, addedBy: memberId }
  await database.examCandidate.create({
    data: { examId, memberId, round: 1, deferredAt: at, deferralReason: DEFERRAL, ...added },
  })
  const judged = { score: 1, maximum: 2, outcome: 'failed', parts: '[]', marks: '[]', pending: 0 }
  await database.examMark.create({
    data: { sittingId: newId(), examId, memberId, round: 1, ...judged, markedAt: at },
  })
}
