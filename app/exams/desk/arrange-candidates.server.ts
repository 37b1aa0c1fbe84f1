import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import { SITTING_OF_CANDIDATE } from '../sitting-of-candidate.server.ts'
import type { ArrangeInput } from './arrange-form.server.ts'
import { listedNumbers } from './listed-numbers.ts'
import { NEWEST_ROUND } from './newest-round.server.ts'

type Arranged = { ok: true; arranged: number } | { ok: false; errors: Record<string, string> }
type Listed = { memberId: string; employeeNumber: string; round: number; sittingId: string | null }

/**
 * Arranges the same for several candidates by their 工号, with one audit entry: for all of them or, where one is no candidate, has
 * begun or is the organizer, for none.
 */
export function arrangeCandidates(
  database: Database,
  exam: { id: string; unitPath: string },
  { members, ...given }: ArrangeInput,
  by: { memberId: string; at: Instant },
): Promise<Arranged> {
  return database.$transaction(async (tx): Promise<Arranged> => {
    const listed = await findListed(tx, exam.id, members)
    const known = new Set(listed.map(({ employeeNumber }) => employeeNumber))
    const unknown = members.filter((number) => !known.has(number))
    const own = listed.filter(({ memberId }) => memberId === by.memberId)
    const begun = listed.filter(({ sittingId }) => sittingId !== null)
    if (unknown.length > 0) return refused('考生名单里没有这些工号', unknown)
    if (own.length > 0)
      return refused('不能由你自己安排你本人的考试，请把它去掉，由其他组织员办理', numbersOf(own))
    if (begun.length > 0) return refused('这些考生已经开考，不能再改；需要加时请到监考页面', numbersOf(begun))
    const key = listed.map(({ memberId, round }) => ({ memberId, round }))
    await tx.examCandidate.updateMany({ where: { examId: exam.id, OR: key }, data: defined(given) })
    const detail = { ...defined(given), count: listed.length, members: [...members] }
    await auditExam(tx, exam, 'exam.candidates-arranged', detail, by)
    return { ok: true, arranged: listed.length }
  })
}

function findListed(
  database: Readable,
  examId: string,
  numbers: ReadonlyArray<string>,
): Promise<Array<Listed>> {
  return database.$queryRaw<Array<Listed>>(Prisma.sql`
    SELECT c."memberId", m."employeeNumber", c."round", s."id" AS "sittingId"
    FROM "ExamCandidate" c JOIN "Member" m ON m."id" = c."memberId"
    ${SITTING_OF_CANDIDATE}
    WHERE c."examId" = ${examId} AND ${NEWEST_ROUND} AND m."employeeNumber" IN (${Prisma.join([...numbers])})`)
}

function numbersOf(listed: ReadonlyArray<Listed>): Array<string> {
  return listed.map(({ employeeNumber }) => employeeNumber)
}

function refused(sentence: string, numbers: ReadonlyArray<string>): Arranged {
  return { ok: false, errors: { members: `${sentence}：${listedNumbers(numbers)}` } }
}

/** The fields that are to change. */
function defined({ book, typeSize, extraMinutes }: Omit<ArrangeInput, 'members'>) {
  return {
    ...(book === undefined ? {} : { book }),
    ...(typeSize === undefined ? {} : { typeSize }),
    ...(extraMinutes === undefined ? {} : { extraMinutes }),
  }
}
