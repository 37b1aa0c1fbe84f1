import { z } from 'zod'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import { PLEDGE_SIGNED } from './pledge-signed.entry.ts'

/** What the table of signatures needs of a signed pledge's payload. */
const Signed = z.object({
  pledgeId: z.string(),
  title: z.string(),
  year: z.number().int(),
  signedAt: z.string(),
})

/** Who has signed which pledge in which year: one signature a member, pledge and year. */
export const pledgeProjector: Projector = {
  name: 'pledges',
  kinds: [PLEDGE_SIGNED],
  tables: [{ name: 'PledgeSignature', orderBy: ['id'] }],
  async apply(tx, entry) {
    const { pledgeId, title, year, signedAt } = Signed.parse(entry.payload)
    const before = await tx.pledgeSignature.findUnique({
      where: { memberId_pledgeId_year: { memberId: entry.memberId, pledgeId, year } },
    })
    if (before) throw new RecordRefused('already-signed')
    await tx.pledgeSignature.create({
      data: {
        id: entry.id,
        memberId: entry.memberId,
        pledgeId,
        contentVersion: entry.contentVersion ?? '',
        title,
        year,
        signedAt,
        entryId: entry.id,
      },
    })
  },
}
