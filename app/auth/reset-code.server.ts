import { randomInt } from 'node:crypto'
import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { transact } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'

/** No 0/O, 1/I/L: the code is read out over a bad line and typed on a phone. 31^10 is about 49 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 10
/** Three days: long enough to reach a shift at a remote site, short enough not to lie about. */
const VALID_MS = 3 * 24 * 60 * 60 * 1000

/** The form in which codes are compared: capitals without spaces and dashes. */
export function normaliseCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
}

/**
 * Issues a one-time code with which the member sets a new password; earlier codes end, the current password
 * stays until the code is used. The caller has checked the right over the member's unit.
 * @returns the code in two groups of five: shown once, never stored.
 */
export async function issueResetCode(
  viewer: Pick<Viewer, 'memberId'>,
  memberId: string,
  now: Instant,
): Promise<{ code: string; expiresAt: Instant }> {
  const plain = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const expiresAt = addMilliseconds(now, VALID_MS)
  await transact(async (transaction) => {
    await transaction.resetCode.deleteMany({ where: { memberId, usedAt: null } })
    await transaction.resetCode.create({
      data: {
        id: newId(),
        memberId,
        codeHash: sha256(plain),
        issuedBy: viewer.memberId,
        issuedAt: now,
        expiresAt,
      },
    })
    await audit(transaction, {
      at: now,
      actorId: viewer.memberId,
      action: 'reset-code.issued',
      subject: memberId,
      detail: { expiresAt },
    })
  })
  return { code: `${plain.slice(0, 5)}-${plain.slice(5)}`, expiresAt }
}
