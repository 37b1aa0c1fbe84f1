import { Agent, createServer as createHttpServer, request as sendRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createReadableStreamFromReadable } from '@remix-run/node'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drainUnreadBody } from './drain-unread-body.ts'

const app = express()
app.use(drainUnreadBody)
app.all('*', (request, response) => {
  // What the Remix adapter does with every body, whether or not an action reads it.
  if (request.method === 'POST') createReadableStreamFromReadable(request)
  setImmediate(() => response.status(403).end('no'))
})
const server = createHttpServer(app)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  agent.destroy()
  server.close()
})

function send(method: string, body: string): Promise<number> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = sendRequest({ port, host: '127.0.0.1', method, agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

describe('a request whose body nobody reads', () => {
  it('leaves the connection usable for the next one', async () => {
    expect(await send('POST', 'x'.repeat(5_000_000))).toBe(403)
    expect(await send('POST', 'y'.repeat(5_000_000))).toBe(403)
    expect(await send('GET', '')).toBe(403)
  })
})
