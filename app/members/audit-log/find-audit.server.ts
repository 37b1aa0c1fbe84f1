import type { Prisma } from '#app/generated/sqlite/client.ts'
import { addDays, formatInstant, instantAt, isDay } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { auditActionTitle, auditDetailWords } from './audit-words.ts'

/** An entry of the audit log in words. */
export type AuditLine = {
  id: string
  at: string
  atWords: string
  actor: string
  action: string
  subject: string
  detail: Array<string>
}

/** What the log is narrowed to; empty text means no limit. Days are days in China. */
export type AuditFilter = { action: string; person: string; from: string; to: string }

export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const text = (name: string) =>
    (search.get(name) ?? '').trim().replaceAll('\0', '').toWellFormed().slice(0, 60)
  const day = (name: string) => (isDay(text(name)) ? text(name) : '')
  return { action: text('action'), person: text('person'), from: day('from'), to: day('to') }
}

/** Newest first. */
export async function findAudit(
  database: Readable,
  filter: AuditFilter,
  page: { skip: number; take: number },
): Promise<{ lines: Array<AuditLine>; total: number }> {
  const where = await auditWhere(database, filter)
  const [total, entries] = await Promise.all([
    database.auditEntry.count({ where }),
    database.auditEntry.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], ...page }),
  ])
  return { total, lines: await inWords(database, entries) }
}

/** The newest entries about one member, for their page. */
export async function findAuditOf(
  database: Readable,
  subject: string,
  take: number,
): Promise<Array<AuditLine>> {
  const entries = await database.auditEntry.findMany({
    where: { subject },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })
  return inWords(database, entries)
}

async function auditWhere(
  database: Readable,
  { action, person, from, to }: AuditFilter,
): Promise<Prisma.AuditEntryWhereInput> {
  const people = person
    ? await database.member.findMany({
        where: { OR: [{ employeeNumber: person }, { name: person }] },
        select: { id: true },
        take: 50,
      })
    : []
  const ids = people.map(({ id }) => id)
  return {
    AND: [
      action ? { action } : {},
      person ? { OR: [{ actorId: { in: ids } }, { subject: { in: ids } }] } : {},
      from ? { at: { gte: instantAt(from) } } : {},
      to ? { at: { lt: instantAt(addDays(to, 1)) } } : {},
    ],
  }
}

type Entry = {
  id: string
  at: string
  actorId: string | null
  action: string
  subject: string | null
  detail: string
}

async function inWords(database: Readable, entries: ReadonlyArray<Entry>): Promise<Array<AuditLine>> {
  const ids = [
    ...new Set(entries.flatMap(({ actorId, subject }) => [actorId, subject]).filter((id) => id !== null)),
  ]
  const [members, units] = await Promise.all([
    database.member.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, employeeNumber: true },
    }),
    database.orgUnit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  ])
  const names = new Map([
    ...members.map(({ id, name, employeeNumber }) => [id, `${name}（${employeeNumber}）`] as const),
    ...units.map(({ id, name }) => [id, name] as const),
  ])
  return entries.map(({ id, at, actorId, action, subject, detail }) => ({
    ...{ id, at, atWords: formatInstant(at), action: auditActionTitle(action) },
    actor: actorId === null ? '运维或未登录者' : (names.get(actorId) ?? actorId),
    subject: subject === null ? '' : (names.get(subject) ?? ''),
    detail: auditDetailWords(detail),
  }))
}
