import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deviceName } from '#app/exams/device-name.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { record } from '#app/record.server.ts'
import { addFillExam, FILL_FIELD, seedCandidates } from '#tests/exams/seed-candidates.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { application } from './application.server.ts'
import { createServer } from './create-server.ts'

const DEVICE = 'device-of-the-candidate'
const ORIGIN = 'http://lianxue.example'

/** What is served: the application itself, or one that fails. */
const served = { application }

/** The real thing but for Remix, in whose place something says that a request came through, and with which body. */
const server = createHttpServer(
  createServer({
    pages: () => async (request) => new Response(`routes ${await request.text()}`, { status: 299 }),
    loadApplication: async () => served.application,
    origin: ORIGIN,
    assets: [],
    development: false,
  }),
)

beforeAll(async () => {
  await addSampleMember(database)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

async function startedSitting() {
  const [person] = await seedCandidates(database, 1)
  if (!person) throw new Error('nobody was seeded')
  const { memberId } = person
  const examId = await addFillExam(database, [memberId], 3)
  const device = deviceName(DEVICE)
  await startSitting({ record, database }, { memberId, examId, device }, now())
  const path = `/exams/${examId}/sitting/answers`
  return { memberId, path, cookie: person.cookie(DEVICE) }
}

type Form = Record<string, string>
type Sent = { path: string; cookie?: string; form: Form | FormData; headers?: Record<string, string> }

function post({ path, cookie = '', form, headers = {} }: Sent): Promise<Response> {
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: ORIGIN, ...headers },
    body: form instanceof FormData ? form : new URLSearchParams(form),
  })
}

function answerOf(text: string, number = 1): Form {
  return { number: String(number), answerId: newId(), stamp: '1000001', [FILL_FIELD]: text }
}

/** The answers of a sitting, and how many entries of the ledger hold them. */
async function savedBy(memberId: string): Promise<{ fields: Array<string>; entries: number }> {
  const saved = await database.examAnswer.findMany({ where: { memberId }, orderBy: { number: 'asc' } })
  const entries = await database.ledgerEntry.count({ where: { memberId, kind: 'exam.answered' } })
  return { fields: saved.map(({ fields }) => fields), entries }
}

