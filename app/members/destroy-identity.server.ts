import type { DestroyRemains } from '#app/ledger/erase/erase-entries.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'

/**
 * Destroys who a member was: name, 工号, dates, sign-in, posts, what the audit log says of them and uploaded rosters.
 * The row stays as an empty place that the ledger's pseudonym points at. Only where the order says so.
 */
export const destroyIdentity: DestroyRemains = async (tx, { memberId, identity }) => {
  if (!identity) return []
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
  await redactAudit(tx, member)
  const whose = { where: { memberId } }
  await tx.session.deleteMany(whose)
  await tx.credential.deleteMany(whose)
  await tx.knownDevice.deleteMany(whose)
  await tx.passkey.deleteMany(whose)
  await tx.passkeyChallenge.deleteMany(whose)
  await tx.resetCode.deleteMany(whose)
  await tx.memberPost.deleteMany(whose)
  await tx.roleGrant.deleteMany(whose)
  await tx.studyPosition.deleteMany(whose)
  await tx.lessonNote.deleteMany(whose)
  await tx.lessonOpening.deleteMany(whose)
  await tx.recentDevices.deleteMany(whose)
  await tx.surveyParticipation.deleteMany(whose)
  await tx.surveyReply.deleteMany(whose)
  // A roster is a packed file that cannot be searched: whoever needs it uploads it again.
  await tx.rosterImport.deleteMany()
  const nobody = { name: '（已销毁）', employeeNumber: `erased-${memberId}`, politicalStatus: 'masses' }
  await tx.member.update({
    where: { id: memberId },
    data: { ...nobody, joinedPartyOn: null, joinedUnitOn: null },
  })
  return []
}

/** The log keeps who did what and when; of lines about this person the details go. */
async function redactAudit(
  tx: Transaction,
  { id, name, employeeNumber }: { id: string; name: string; employeeNumber: string },
): Promise<void> {
  const quoted = JSON.stringify(employeeNumber)
  await tx.$executeRaw`
    UPDATE "AuditEntry" SET "detail" = '{}'
    WHERE "detail" <> '{}' AND ("subject" = ${id} OR replace("detail", ${name}, '') <> "detail"
      OR replace("detail", ${quoted}, '') <> "detail")`
}
