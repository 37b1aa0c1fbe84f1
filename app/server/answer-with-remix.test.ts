import { Agent, createServer, request as sendRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerWithRemix } from './answer-with-remix.ts'

/** What a route might do with a request. */
async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/echo') {
    const headers = new Headers({ 'Content-Type': 'text/plain' })
    for (const cookie of ['a=1', 'b=2']) headers.append('Set-Cookie', cookie)
    const text = await request.text()
    return new Response(`${request.url} ${text.length} ${text.slice(0, 5)}`, { status: 201, headers })
  }
  if (pathname === '/refused') return new Response(null, { status: 403 })
  const pieces = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const piece of ['one ', 'two ', 'three']) {
        controller.enqueue(new TextEncoder().encode(piece))
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
      controller.close()
    },
  })
  return new Response(pieces, { headers: { 'Content-Type': 'text/plain' } })
}

const app = express()
app.set('trust proxy', 'loopback')
app.use(compression())
app.all('*', (request, response, next) => {
  response.append('Set-Cookie', 'session=0')
  answerWithRemix(handle, { nonce: '', viewer: null, clientAddress: '' }, request, response).catch(next)
})
const server = createServer(app)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  agent.destroy()
  server.close()
})

type Answered = { status: number; body: string; headers: IncomingMessage['headers'] }

function send(method: string, path: string, body: string, headers = {}): Promise<Answered> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = sendRequest({ port, host: '127.0.0.1', path, method, agent, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test('a form arrives whole, however long it is and whether or not it says so; the answer tells its length and keeps every cookie', async () => {
  for (const length of [0, 5, 70_000, 900_000])
    for (const headers of [{}, { 'Transfer-Encoding': 'chunked' }, { 'Accept-Encoding': 'gzip' }]) {
      const answered = await send('POST', '/echo?x=1', 'x'.repeat(length), {
        Host: 'a.example:81',
        ...headers,
      })
      expect(answered.body).toBe(`http://a.example:81/echo?x=1 ${length} ${'x'.repeat(Math.min(5, length))}`)
      expect(answered.status).toBe(201)
      expect(answered.headers['content-length']).toBe(String(answered.body.length))
      expect(answered.headers['set-cookie']).toEqual(['session=0', 'a=1', 'b=2'])
    }
})

test('the host is what a trusted proxy says', async () => {
  const headers = { 'X-Forwarded-Host': 'b.example', 'X-Forwarded-Proto': 'https', Host: 'a.example' }
  expect((await send('POST', '/echo', '', headers)).body).toBe('https://b.example/echo 0 ')
})

test('an answer in pieces is sent as they come, one without a body has none, and what nobody read is no obstacle', async () => {
  expect((await send('GET', '/pieces', '')).body).toBe('one two three')
  expect(await send('POST', '/refused', 'x'.repeat(50_000))).toMatchObject({ status: 403, body: '' })
  expect((await send('HEAD', '/pieces', '')).body).toBe('')
  expect((await send('GET', '/pieces', '')).body).toBe('one two three')
})
