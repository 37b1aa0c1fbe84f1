import type { DestroyRemains } from '#app/ledger/erase/erase-entries.server.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { textIn } from '#app/ledger/entry-words.ts'
import { PLEDGE_SIGNED } from './pledge-signed.entry.ts'

/** Destroys what hangs on signed pledges: handwriting, drafts, reviews and the sealed documents, whose files it names. */
export const destroyPledgeRemains: DestroyRemains = async (tx, { memberId, identity, entries }) => {
  const signed = entries.filter(({ kind }) => kind === PLEDGE_SIGNED)
  const ids = signed.map(({ id }) => id)
  const pledgeIds = signed.map(({ payload }) => textIn(parsePayload(payload), 'pledgeId'))
  const documents = { where: { subjectId: { in: ids } } }
  const files = [
    ...(await tx.sealedDocument.findMany(documents)),
    ...(await tx.countersignedDocument.findMany(documents)),
  ].map(({ file }) => file)
  await tx.sealedDocument.deleteMany(documents)
  await tx.countersignedDocument.deleteMany(documents)
  await tx.pledgeStrokes.deleteMany({ where: { entryId: { in: ids } } })
  const drafts = { where: identity ? { memberId } : { memberId, pledgeId: { in: pledgeIds } } }
  await tx.pledgeDraft.deleteMany(drafts)
  await tx.clauseReview.deleteMany(drafts)
  return files
}
