import { Prisma } from '#app/generated/sqlite/client.ts'
import { insertRows } from '#app/members/insert-rows.server.ts'
import { withinScopes, withinUnit } from '#app/members/units/within-scopes.server.ts'
import { askedMembers } from '#app/obligations/asked-members-sql.server.ts'
import { findObligation } from '#app/obligations/find-obligations.server.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { CandidatesInput } from './candidates-form.server.ts'
import { listedNumbers } from './listed-numbers.ts'

type Added = { ok: true; added: number } | { ok: false; errors: Record<string, string> }

/** So many of those who were added stand in the log one by one. */
const NAMED = 50

/**
 * Adds candidates for round 1, all present members within the viewer's subtrees; those who are candidates already stay as
 * they are. A list with an unknown 工号 adds nobody.
 */
export async function addCandidates(
  database: Database,
  exam: { id: string; unitPath: string },
  input: CandidatesInput,
  by: { memberId: string; scopes: ReadonlyArray<string>; at: Instant },
): Promise<Added> {
  const found = await findMembers(database, input, by)
  if (!found.ok) return found
  const added = await database.$transaction(async (tx) => {
    const before = await tx.examCandidate.findMany({
      where: { examId: exam.id, round: 1 },
      select: { memberId: true },
    })
    const known = new Set(before.map(({ memberId }) => memberId))
    const fresh = found.ids.filter((id) => !known.has(id))
    const given = {
      round: 1,
      extraMinutes: 0,
      typeSize: 'normal',
      addedAt: by.at,
      addedBy: by.memberId,
    }
    await insertRows(
      tx,
      'ExamCandidate',
      fresh.map((memberId) => ({ examId: exam.id, memberId, ...given })),
    )
    const detail = {
      way: input.way,
      added: fresh.length,
      known: found.ids.length - fresh.length,
      memberIds: fresh.slice(0, NAMED),
    }
    await auditExam(tx, exam, 'exam.candidates-added', detail, by)
    return fresh.length
  })
  return { ok: true, added }
}

type Found = { ok: true; ids: Array<string> } | { ok: false; errors: Record<string, string> }

async function findMembers(
  database: Readable,
  input: CandidatesInput,
  { scopes, at }: { scopes: ReadonlyArray<string>; at: Instant },
): Promise<Found> {
  if (input.way === 'list') return findListed(database, input.numbers, scopes)
  if (input.way === 'obligation') {
    const obligation = await findObligation(database, scopes, input.obligationId ?? '')
    if (!obligation)
      return {
        ok: false,
        errors: { obligationId: '请选择你负责范围内的学习任务' },
      }
    const rows = await database.$queryRaw<Array<{ memberId: string }>>(
      Prisma.sql`SELECT a."memberId" FROM (${askedMembers(obligation, dayOf(at), withinScopes(scopes))}) a`,
    )
    return { ok: true, ids: rows.map(({ memberId }) => memberId) }
  }
  const unit = await database.orgUnit.findUnique({
    where: { id: input.unitId ?? '' },
  })
  if (!unit || !scopes.some((scope) => unit.path.startsWith(scope)))
    return { ok: false, errors: { unitId: '请选择你负责范围内的组织' } }
  const rows = await database.$queryRaw<Array<{ id: string }>>(Prisma.sql`
    SELECT m."id" FROM "OrgUnit" u CROSS JOIN "Member" m
    WHERE m."unitId" = u."id" AND m."leftOn" IS NULL AND ${withinUnit(unit.path)} AND ${holding(input.posts)}`)
  return { ok: true, ids: rows.map(({ id }) => id) }
}

function holding(posts: ReadonlyArray<string>): Prisma.Sql {
  if (posts.length === 0) return Prisma.sql`1 = 1`
  return Prisma.sql`EXISTS (SELECT 1 FROM "MemberPost" p WHERE p."memberId" = m."id" AND p."post" IN (${Prisma.join([...posts])}))`
}

async function findListed(
  database: Readable,
  numbers: ReadonlyArray<string>,
  scopes: ReadonlyArray<string>,
): Promise<Found> {
  const rows = await database.$queryRaw<Array<{ id: string; employeeNumber: string }>>(Prisma.sql`
    SELECT m."id", m."employeeNumber" FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE m."leftOn" IS NULL AND ${withinScopes(scopes)} AND m."employeeNumber" IN (${Prisma.join([...numbers])})`)
  const known = new Set(rows.map(({ employeeNumber }) => employeeNumber))
  const unknown = numbers.filter((number) => !known.has(number))
  if (unknown.length === 0) return { ok: true, ids: rows.map(({ id }) => id) }
  return {
    ok: false,
    errors: {
      members: `你负责的范围里没有这些工号：${listedNumbers(unknown)}，请改正后再提交`,
    },
  }
}
