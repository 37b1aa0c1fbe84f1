import type { PoolQuestion } from '#app/exams/exam.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { randomToken, sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addSampleExam, sampleQuestions, sampleRules } from './sample-exam.ts'

/** Somebody who is signed in; `cookie` is the header of a device of theirs. */
export type SeededCandidate = { memberId: string; cookie(device: string): string }

/** Members of the root unit who are signed in. */
export async function seedCandidates(database: Database, count: number): Promise<Array<SeededCandidate>> {
  const at = now()
  const unit = await database.orgUnit.findFirstOrThrow({ where: { parentId: null } })
  const people = Array.from({ length: count }, () => ({
    memberId: newId(),
    secret: randomToken().padEnd(40, '0'),
  }))
  await database.member.createMany({
    data: people.map(({ memberId }) => ({
      id: memberId,
      employeeNumber: memberId,
      name: '考生',
      unitId: unit.id,
      politicalStatus: 'full',
      pseudonym: memberId,
      createdAt: at,
      updatedAt: at,
    })),
  })
  await database.credential.createMany({
    data: people.map(({ memberId }) => ({ memberId, passwordHash: 'none', changedAt: at })),
  })
  await database.session.createMany({
    data: people.map(({ memberId, secret }) => ({
      idHash: sha256(secret),
      memberId,
      createdAt: at,
      expiresAt: addMilliseconds(at, 12 * 60 * 60 * 1000),
      device: '测试',
    })),
  })
  return people.map(({ memberId, secret }) => ({
    memberId,
    cookie: (device) => `lianxue-session=${secret}; lianxue-device=${btoa(JSON.stringify(device))}`,
  }))
}

/** Name of the field of every question of `addFillExam`. */
export const FILL_FIELD = 'blank.b1'

/** An exam of `count` questions that take any text, so that each answer can be told from every other. */
export function addFillExam(
  database: Database,
  members: ReadonlyArray<string>,
  count: number,
): Promise<string> {
  const questions = sampleQuestions(count).map((one): PoolQuestion => {
    const { id, use, point, source, difficulty, explanation } = one.question
    const common = { id, use, point, source, difficulty, explanation }
    const blanks = [{ id: 'b1', accept: ['秘密'], why: '秘密理由' }]
    return { ...one, question: { ...common, type: 'fill', stem: '填写［b1］', blanks } }
  })
  const quota = { part: '填空', regulation: null, type: null, difficulty: null, count, marks: 100 }
  const rules = { ...sampleRules, paper: { kind: 'drawn' as const, banks: [], quotas: [quota] } }
  return addSampleExam(database, members, { rules, questions })
}
