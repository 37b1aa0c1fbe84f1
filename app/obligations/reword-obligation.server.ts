import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Obligation } from './obligation.ts'

/** The part of an obligation that may be corrected: how it is called and which document it rests on. */
export type Wording = Pick<Obligation, 'title' | 'basisTitle' | 'basisArticle'>

/** Corrects the wording, with an audit entry of old and new. Who is asked, what and by when never changes. */
export async function rewordObligation(
  database: Database,
  obligation: Obligation,
  wording: Wording,
  by: { memberId: string; at: Instant },
): Promise<void> {
  const { title, basisTitle, basisArticle } = wording
  const before = {
    title: obligation.title,
    basisTitle: obligation.basisTitle,
    basisArticle: obligation.basisArticle,
  }
  await database.$transaction(async (tx) => {
    await tx.obligation.update({ where: { id: obligation.id }, data: { title, basisTitle, basisArticle } })
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'obligation.reworded',
      subject: obligation.id,
      unitPath: obligation.unitPath,
      detail: { before, after: { title, basisTitle, basisArticle } },
    })
  })
}
