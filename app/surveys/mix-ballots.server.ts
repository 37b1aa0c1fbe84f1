import type { Database, Transaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { destroyBallotKeys, openBallot } from './ballot-key.server.ts'
import { keepWaiting } from './keep-waiting.server.ts'
import { lockSurvey } from './lock-survey.server.ts'
import { randomRowId, shuffled } from './shuffled.server.ts'
import { FEWEST_SHOWN } from './survey.ts'

type Mixing = { database: Database; dataDir: string }

/**
 * Moves ballots from the pool to the results, in an order drawn at random. While the questionnaire is open the pool
 * keeps as many as it gives: whoever compares two copies of the database never finds fewer than ten people for
 * five answers. At the end all go over, or, when fewer than five answered at all, none: they are destroyed.
 */
export async function mixBallots(
  { database, dataDir }: Mixing,
  surveyId: string,
  when: 'while-open' | 'at-end',
): Promise<void> {
  const waiting = await database.surveyPendingBallot.count({ where: { surveyId } })
  if (waiting === 0 || (when === 'while-open' && waiting < 2 * FEWEST_SHOWN)) return
  await database.$transaction(async (tx) => {
    await lockSurvey(tx, surveyId)
    const pending = await tx.surveyPendingBallot.findMany({ where: { surveyId } })
    if (when === 'while-open' && pending.length < 2 * FEWEST_SHOWN) return
    const opened = pending.map(({ keyId, sealed }) => openBallot(dataDir, keyId, sealed))
    const ballots = shuffled(opened.filter((ballot) => ballot !== null))
    if (ballots.length < pending.length)
      log.warn({ surveyId, lost: pending.length - ballots.length }, 'ballots without a key, after a restore')
    const kept = when === 'at-end' ? 0 : Math.min(FEWEST_SHOWN, ballots.length)
    await tx.surveyPendingBallot.deleteMany({ where: { surveyId } })
    await keepWaiting(tx, dataDir, surveyId, ballots.slice(0, kept))
    await giveOver(tx, surveyId, ballots.slice(kept))
  })
  await destroyUnused({ database, dataDir }, surveyId)
}

async function giveOver(tx: Transaction, surveyId: string, ballots: ReadonlyArray<string>): Promise<void> {
  const given = await tx.surveyBallot.count({ where: { surveyId } })
  if (given + ballots.length < FEWEST_SHOWN) return
  for (const answers of ballots) {
    const id = await randomRowId(async (drawn) => (await tx.surveyBallot.count({ where: { id: drawn } })) > 0)
    await tx.surveyBallot.create({ data: { id, surveyId, answers } })
  }
}

/** After the commit, so that a mixing undone still finds its key; what a crash leaves here the next mixing removes. */
async function destroyUnused({ database, dataDir }: Mixing, surveyId: string): Promise<void> {
  await database.$transaction(async (tx) => {
    await lockSurvey(tx, surveyId)
    const used = await tx.surveyPendingBallot.findMany({ where: { surveyId }, select: { keyId: true } })
    await destroyBallotKeys(dataDir, surveyId, new Set(used.map(({ keyId }) => keyId)))
  })
}
