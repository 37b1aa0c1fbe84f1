import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { expect, test } from 'vitest'
import { serveAssets } from './serve-assets.ts'

/** One request, nothing decoded on the way. */
async function fetchRaw(
  port: number,
  path: string,
  encodings: string,
): Promise<IncomingMessage & { body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, headers: { 'Accept-Encoding': encodings } }, (answer) => {
      let body = ''
      answer.on('data', (part) => (body += part)).on('end', () => resolve(Object.assign(answer, { body })))
    })
    sent.on('error', reject).end()
  })
}

test('a browser gets the smallest form that it understands, to keep for good', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxue-assets-'))
  for (const [name, text] of [
    ['a-1.js', 'plain'],
    ['a-1.js.br', 'brotli'],
    ['a-1.js.gz', 'gzip'],
    ['b-2.css', 'alone'],
  ] as const)
    writeFileSync(join(folder, name), text)
  const app = express().use(serveAssets(folder))
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    const get = (path: string, encodings: string) => fetchRaw(port, path, encodings)
    expect((await get('/assets/a-1.js', 'gzip, deflate, br, zstd')).body).toBe('brotli')
    expect((await get('/assets/a-1.js', 'gzip')).body).toBe('gzip')
    expect((await get('/assets/a-1.js', 'identity')).body).toBe('plain')
    expect((await get('/assets/a-1.js', 'br;q=0, gzip')).headers['content-encoding']).toBe('gzip')
    const alone = await get('/assets/b-2.css', 'gzip, br')
    expect(alone.body).toBe('alone')
    expect(alone.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
    })
    expect(alone.headers['cache-control']).toContain('immutable')
    for (const path of ['/assets/c.js', '/assets/a-1.js.br', '/assets/../a-1.js'])
      expect((await get(path, 'br')).statusCode).toBe(404)
  } finally {
    server.close()
  }
})
