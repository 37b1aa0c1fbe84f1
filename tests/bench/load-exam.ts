import { deviceName } from '#app/exams/device-name.server.ts'
import { examsProjector } from '#app/exams/exams.projector.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addFillExam, FILL_FIELD, seedCandidates } from '#tests/exams/seed-candidates.ts'
import { postAll, type Posted } from './post-all.ts'
import { postSpread } from './post-spread.ts'

const CANDIDATES = 2000
const QUESTIONS = 50
const CONNECTIONS = 64
const SECONDS = 15
/** Answers a second that a running exam of two thousand is to be counted on for. */
const RATE = 400
const DEVICE = 'bench-device-of-candidate'

/**
 * Saves answers of 2,000 candidates with 64 connections: 400 a second, as they come in an exam; 400 that come together at
 * the beginning of each second; and as many as the server takes, where each connection waits for its answer. Then lets
 * all of them hand in.
 */
export async function loadExam(origin: string): Promise<Array<Posted>> {
  const people = await seedCandidates(database, CANDIDATES)
  const ids = people.map(({ memberId }) => memberId)
  const examId = await addFillExam(database, ids, QUESTIONS)
  const { record } = createRecorder({ database, projectors: [examsProjector], now })
  const device = deviceName(DEVICE)
  const start = (memberId: string) => startSitting({ record, database }, { memberId, examId, device }, now())
  await Promise.all(ids.map(start))
  const cookies = people.map(({ cookie }) => cookie(DEVICE))
  const path = `/exams/${examId}/sitting`
  const cookieOf = (turn: number) => cookies[turn % cookies.length] ?? ''
  let given = 0
  const save = (turn: number) => ({
    path: `${path}/answers`,
    cookie: cookieOf(turn),
    body: answerBody(turn, given++),
  })
  const load = { connections: CONNECTIONS, length: { duration: SECONDS } }
  const spread = { connections: CONNECTIONS, perSecond: RATE, seconds: SECONDS }
  await postAll('warm', origin, load, save)
  return [
    await postSpread(`answer saved, ${RATE} a second`, origin, spread, save),
    await postAll(`answer saved, ${RATE} at once each second`, origin, { ...load, rate: RATE }, save),
    await postAll('answer saved, as many as go', origin, load, save),
    await postAll('exam handed in', origin, { ...load, length: { amount: CANDIDATES } }, (turn) => ({
      path: `${path}/submit`,
      cookie: cookieOf(turn),
    })),
  ]
}

function answerBody(turn: number, given: number): string {
  return new URLSearchParams({
    number: String(1 + (turn % QUESTIONS)),
    answerId: newId(),
    stamp: String(1_000_001 + given),
    [FILL_FIELD]: `答案${turn}`,
  }).toString()
}
