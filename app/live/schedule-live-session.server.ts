import { audit } from '#app/members/audit.server.ts'
import { instantAt, type Instant } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import type { LiveSessionInput } from './live-session-form.server.ts'
import type { MaterialFile } from './material-file.server.ts'

type By = { memberId: string; at: Instant }

/**
 * Puts a session on the calendar of everyone whom it is for. The caller has checked the right over the unit. The id was
 * made with the form: sending it again changes nothing.
 */
export async function scheduleLiveSession(
  database: Database,
  planned: {
    id: string
    unit: { id: string; path: string }
    input: LiveSessionInput
    file: MaterialFile | null
  },
  by: By,
): Promise<void> {
  const { id, unit, input, file } = planned
  await database.$transaction(async (tx) => {
    if (await tx.liveSession.findUnique({ where: { id }, select: { id: true } })) return
    const row = sessionRow(input)
    const posts = { create: input.posts.map((post) => ({ post })) }
    await tx.liveSession.create({
      data: {
        ...row,
        id,
        unitId: unit.id,
        createdAt: by.at,
        createdBy: by.memberId,
        updatedAt: by.at,
        posts,
      },
    })
    if (file) await keepMaterial(tx, id, file, by.at)
    await audit(tx, {
      ...{
        at: by.at,
        actorId: by.memberId,
        action: 'live-session.scheduled',
        subject: id,
        unitPath: unit.path,
      },
      detail: { title: row.title, startsAt: row.startsAt, minutes: row.minutes, link: row.link },
    })
  })
}

/** The columns that a form fills. */
export function sessionRow(input: LiveSessionInput) {
  const { day, clock, posts: _posts, ...rest } = input
  return { ...rest, startsAt: instantAt(day, clock) }
}

/** Takes the place of the material uploaded before. */
export async function keepMaterial(
  tx: Transaction,
  sessionId: string,
  { name, kind, bytes }: MaterialFile,
  at: Instant,
): Promise<void> {
  const kept = { name, kind, bytes, size: bytes.length, storedAt: at }
  await tx.liveSessionFile.upsert({
    where: { sessionId },
    create: { sessionId, ...kept },
    update: kept,
  })
}
