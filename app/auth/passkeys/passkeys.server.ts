import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'

/** A passkey in the member's own list. */
export type PasskeyView = {
  id: string
  name: string
  custody: string
  createdAt: Instant
  usedAt: Instant | null
}

/** The member's passkeys, oldest first. */
export async function listPasskeys(database: Readable, memberId: string): Promise<Array<PasskeyView>> {
  return database.passkey.findMany({
    where: { memberId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, custody: true, createdAt: true, usedAt: true },
  })
}

/** Takes away one of the member's own passkeys; what was signed with it stays valid and checkable. */
export async function removePasskey(
  database: Database,
  { memberId, unitPath }: Viewer,
  id: string,
  now: Instant,
): Promise<boolean> {
  return database.$transaction(async (tx) => {
    const passkey = await tx.passkey.findFirst({ where: { id, memberId } })
    if (!passkey) return false
    await tx.passkey.delete({ where: { id } })
    const detail = { name: passkey.name }
    await audit(tx, {
      at: now,
      actorId: memberId,
      action: 'passkey.removed',
      subject: memberId,
      unitPath,
      detail,
    })
    return true
  })
}
