import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { type BrowserSession, signInAs } from '#tests/harness/browser-session.ts'
import { startDemoServer } from '#tests/harness/demo-server.ts'
import { readForms } from './read-forms.ts'

/**
 * Kills the server (`kill -9`) at random moments while members answer exercises over HTTP, and starts it again. After
 * each kill every answer that was acknowledged must be in the ledger; answers without an acknowledgement are sent again
 * under the same id and must be there once. At the end the ledger must verify, also against checkpoints kept on the
 * way, and the projections must be those of the ledger.
 */
const small = process.argv.includes('--small')
const KILLS = small ? 3 : 200
const MEMBERS = [
  'member01',
  'member02',
  'member03',
  'member04',
  'member05',
  'member06',
  'member07',
  'member08',
]
const LESSON = '/courses/four-forms/ladder'
const EXERCISE = 'ff-c01'
/** A kill comes at any time within this after the first request of its round. */
const LONGEST_ROUND_MS = 1_500
const KEEP_EVERY = small ? 2 : 20

type Writer = { session: BrowserSession; answer: URLSearchParams; unsure: string | null }

const failures: Array<string> = []
const acknowledged = new Set<string>()
const kept: Array<string> = []
let restartMs = 0

const server = await startDemoServer()
const database = openDatabase(`file:${server.dataDir}/lianxue.db`)
try {
  const writers = await Promise.all(MEMBERS.map(prepare))
  for (let round = 1; round <= KILLS; round++) await killOnce(writers, round)
} finally {
  await database.$disconnect()
  await server.stop()
}
if (server.lianxue('ledger', 'verify', ...kept.flatMap((file) => ['--against', file])) !== 0)
  failures.push('the ledger does not verify afterwards')
if (server.lianxue('ledger', 'rebuild', '--check') !== 0)
  failures.push('the projections differ from the ledger')
server.remove()
for (const failure of failures) process.stdout.write(`${failure}\n`)
process.stdout.write(
  `kill: ${KILLS} kills, ${acknowledged.size} acknowledged answers, restart ${Math.round(restartMs / KILLS)} ms on average\n`,
)
process.stdout.write(`${KILLS + 2 - failures.length} passed, ${failures.length} failed\n`)
process.exitCode = failures.length > 0 || acknowledged.size === 0 ? 1 : 0

async function prepare(employeeNumber: string): Promise<Writer> {
  const session = await signInAs(server.origin, employeeNumber)
  const html = await (await session.get(LESSON)).text()
  const form = readForms(html, LESSON).find(({ fields }) => fields.some(({ value }) => value === EXERCISE))
  const option = form?.fields.find(({ name }) => name === 'answer')
  if (!option) throw new Error(`no form of ${EXERCISE} on ${LESSON}`)
  const answer = new URLSearchParams({ intent: 'answer', exercise: EXERCISE, answer: option.value })
  return { session, answer, unsure: null }
}

async function killOnce(writers: ReadonlyArray<Writer>, round: number): Promise<void> {
  const writing = Promise.all(writers.map(writeUntilDown))
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_ROUND_MS))
  await server.kill()
  await writing
  const started = Date.now()
  await server.start()
  restartMs += Date.now() - started
  await sendAgain(writers)
  const missing = await findMissing()
  if (missing > 0) failures.push(`after kill ${round} the ledger lacks ${missing} acknowledged answers`)
  if (round % KEEP_EVERY === 0) await keepCheckpoint(round)
}

async function writeUntilDown(writer: Writer): Promise<void> {
  while (await send(writer, writer.unsure ?? newId()));
}

/** An answer whose acknowledgement was lost: sending it again must be harmless, and now it is acknowledged. */
async function sendAgain(writers: ReadonlyArray<Writer>): Promise<void> {
  for (const writer of writers)
    if (writer.unsure !== null && !(await send(writer, writer.unsure)))
      failures.push('an answer sent again after the kill was not accepted')
}

/** Whether the answer was acknowledged. */
async function send(writer: Writer, id: string): Promise<boolean> {
  writer.unsure = id
  const body = new URLSearchParams(writer.answer)
  body.set('entry', id)
  try {
    const response = await writer.session.post(`${LESSON}/steps`, body)
    const reply: unknown = await response.json()
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(reply)}`)
  } catch (error) {
    // Connections break when the server is killed; a refusal in words would be another matter.
    if (error instanceof Error && /^\d{3} /.test(error.message)) failures.push(error.message)
    return false
  }
  acknowledged.add(id)
  writer.unsure = null
  return true
}

async function findMissing(): Promise<number> {
  const rows = await database.ledgerEntry.findMany({
    where: { kind: 'exercise.answered' },
    select: { id: true },
  })
  const present = new Set(rows.map(({ id }) => id))
  return [...acknowledged].filter((id) => !present.has(id)).length
}

async function keepCheckpoint(round: number): Promise<void> {
  const note = await (await fetch(`${server.origin}/ledger/checkpoint`)).text()
  const file = join(server.dataDir, `checkpoint-${round}`)
  writeFileSync(file, note)
  kept.push(file)
}
