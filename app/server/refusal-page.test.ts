import type { AppLoadContext, RequestHandler } from '@remix-run/node'
import { expect, test } from 'vitest'
import { withRefusalPage } from './refusal-page.ts'

const PAGE = '<h1>没有权限看这一页</h1>'

/** Refuses downloads as Remix does, with the sentence noted on the way. */
const refusing: RequestHandler = async (_request, context) => {
  if (context) context.refusal = { status: 403, message: '这一页不在你的职责范围内' }
  return Response.json(
    { message: 'Unexpected Server Error' },
    { status: 403, headers: { 'X-Remix-Error': 'yes' } },
  )
}
const page: RequestHandler = async (request, context) =>
  new Response(`${PAGE}${new URL(request.url).pathname}${context?.refusal?.message}`, { status: 403 })

async function ask(handle: RequestHandler, accept: string): Promise<string> {
  const context: AppLoadContext = { nonce: '', viewer: null, clientAddress: '' }
  const request = new Request('http://127.0.0.1/organize/exams/1/results/export', { headers: { accept } })
  return (await withRefusalPage(handle, page)(request, context)).text()
}

test('a refused download is shown as a page with its sentence to whoever follows a link', async () => {
  expect(await ask(refusing, 'text/html,*/*;q=0.8')).toBe(`${PAGE}/refused这一页不在你的职责范围内`)
})

test('programs get what they got before, and so does everybody where nothing was refused', async () => {
  expect(await ask(refusing, '*/*')).toContain('Unexpected')
  expect(await ask(async () => new Response('a workbook'), 'text/html')).toBe('a workbook')
})
