import { expect, test } from 'vitest'
import { refusalOf } from './gate.ts'

const ORIGIN = 'https://lianxue.example'
const status = (url: string, method = 'GET', headers: Record<string, string> = {}) =>
  refusalOf({ method, headers }, url, ORIGIN)?.status ?? null

test('addresses that no page of ours asks for go no further than the gate', () => {
  for (const url of [
    '/%',
    '/%00',
    '/%ed%a0%80',
    '/login?_data=routes%2Flogin',
    '/login?a=1&_data',
    '/?_data=&b',
  ])
    expect(status(url), url).toBe(400)
})

test('other addresses pass, whatever they ask', () => {
  for (const url of [
    '/',
    '/login.data?_routes=login',
    '/search?q=_data',
    '/search?q=%00',
    '/search?my_data=1',
  ])
    expect(status(url), url).toBeNull()
})

test('odd methods, oversized bodies and writes from elsewhere are refused', () => {
  expect(status('/', 'DELETE')).toBe(405)
  expect(status('/', 'POST', { origin: ORIGIN, 'content-length': '13000000' })).toBe(413)
  expect(status('/', 'POST', { origin: 'https://evil.example' })).toBe(403)
  expect(status('/', 'POST', { origin: ORIGIN })).toBeNull()
})
