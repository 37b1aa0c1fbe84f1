import type { DestroyRemains } from '#app/ledger/erase/erase-entries.server.ts'

/**
 * Destroys what exams keep outside the ledger: the judgement of sittings whose start is erased and, with the identity, of
 * all of them, when the device was last heard of, and why a sitting was deferred. That somebody was a candidate stays.
 */
export const destroyExamRemains: DestroyRemains = async (tx, { memberId, identity, entries }) => {
  // A sitting has the id of the entry that started it.
  const sittings = { sittingId: { in: entries.map(({ id }) => id) } }
  const where = identity ? { memberId } : sittings
  await tx.examMark.deleteMany({ where })
  await tx.examGivenPoints.deleteMany({ where })
  await tx.examContact.deleteMany({ where })
  if (identity)
    await tx.examCandidate.updateMany({
      where: { memberId, deferralReason: { not: null } },
      data: { deferralReason: '（已销毁）' },
    })
  return []
}
