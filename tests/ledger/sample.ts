import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { Entry, NewEntry } from '#app/ledger/entry.ts'
import { type Projector, RecordRefused } from '#app/ledger/projector.ts'

/** A member of a unit of one's own, and nothing else. */
export async function addSampleMember(database: Database): Promise<{ id: string; pseudonym: string }> {
  const id = newId()
  const pseudonym = newId()
  await database.orgUnit.create({
    data: { id: `u-${id}`, path: `u-${id}/`, name: '第一党支部', kind: 'branch' },
  })
  await database.member.create({
    data: {
      id,
      employeeNumber: id,
      name: '周明',
      unitId: `u-${id}`,
      politicalStatus: 'full',
      pseudonym,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    },
  })
  return { id, pseudonym }
}

/** An entry of a kind that only tests have. */
export function sampleEntry(memberId: string, changes: Partial<NewEntry> = {}): NewEntry {
  return {
    id: newId(),
    memberId,
    kind: 'sample.done',
    version: 1,
    occurredAt: '2026-11-22T01:02:03.000Z',
    contentVersion: '1',
    enteredBy: null,
    payload: { title: '第一课', subject: newId() },
    ...changes,
  }
}

/** Keeps sample entries in the table of lesson completions; refuses the subject `forbidden`, fails on `broken`. */
export const sampleProjector: Projector = {
  name: 'sample',
  kinds: ['sample.done'],
  tables: [{ name: 'LessonCompletion', orderBy: ['memberId', 'lessonId', 'contentVersion'] }],
  async apply(tx, entry: Entry) {
    const subject = String(entry.payload.subject)
    if (subject === 'forbidden') throw new RecordRefused('forbidden')
    if (subject === 'broken') throw new Error('projector is broken')
    await tx.lessonCompletion.create({
      data: {
        memberId: entry.memberId,
        courseId: 'sample',
        lessonId: subject,
        contentVersion: entry.contentVersion ?? '',
        completedAt: entry.receivedAt,
        entryId: entry.id,
      },
    })
  },
}
