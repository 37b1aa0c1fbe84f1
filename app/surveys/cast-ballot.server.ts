import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Database } from '#app/platform/database.server.ts'
import { keepWaiting } from './keep-waiting.server.ts'
import { lockSurvey } from './lock-survey.server.ts'
import { mixBallots } from './mix-ballots.server.ts'
import { plainAnswers } from './plain-answers.ts'
import type { Answers } from './survey.ts'

type Casting = { database: Database; dataDir: string }

/**
 * Puts an anonymous answer into the pool of its questionnaire and notes, apart from it, that the member has answered.
 * Who answered twice keeps the first answer, which nobody can find again to change it.
 */
export async function castBallot(
  { database, dataDir }: Casting,
  ballot: { surveyId: string; memberId: string; answers: Answers },
): Promise<{ ok: true } | { ok: false; reason: 'already-answered' }> {
  const { surveyId, memberId } = ballot
  const cast = await database.$transaction(async (tx) => {
    await lockSurvey(tx, surveyId)
    const where = { surveyId_memberId: { surveyId, memberId } }
    if (await tx.surveyParticipation.findUnique({ where })) return false
    await tx.surveyParticipation.create({ data: { surveyId, memberId } })
    await keepWaiting(tx, dataDir, surveyId, [canonicalJson(plainAnswers(ballot.answers))])
    return true
  })
  if (!cast) return { ok: false, reason: 'already-answered' }
  await mixBallots({ database, dataDir }, surveyId, 'while-open')
  return { ok: true }
}
