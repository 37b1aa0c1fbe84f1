import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { markupOf, placeholder } from '#app/platform/document-template.ts'
import { sharedDocuments } from './shared-documents.ts'

const page = `<p>${placeholder('name')}</p><script nonce="${placeholder('nonce')}">1</script>`
const render = vi.fn(async (path: string) =>
  path.startsWith('/rounds/')
    ? new Response(`<a href="${path}">${placeholder('name')}</a><ol>${placeholder('card')}</ol>`)
    : path === '/gone'
      ? new Response('gone', { status: 404 })
      : new Response(page),
)
const context = { nonce: placeholder('nonce'), viewer: null, clientAddress: '' }
const send = sharedDocuments(render)
const app = express().get('*', (request, response, next) => {
  const name = decodeURIComponent(String(request.headers['x-name']))
  const [, round] = /^\/rounds\/(.*)$/.exec(request.path) ?? []
  const own = round ? { markup: { card: [markupOf(`<i>${round}</i>`)] }, inAddress: { round } } : {}
  const key = round ? 'rounds' : request.path
  send(request, response, { key, context, values: { name, nonce: 'n' }, ...own })
    .then((sent) => sent || response.status(404).end('rendered for this reader alone'))
    .catch(next)
})
const server = createHttpServer(app)

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())
beforeEach(() => void render.mockClear())

async function open(path: string, name: string, encoding: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  const headers = { 'x-name': encodeURIComponent(name), 'accept-encoding': encoding }
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text()
}

describe('a document shared by those who would be shown the same', () => {
  it('is rendered once, also when many ask at the same time, and says to each only their own words', async () => {
    const names = ['王立新', '<b>李</b>', '赵“一”']
    const answers = await Promise.all(names.map((name) => open('/lesson', name, 'gzip')))
    expect(answers).toEqual([
      '<p>王立新</p><script nonce="n">1</script>',
      '<p>&#60;b&#62;李&#60;/b&#62;</p><script nonce="n">1</script>',
      '<p>赵“一”</p><script nonce="n">1</script>',
    ])
    expect(await open('/lesson', '王立新', 'identity')).toBe(answers[0])
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('names in each document its own address, also where another was rendered first', async () => {
    const one = await open('/rounds/one', '王立新', 'gzip')
    const other = await open('/rounds/two', '李', 'gzip')
    expect(one).toBe('<a href="/rounds/one">王立新</a><ol><i>one</i></ol>')
    expect(other).toBe('<a href="/rounds/two">李</a><ol><i>two</i></ol>')
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('is not shared when it could not be rendered', async () => {
    expect(await open('/gone', '王立新', 'gzip')).toBe('rendered for this reader alone')
    expect(await open('/gone', '王立新', 'gzip')).toBe('rendered for this reader alone')
    expect(render).toHaveBeenCalledTimes(2)
  })
})
