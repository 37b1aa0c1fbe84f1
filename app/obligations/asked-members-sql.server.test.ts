import { expect, test } from 'vitest'
import fc from 'fast-check'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { addDays, toInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import { askedMembers } from './asked-members-sql.server.ts'
import { countStandings } from './count-standings.server.ts'
import { findMemberObligations } from './find-member-obligations.server.ts'
import { findObligations } from './find-obligations.server.ts'
import type { ObligationRule, TargetKind } from './obligation.ts'
import { aCase, today } from './obligations.arbitrary.ts'
import { standing } from './standing.ts'

type Case = typeof aCase extends fc.Arbitrary<infer Value> ? Value : never
type Judged = { memberId: string; standing: string; completedAt: string | null }

/** Fresh paths for each run, so that cases never meet. */
async function store({ rule, member, completion, exemption }: Case, targetKind: TargetKind) {
  const top = `${newId()}/`
  const place = (path: string) => path.replace('g/', top)
  const memberId = newId()
  const obligationId = newId()
  await makeUnits([place(rule.unitPath), place(member.unitPath)])
  await database.member.create({
    data: {
      ...{
        id: memberId,
        employeeNumber: memberId,
        pseudonym: memberId,
        name: '李四',
        politicalStatus: 'full',
      },
      ...{ joinedUnitOn: member.joinedUnitOn, leftOn: member.leftOn, createdAt: member.createdAt },
      ...{ unitId: place(member.unitPath), updatedAt: member.createdAt },
      posts: { create: member.posts.map((post) => ({ post })) },
    },
  })
  const { posts, unitPath, ...deciding } = rule
  await database.obligation.create({
    data: {
      ...{ id: obligationId, title: '学完课程', targetKind, targetId: obligationId, unitId: place(unitPath) },
      ...{ basisTitle: '《示例计划》', createdBy: memberId },
      ...deciding,
      posts: { create: posts.map((post) => ({ post })) },
      listed: { create: member.listed ? [{ memberId }] : [] },
    },
  })
  if (completion) await complete(targetKind, obligationId, memberId, completion.completedAt)
  if (exemption) {
    await database.exemption.create({
      data: { obligationId, memberId, reason: '产假', ...exemption, exemptedBy: memberId, entryId: newId() },
    })
  }
  return { top, memberId, obligationId, rule: { ...rule, unitPath: place(unitPath) } }
}

async function makeUnits(paths: ReadonlyArray<string>): Promise<void> {
  for (const path of new Set(paths)) {
    await database.orgUnit.create({ data: { id: path, path, name: path, kind: 'branch' } })
  }
}

async function complete(kind: TargetKind, targetId: string, memberId: string, at: string) {
  // A later completion must not hide the first one, nor an earlier one that does not count be taken for it.
  const ats = [at, addDays(at.slice(0, 10), 3) + at.slice(10)]
  for (const [index, completedAt] of ats.entries()) {
    const fact = { memberId, contentVersion: `${index + 1}` }
    if (kind === 'course') {
      await database.courseCompletion.create({
        data: { ...fact, courseId: targetId, completedAt, entryId: newId() },
      })
    } else if (kind === 'update') {
      const update = { target: targetId, courseId: targetId, fromVersion: 1, entryId: newId() }
      await database.courseUpdate.create({ data: { ...fact, ...update, completedAt } })
    } else if (kind === 'quiz') {
      const attempt = { id: newId(), courseId: targetId, purpose: 'course-quiz', seed: 's', questions: '[]' }
      await database.quizAttempt.create({
        data: { ...fact, ...attempt, startedAt: completedAt, passedAt: completedAt },
      })
    } else {
      const signature = {
        id: newId(),
        pledgeId: targetId,
        title: '承诺书',
        year: 2026 + index,
        version: 1,
        entryId: newId(),
      }
      await database.pledgeSignature.create({ data: { ...fact, ...signature, signedAt: completedAt } })
    }
  }
}

function firstCounting(rule: ObligationRule, at: string) {
  const later = addDays(at.slice(0, 10), 3) + at.slice(10)
  const from = rule.countsFrom === null ? '' : toInstant(new Date(`${rule.countsFrom}T00:00:00+08:00`))
  return { completedAt: at >= from ? at : later }
}

test('the database judges every member exactly as the rule does, in all three queries', async () => {
  await fc.assert(
    fc.asyncProperty(
      aCase,
      fc.constantFrom<TargetKind>('course', 'update', 'quiz', 'pledge'),
      async (drawn, kind) => {
        const stored = await store(drawn, kind)
        const completion = drawn.completion && firstCounting(drawn.rule, drawn.completion.completedAt)
        const unitPath = drawn.member.unitPath.replace('g/', stored.top)
        const expected = standing(
          stored.rule,
          { ...drawn.member, unitPath },
          completion,
          drawn.exemption,
          today,
        )
        const asked = expected.standing !== 'not-asked'

        const [obligation] = await findObligations(database, [stored.top])
        if (!obligation) throw new Error('the obligation was not found')
        const rows = await database.$queryRaw<Array<Judged>>(
          askedMembers(obligation, today, withinScopes([stored.top])),
        )
        const completedAt = expected.standing === 'met' ? completion?.completedAt : null
        expect(rows.map((row) => [row.memberId, row.standing, row.completedAt])).toEqual(
          asked ? [[stored.memberId, expected.standing, completedAt]] : [],
        )

        const counts = await countStandings(database, [obligation], today, withinScopes([stored.top]))
        expect(counts.map((row) => [row.unitId, row.standing, row.members])).toEqual(
          asked ? [[unitPath, expected.standing, 1]] : [],
        )

        const { obligations } = await findMemberObligations(database, stored.memberId, today)
        expect(obligations.map(({ standing, dueOn, late }) => ({ standing, dueOn, late }))).toEqual(
          asked ? [expected] : [],
        )
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

test('a subtree never reaches into a unit whose id only begins alike', async () => {
  const top = newId()
  await makeUnits([`${top}_/`, `${top}x/`])
  const found = await database.$queryRaw<Array<{ path: string }>>(
    Prisma.sql`SELECT u."path" FROM "OrgUnit" u WHERE ${withinScopes([`${top}_/`])}`,
  )
  expect(found).toEqual([{ path: `${top}_/` }])
})
