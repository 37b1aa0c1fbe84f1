import { expect, test } from 'vitest'
import { isNetworkFailure } from './is-network-failure.ts'
import { keepingPages } from './keep-pages.ts'

const FORM = new URL('http://localhost/exams/one/sitting/submit.data')

async function failing(error: unknown, input: URL | string, method: 'GET' | 'POST') {
  let told = 0
  const send = keepingPages(
    () => Promise.reject(error),
    () => told++,
  )
  const answer = await send(input, { method }).catch((thrown: unknown) => thrown)
  return { answer, told }
}

test('a form that got no answer is answered with a failure, and somebody is told', async () => {
  const { answer, told } = await failing(new TypeError('Failed to fetch'), FORM, 'POST')
  expect(answer).toMatchObject({ status: 503 })
  expect(told).toBe(1)
})

test('pages to open, requests of our own and requests that were called off fail as before', async () => {
  const lost = new TypeError('Failed to fetch')
  const off = new DOMException('aborted', 'AbortError')
  expect(await failing(lost, FORM, 'GET')).toEqual({ answer: lost, told: 0 })
  expect(await failing(lost, '/exams/one/sitting/answers', 'POST')).toEqual({ answer: lost, told: 0 })
  expect(await failing(off, FORM, 'POST')).toEqual({ answer: off, told: 0 })
})

test('a network that is not there is told from a fault of the code, in the words of each browser', () => {
  for (const words of ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])
    expect(isNetworkFailure(new TypeError(words))).toBe(true)
  expect(isNetworkFailure(new TypeError('x is not a function'))).toBe(false)
  expect(isNetworkFailure(new Error('Load failed'))).toBe(false)
})
