import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { plainAnswers } from './plain-answers.ts'
import type { Answers } from './survey.ts'

/** Keeps a member's answers to a named questionnaire; until it ends they may be given anew. */
export async function keepReply(
  database: Database,
  reply: { surveyId: string; memberId: string; answers: Answers; at: Instant },
): Promise<void> {
  const { surveyId, memberId } = reply
  const where = { surveyId_memberId: { surveyId, memberId } }
  const kept = { answers: canonicalJson(plainAnswers(reply.answers)), answeredAt: reply.at }
  await database.$transaction(async (tx) => {
    await tx.surveyParticipation.upsert({ where, create: { surveyId, memberId }, update: {} })
    await tx.surveyReply.upsert({ where, create: { surveyId, memberId, ...kept }, update: kept })
  })
}
