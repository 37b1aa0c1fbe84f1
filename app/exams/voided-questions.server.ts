import type { Readable } from '#app/platform/database.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { PaperItem } from './exam.ts'
import { groupBy } from '#app/quizzes/group-by.ts'

/** Why a question of an exam was found wrong, and who said so. */
export type Voiding = { memberId: string; at: Instant; reason: string }

/** Lets a question of an exam be worth full marks to everybody, whoever sits later included. The first reason stays. */
export async function voidQuestion(
  database: Readable,
  { examId, ref }: { examId: string; ref: string },
  { memberId: voidedBy, at: voidedAt, reason }: Voiding,
): Promise<void> {
  await database.examVoidedQuestion.upsert({
    where: { examId_ref: { examId, ref } },
    create: { examId, ref, reason, voidedAt, voidedBy },
    update: {},
  })
}

/** The refs of the questions that were found wrong, by exam. */
export async function findVoidedQuestions(
  database: Readable,
  examIds: ReadonlyArray<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await database.examVoidedQuestion.findMany({
    where: { examId: { in: [...new Set(examIds)] } },
  })
  const byExam = groupBy(rows, ({ examId }) => examId)
  return new Map([...byExam].map(([examId, own]) => [examId, new Set(own.map(({ ref }) => ref))]))
}

/** A question of a paper, by its number from 1, that was found wrong, and why. */
export type VoidedItem = { number: number; reason: string }

/** The questions of a paper that were found wrong, in its order. */
export async function findVoidedItems(
  database: Readable,
  { examId, paper }: { examId: string; paper: ReadonlyArray<PaperItem> },
): Promise<Array<VoidedItem>> {
  const rows = await database.examVoidedQuestion.findMany({ where: { examId } })
  const reasons = new Map(rows.map(({ ref, reason }) => [ref, reason]))
  return paper.flatMap(({ ref }, index) => {
    const reason = reasons.get(ref)
    return reason === undefined ? [] : [{ number: index + 1, reason }]
  })
}
