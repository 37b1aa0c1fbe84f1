import type { Instant } from '#app/platform/clock.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Database } from '#app/platform/database.server.ts'
import { once } from '#app/platform/once.server.ts'

/** `waiting`: answers that the device says it has not delivered yet. */
type Contact = { sittingId: string; memberId: string; seenAt: Instant; waiting: number }

/** Contacts since the last writing: noted together, so that thousands of devices cost a few statements. */
const noted = once('exam-contacts', () => new Map<string, Contact>())

/** Rows in one statement. */
const BATCH = 400

/** Notes that a device has spoken to the server; written with the next `writeContacts`. */
export function noteContact(contact: Contact): void {
  noted.set(contact.sittingId, contact)
}

/** Writes what was noted; what cannot be written now is left out, for the next contact says the same. */
export async function writeContacts(database: Database): Promise<void> {
  const contacts = [...noted.values()]
  noted.clear()
  for (let from = 0; from < contacts.length; from += BATCH) {
    const rows = contacts
      .slice(from, from + BATCH)
      .map(
        ({ sittingId, memberId, seenAt, waiting }) =>
          Prisma.sql`(${sittingId}, ${memberId}, ${seenAt}, CAST(${waiting} AS INTEGER))`,
      )
    await database.$executeRaw`
      INSERT INTO "ExamContact" ("sittingId", "memberId", "seenAt", "waiting") VALUES ${Prisma.join(rows)}
      ON CONFLICT ("sittingId") DO UPDATE SET "seenAt" = excluded."seenAt", "waiting" = excluded."waiting"`
  }
}
