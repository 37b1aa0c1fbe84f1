import type { Projector } from '../projector.ts'
import { ENTRIES_ERASED, erasedParts } from './entries-erased.entry.ts'

/** Which entries were ordered to be emptied: without a row here the database refuses to touch an entry. */
export const erasureProjector: Projector = {
  name: 'erasures',
  kinds: [ENTRIES_ERASED],
  tables: [
    { name: 'LedgerErasure', orderBy: ['entryId'], perMember: true },
    { name: 'ErasedIdentity', orderBy: ['memberId'], perMember: true },
  ],
  async apply(tx, { id: warrantId, memberId, payload }) {
    await tx.ledgerErasure.createMany({
      data: erasedParts(payload).map(({ id, leafHash }) => ({ entryId: id, leafHash, memberId, warrantId })),
    })
    if (payload.identity === true) await tx.erasedIdentity.create({ data: { memberId, warrantId } })
  },
}
