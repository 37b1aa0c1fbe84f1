import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { deviceName } from '#app/exams/device-name.server.ts'
import { examsProjector } from '#app/exams/exams.projector.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import type { DemoServer } from '#tests/harness/demo-server.ts'
import { findExamFaults, type Expected } from './find-exam-faults.ts'
import { addFillExam, seedCandidates, type SeededCandidate } from './seed-candidates.ts'
import { createSimulatedDevice, pause, type SimulatedDevice, type Weather } from './simulated-device.ts'

export type DrillSize = { candidates: number; seconds: number; kills: number }

const QUESTIONS = 10
const WEATHER: Weather = { lost: 0.12, replyLost: 0.1, doubled: 0.08, echoed: 0.08, longestMs: 120 }
/** The page tries again this often. */
const RETRY_MS = 700

/** What was refused: an honest device is never told that it came too late. */
const refusals: Array<string> = []

/** Lets candidates sit an exam through all that can go wrong, and compares what they entered with what is kept. */
export async function runExamDrill(server: DemoServer, { candidates, seconds, kills }: DrillSize) {
  const people = await seedCandidates(database, candidates)
  const examId = await addFillExam(
    database,
    people.map(({ memberId }) => memberId),
    QUESTIONS,
  )
  const acknowledged = new Set<string>()
  const sit = people.map((person, index) =>
    sitExam({ server, examId, person, seconds, acknowledged, isTimedOut: index % 3 === 0 }),
  )
  const killing = killNowAndThen(server, kills, seconds)
  const expected = await Promise.all(sit)
  await killing
  const faults = await findExamFaults(database, examId, expected, acknowledged)
  const { differences } = await rebuildProjections(database, [examsProjector], { keep: false })
  for (const { table } of differences) faults.push(`${table} does not follow from the ledger`)
  return { acknowledged: acknowledged.size, faults: [...faults, ...refusals] }
}

type Sitter = {
  server: DemoServer
  examId: string
  person: SeededCandidate
  seconds: number
  acknowledged: Set<string>
  isTimedOut: boolean
}

async function sitExam({
  server,
  examId,
  person,
  seconds,
  acknowledged,
  isTimedOut,
}: Sitter): Promise<Expected> {
  const { memberId } = person
  const tokens = [1, 2].map((number) => `${memberId}-${number}`.slice(-24))
  const sittingId = await begin(examId, memberId, tokens[0] ?? '', isTimedOut ? seconds * 1000 : null)
  const device = (number: number) =>
    createSimulatedDevice({
      origin: server.origin,
      examId,
      sittingId,
      cookie: person.cookie(tokens[number - 1] ?? ''),
      count: QUESTIONS,
      number,
      weather: WEATHER,
      onAcknowledged: (id) => acknowledged.add(id),
      onRefused: (message) => refusals.push(`${memberId}: ${message}`),
    })
  const [first, second] = [device(1), device(2)]
  const entered = new Map<number, string>()
  await untilDone(() => first.open())
  const until = performance.now() + seconds * 1000
  const takesOver = Math.random() < 0.4
  await work(first, entered, takesOver ? (until + performance.now()) / 2 : until, isTimedOut)
  const tookOver = takesOver && (await takeOver(second))
  if (tookOver) await work(second, entered, until, isTimedOut)
  const last = tookOver ? second : first
  await delivered(last)
  await untilDone(async () => {
    const answer = await last.post('/sitting/submit', {})
    if (answer.status !== 302) throw new Error(`handing in answered ${answer.status}`)
  })
  // The device that was taken over finds its way back to the network when everything is over.
  if (tookOver) await delivered(first)
  return { memberId, sittingId, entered }
}

/** Whether the device holds the sitting now. It may not only where time ran out before it came to ask. */
async function takeOver(device: SimulatedDevice): Promise<boolean> {
  let status = 0
  await untilDone(async () => {
    status = (await device.post('', { act: 'take-over' })).status
    if (status !== 302 && status !== 409) throw new Error(`taking over answered ${status}`)
  })
  await untilDone(() => device.open())
  if (status === 409 && !device.isSubmitted()) refusals.push('a device could not take over a running sitting')
  return status === 302
}

/** Begins now; where the time is to run out, so long ago that `leftMs` are left. */
async function begin(
  examId: string,
  memberId: string,
  token: string,
  leftMs: number | null,
): Promise<string> {
  const { record } = createRecorder({ database, projectors: [examsProjector], now })
  const at = leftMs === null ? now() : addMilliseconds(now(), leftMs - 60 * 60_000 + 2000)
  const started = await startSitting(
    { record, database },
    { memberId, examId, device: deviceName(token) },
    at,
  )
  if (!started.ok) throw new Error(started.reason)
  return started.sittingId
}

/** Enters, changes and clears answers, reloads and crashes, as long as there is time. */
async function work(
  device: SimulatedDevice,
  entered: Map<number, string>,
  until: number,
  isTimedOut: boolean,
): Promise<void> {
  let retryAt = performance.now() + RETRY_MS
  while (isTimedOut ? device.left() > 0 && performance.now() < until + 4000 : performance.now() < until) {
    const question = 1 + Math.floor(Math.random() * QUESTIONS)
    const text = Math.random() < 0.1 ? '' : `答${Math.random().toString(36).slice(2, 10)}`
    device.enter(question, text)
    entered.set(question, text)
    if (Math.random() < 0.08) await untilDone(() => device.open())
    if (performance.now() > retryAt) {
      void device.deliver()
      retryAt = performance.now() + RETRY_MS
    }
    await pause(Math.random() * 500)
  }
}

async function delivered(device: SimulatedDevice): Promise<void> {
  await untilDone(() => device.open())
  while (!(await device.deliver())) await pause(RETRY_MS)
}

/** A server that is down comes back. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === 200) throw error
      await pause(300)
    }
  }
}

async function killNowAndThen(server: DemoServer, kills: number, seconds: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    await pause(((0.3 + Math.random()) * seconds * 700) / kills)
    await server.kill()
    await server.start()
  }
}
