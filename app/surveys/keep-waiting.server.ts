import type { Transaction } from '#app/platform/database.server.ts'
import { makeBallotKey, sealBallot } from './ballot-key.server.ts'
import { findSurvey } from './find-surveys.server.ts'
import { largestBallot } from './largest-ballot.server.ts'
import { randomRowId } from './shuffled.server.ts'

/** Puts ballots into the pool of a questionnaire, under the key of those that wait there or a new one. */
export async function keepWaiting(
  tx: Transaction,
  dataDir: string,
  surveyId: string,
  ballots: ReadonlyArray<string>,
): Promise<void> {
  if (ballots.length === 0) return
  const survey = await findSurvey(tx, surveyId)
  if (!survey) throw new Error(`no questionnaire ${surveyId}`)
  const size = largestBallot(survey.questions)
  const waiting = await tx.surveyPendingBallot.findFirst({ where: { surveyId }, select: { keyId: true } })
  const keyId = waiting?.keyId ?? (await makeBallotKey(dataDir, surveyId))
  for (const plain of ballots) {
    const id = await randomRowId(
      async (drawn) => (await tx.surveyPendingBallot.count({ where: { id: drawn } })) > 0,
    )
    await tx.surveyPendingBallot.create({
      data: { id, surveyId, keyId, sealed: sealBallot(dataDir, keyId, { plain, size }) },
    })
  }
}
