import type { Database } from '#app/platform/database.server.ts'

/** Throws a note away; one that is not there, or not this member's, stays as it is. */
export async function deleteNote(database: Database, memberId: string, id: string): Promise<void> {
  await database.lessonNote.deleteMany({ where: { id, memberId } })
}
