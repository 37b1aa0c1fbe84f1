import autocannon from 'autocannon'
import { deviceName } from '#app/exams/device-name.server.ts'
import { examsProjector } from '#app/exams/exams.projector.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addFillExam, FILL_FIELD, seedCandidates } from '#tests/exams/seed-candidates.ts'
import type { LoadResult } from './load.ts'

const CANDIDATES = 2000
const QUESTIONS = 50
const CONNECTIONS = 64
const SECONDS = 15
const DEVICE = 'bench-device-of-candidate'

/** Saves answers of 2,000 candidates with 64 connections for some seconds, then lets all of them hand in. */
export async function loadExam(origin: string): Promise<Array<LoadResult>> {
  const people = await seedCandidates(database, CANDIDATES)
  const ids = people.map(({ memberId }) => memberId)
  const examId = await addFillExam(database, ids, QUESTIONS)
  const { record } = createRecorder({ database, projectors: [examsProjector], now })
  const device = deviceName(DEVICE)
  const start = (memberId: string) => startSitting({ record, database }, { memberId, examId, device }, now())
  await Promise.all(ids.map(start))
  const cookies = people.map(({ cookie }) => cookie(DEVICE))
  const address = `${origin}/exams/${examId}/sitting`
  const saved = await post(`${address}/answers`, cookies, origin, { duration: SECONDS }, answerBody)
  const handedIn = await post(`${address}/submit`, cookies, origin, { amount: CANDIDATES }, () => '')
  return [
    { name: 'answer saved', ...saved },
    { name: 'exam handed in', ...handedIn },
  ]
}

function answerBody(turn: number): string {
  return new URLSearchParams({
    number: String(1 + (turn % QUESTIONS)),
    answerId: newId(),
    stamp: String(1_000_001 + turn),
    [FILL_FIELD]: `答案${turn}`,
  }).toString()
}

async function post(
  url: string,
  cookies: ReadonlyArray<string>,
  origin: string,
  length: { duration: number } | { amount: number },
  bodyOf: (turn: number) => string,
): Promise<Omit<LoadResult, 'name'>> {
  let turn = 0
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...length,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const mine = turn++
          return {
            ...request,
            body: bodyOf(mine),
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              origin,
              cookie: cookies[mine % cookies.length] ?? '',
            },
          }
        },
      },
    ],
  })
  // A hand-in answers with the way to the result.
  const wrong = result['4xx'] + result['5xx']
  return {
    perSecond: Math.round(result.requests.total / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + wrong,
    bytes: 0,
  }
}
