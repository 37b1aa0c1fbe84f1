import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countKept, createAnswerSender, type AnswerFields, type SendState } from './answer-sender.ts'

type Weather = 'fine' | 'lost' | 'answer-lost' | 'signed-out' | 'busy' | 'in-exam' | 'refused'

/** A device whose network does what `weather` says, request by request; the server keeps what reached it. */
function device(weather: () => Weather) {
  const kept = new Map<string, string>()
  const server = new Map<string, { id: string; of: string; answer: string }>()
  let ids = 0
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  async function fetch(_url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const happens = weather()
    const body = init?.body instanceof FormData ? init.body : new FormData()
    await Promise.resolve()
    if (happens === 'lost') throw new TypeError('network')
    if (happens === 'busy') return new Response('', { status: 503 })
    if (happens === 'in-exam') return Response.json({ message: '正在考试' }, { status: 423 })
    if (happens === 'refused') return Response.json({ message: '已经交卷' }, { status: 409 })
    if (happens === 'signed-out')
      return Object.defineProperty(new Response(''), 'redirected', { value: true })
    server.set(String(body.get('number')), {
      id: String(body.get('answerId')),
      of: String(body.get('attemptId')),
      answer: String(body.get('answer')),
    })
    if (happens === 'answer-lost') throw new TypeError('network')
    return Response.json({ saved: true })
  }
  const states = new Map<number, SendState>()
  const make = () =>
    createAnswerSender(
      { url: '/answers', attemptId: 'a', count: 3 },
      { storage, fetch, clock: () => 0, newId: () => `id-${++ids}` },
      (number, state) => states.set(number, state),
    )
  return { make, kept, server, states }
}

const answer = (value: string): AnswerFields => [['answer', value]]

test('whatever the network does, the last answers given are on the server once it is fine again', async () => {
  const weather = fc.array(fc.constantFrom('fine', 'lost', 'answer-lost', 'signed-out', 'busy', 'in-exam'), {
    maxLength: 30,
  })
  const given = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()),
    { minLength: 1, maxLength: 15 },
  )
  await fc.assert(
    fc.asyncProperty(weather, given, async (days, answers) => {
      const { make, server, kept } = device(() => days.shift() ?? 'fine')
      let sender = make()
      for (const [number, value, isReloaded] of answers) {
        const sent = sender.keep(number, answer(value))
        if (isReloaded) sender = make()
        else await sent
      }
      while (!(await sender.flush())) continue
      const last = new Map(answers.map(([number, value]) => [String(number), value]))
      expect(new Map([...server].map(([number, { answer: value }]) => [number, value]))).toEqual(last)
      expect(kept.size).toBe(0)
    }),
  )
})

test('an answer that the server does not take yet stays on the device, and says which sitting it is for', async () => {
  const days: Array<Weather> = ['in-exam', 'fine']
  const { make, server, states, kept } = device(() => days.shift() ?? 'fine')
  const sender = make()
  await sender.keep(1, answer('a'))
  expect(states.get(1)).toEqual({ kind: 'postponed', message: '正在考试' })
  expect(kept.size).toBe(1)
  expect(await sender.flush()).toBe(true)
  expect(server.get('1')).toMatchObject({ answer: 'a', of: 'a' })
})

test('an answer is said to be saved only when the server has it', async () => {
  const days: Array<'lost' | 'signed-out' | 'busy' | 'fine'> = ['lost', 'signed-out', 'busy', 'fine']
  const { make, states, kept } = device(() => days.shift() ?? 'fine')
  const sender = make()
  await sender.keep(1, answer('a'))
  expect(states.get(1)).toEqual({ kind: 'unsent' })
  await sender.flush()
  expect(states.get(1)).toEqual({ kind: 'signed-out' })
  await sender.flush()
  expect(states.get(1)).toEqual({ kind: 'unsent' })
  expect([...sender.waiting().values()]).toEqual([answer('a')])
  await sender.flush()
  expect(states.get(1)).toEqual({ kind: 'saved' })
  expect(kept.size).toBe(0)
})

test('what waits on the device is counted once it has waited for a while', () => {
  const kept = new Map([
    [`lianxue-answer/one/2`, JSON.stringify({ answerId: 'a', enteredAt: 100, fields: [] })],
  ])
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: () => undefined,
    removeItem: () => undefined,
  }
  const count = (attemptId: string, before: number) => countKept(storage, { attemptId, count: 3 }, before)
  expect([count('one', 100), count('one', 101), count('other', 101)]).toEqual([0, 1, 0])
})

test('what the server refuses is not sent for ever, and its reason is told', async () => {
  const { make, states, kept } = device(() => 'refused')
  await make().keep(2, answer('a'))
  expect(states.get(2)).toEqual({ kind: 'refused', message: '已经交卷', errors: {} })
  expect(kept.size).toBe(0)
})

test('what the server takes only later stays on the device, with the reason, and is sent again', async () => {
  const days: Array<Weather> = ['in-exam', 'in-exam', 'fine']
  const { make, states, server, kept } = device(() => days.shift() ?? 'fine')
  const sender = make()
  await sender.keep(1, answer('a'))
  expect(states.get(1)).toEqual({ kind: 'postponed', message: '正在考试' })
  expect(await sender.flush()).toBe(false)
  expect([...sender.waiting().values()]).toEqual([answer('a')])
  expect(await sender.flush()).toBe(true)
  expect([server.get('1')?.answer, kept.size]).toEqual(['a', 0])
})

test('a try again carries the id of the first, so that the server knows it', async () => {
  const days: Array<'answer-lost' | 'fine'> = ['answer-lost', 'fine']
  const { make, server } = device(() => days.shift() ?? 'fine')
  const sender = make()
  await sender.keep(1, answer('a'))
  const first = server.get('1')?.id
  await sender.flush()
  expect(server.get('1')?.id).toBe(first)
})
