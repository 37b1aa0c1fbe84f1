import type { DestroyRemains } from '#app/ledger/erase/erase-entries.server.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { textIn } from '#app/ledger/entry-words.ts'
import { PLEDGE_SIGNED } from './pledge-signed.entry.ts'

/**
 * Destroys what hangs on signed pledges and reports: handwriting, drafts, reviews, reminders, publication and the sealed documents,
 * whose files it names.
 */
export const destroyPledgeRemains: DestroyRemains = async (tx, { memberId, identity, entries }) => {
  const signed = entries.filter(({ kind }) => kind === PLEDGE_SIGNED)
  const ids = entries.map(({ id }) => id)
  const pledgeIds = signed.map(({ payload }) => textIn(parsePayload(payload), 'pledgeId'))
  const documents = { where: { subjectId: { in: await subjectsOf(tx, ids) } } }
  const files = [
    ...(await tx.sealedDocument.findMany(documents)),
    ...(await tx.countersignedDocument.findMany(documents)),
  ].map(({ file }) => file)
  await tx.sealedDocument.deleteMany(documents)
  await tx.countersignedDocument.deleteMany(documents)
  await tx.pledgePublication.deleteMany({ where: { entryId: { in: ids } } })
  await tx.pledgeStrokes.deleteMany({ where: { entryId: { in: ids } } })
  const drafts = { where: identity ? { memberId } : { memberId, pledgeId: { in: pledgeIds } } }
  await tx.pledgeDraft.deleteMany(drafts)
  await tx.clauseReview.deleteMany(drafts)
  await tx.pledgeReminder.deleteMany(drafts)
  return files
}

/** The pledges and reports whose documents hold something of these entries: their own, or a countersignature's. */
async function subjectsOf(tx: Transaction, ids: ReadonlyArray<string>): Promise<Array<string>> {
  const countersignEntryId = { in: [...ids] }
  const countersigned = await tx.countersignedDocument.findMany({ where: { countersignEntryId } })
  return [...new Set([...ids, ...countersigned.map(({ subjectId }) => subjectId)])]
}
