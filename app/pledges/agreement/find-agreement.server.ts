import type { Readable } from '#app/platform/database.server.ts'
import type { Agreement, GivenAgreement } from './agreement.ts'

/** The member's consent to this version of the agreement or a later one; null when it was not given. */
export async function findAgreement(
  database: Readable,
  memberId: string,
  { version }: Pick<Agreement, 'version'>,
): Promise<GivenAgreement | null> {
  return database.signingAgreement.findFirst({
    where: { memberId, version: { gte: version } },
    orderBy: { version: 'desc' },
    select: { entryId: true, version: true, agreedAt: true },
  })
}
