import { writeContent } from '#app/bank/question-content.server.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Question } from '#app/questions/question.ts'

const AT = '2026-11-22T02:00:00.000Z'

/** Puts a judge question (its stem is its id, 对 is right) into the bank of a unit, approved and in use unless told otherwise. */
export async function keepQuestion(
  database: Database,
  id: string,
  { path, unitId = path.split('/').at(-2) ?? '' }: { path: string; unitId?: string },
  { status = 'approved', retiredAt = null }: { status?: string; retiredAt?: string | null } = {},
): Promise<void> {
  const question: Question = {
    ...{ id, use: 'quiz', point: '监察', source: { source: 'regulation', article: '第一条' }, difficulty: 1 },
    ...{ stem: id, explanation: '', type: 'judge', answer: true, why: '' },
  }
  const unit = { id: unitId, path, name: unitId, kind: 'branch' }
  await database.orgUnit.upsert({ where: { id: unitId }, create: unit, update: {} })
  await database.bankQuestion.create({
    data: {
      ...{ id, unitId, createdBy: 'actor', createdAt: AT, newestVersion: 1 },
      ...{ approvedVersion: status === 'approved' ? 1 : null, retiredAt },
      versions: {
        create: {
          ...{ version: 1, status, content: writeContent(question), type: 'judge', point: '监察' },
          ...{ regulation: '《监察法》', year: 2024, article: '第一条', difficulty: 1 },
          ...{ authors: '[]', changedAt: AT },
        },
      },
    },
  })
}