test('an answer from the outbox is in the ledger when it is acknowledged, once however often it is sent, with the headers of every answer', async () => {
  const { memberId, path, cookie } = await startedSitting()
  const form = answerOf('廉洁 & 自律=1', 2)
  for (const _ of [1, 2]) {
    const answered = await post({ path, cookie, form })
    expect(answered.status).toBe(200)
    expect(await answered.json()).toMatchObject({ isActive: true, isSubmitted: false, isPaused: false })
    expect(await savedBy(memberId)).toEqual({ fields: ['{"blank.b1":["廉洁 & 自律=1"]}'], entries: 1 })
    const elsewhere = await post({ path: '/elsewhere', cookie, form })
    const names = ({ headers }: Response) => [...headers.keys()].filter((name) => name !== 'vary').sort()
    expect(names(answered)).toEqual(names(elsewhere))
    expect(answered.headers.get('cache-control')).toBe('no-store')
    expect(answered.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('what is wrong with an answer is said with the status that the routes give it', async () => {
  const { memberId, path, cookie } = await startedSitting()
  const status = async (form: Form, to = path) => (await post({ path: to, cookie, form })).status
  expect(await status(answerOf('一', 4))).toBe(400)
  expect(await status({ ...answerOf('一'), number: '\0' })).toBe(400)
  expect(await status(answerOf('一'.repeat(201)))).toBe(422)
  expect(await status({})).toBe(400)
  expect(await status(answerOf('一'), `/exams/${newId()}/sitting/answers`)).toBe(404)
  expect(await status(answerOf('一'), `/practice/${newId()}/answers`)).toBe(404)
  expect(await savedBy(memberId)).toEqual({ fields: [], entries: 0 })
})

test('writes from another site are refused, and nothing is saved', async () => {
  const { memberId, path, cookie } = await startedSitting()
  for (const headers of [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: '' },
  ])
    expect((await post({ path, cookie, form: answerOf('一'), headers })).status).toBe(403)
  expect(await savedBy(memberId)).toEqual({ fields: [], entries: 0 })
})

test('whatever is not quite ordinary reaches the routes, with its body', async () => {
  const { memberId, path, cookie } = await startedSitting()
  const form = answerOf('一')
  const body = `routes ${new URLSearchParams(form).toString()}`
  const answers = async (sent: Partial<Sent>) => {
    const answered = await post({ path, cookie, form, ...sent })
    return [answered.status, await answered.text()]
  }
  expect(await answers({ cookie: '' })).toEqual([299, body])
  expect(await answers({ cookie: 'lianxue-session=unknown' })).toEqual([299, body])
  expect(await answers({ path: `${path}/` })).toEqual([299, body])
  expect(await answers({ path: path.toUpperCase() })).toEqual([299, body])
  expect(await answers({ path: `${path}?x=1` })).toEqual([299, body])
  expect(await answers({ headers: { 'Content-Type': 'text/plain' } })).toEqual([299, body])
  const parts = new FormData()
  parts.append('number', '1')
  expect((await answers({ form: parts }))[0]).toBe(299)
  const long = await answers({ form: answerOf('一'.repeat(30_000)) })
  expect(long[0]).toBe(299)
  await database.credential.update({ where: { memberId }, data: { mustChangeSince: now() } })
  expect(await answers({})).toEqual([299, body])
  await database.session.deleteMany({ where: { memberId } })
  expect(await answers({})).toEqual([299, body])
  expect(await savedBy(memberId)).toEqual({ fields: [], entries: 0 })
})

test('a round of practice goes from its form to its end by redirects alone; what has to be explained is left to the routes', async () => {
  const [person] = await seedCandidates(database, 1)
  const to = async (path: string, form: Form = {}) => {
    const answered = await post({ path, cookie: person?.cookie(DEVICE) ?? '', form })
    return [answered.status, answered.headers.get('location') ?? (await answered.text())]
  }
  const attemptId = newId()
  const round = { attemptId, length: '5', course: '', point: '', exam: '', mistakes: '' }
  expect(await to('/practice', round)).toEqual([302, `/practice/${attemptId}`])
  expect(await to('/practice', round)).toEqual([302, `/practice/${attemptId}`])
  // One round runs: the page asks which it is to be.
  expect((await to('/practice', { ...round, attemptId: newId() }))[0]).toBe(299)
  expect((await to('/practice', { ...round, course: 'unknown' }))[0]).toBe(299)
  expect((await to(`/practice/${newId()}`))[0]).toBe(299)
  expect(await to(`/practice/${attemptId}`)).toEqual([302, `/practice/${attemptId}`])
  const { submittedAt } = await database.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } })
  expect(submittedAt).not.toBeNull()
})

test('the form of a round that has ended starts another; under the id of somebody else nothing starts', async () => {
  const [cookie = '', other = ''] = (await seedCandidates(database, 2)).map((person) => person.cookie(DEVICE))
  const form = { attemptId: newId(), length: '5', course: '', point: '', exam: '', mistakes: '' }
  const start = (whose: string) => post({ path: '/practice', cookie: whose, form })
  const first = (await start(cookie)).headers.get('location')
  await post({ path: first ?? '', cookie, form: {} })
  const again = await start(cookie)
  expect(again.status).toBe(302)
  expect(again.headers.get('location')).toMatch(/^\/practice\/[0-9a-f-]{36}$/u)
  expect(again.headers.get('location')).not.toBe(first)
  // Left to the page, which says why.
  expect((await start(other)).status).toBe(299)
})

test('whoever sits an exam is told by the page that practice waits', async () => {
  const { memberId, cookie } = await startedSitting()
  const form = { attemptId: newId(), length: '5', course: '', point: '', exam: '', mistakes: '' }
  expect((await post({ path: '/practice', cookie, form })).status).toBe(299)
  expect(await database.quizAttempt.count({ where: { memberId } })).toBe(0)
})

test('a failure is said in a Chinese sentence', async () => {
  const { path, cookie } = await startedSitting()
  const receiverOf = () => () => Promise.reject(new Error('the database is gone'))
  served.application = { ...application, receiverOf, reportFailure: () => {} }
  const answered = await post({ path, cookie, form: answerOf('一') })
  served.application = application
  expect([answered.status, answered.headers.get('content-type')]).toEqual([500, 'text/plain; charset=utf-8'])
  expect(await answered.text()).toMatch(/请过一会儿再试/u)
})
