import { expect, test } from 'vitest'
import { isSameSite } from './is-same-site.ts'

const HOME = 'https://lianxue.example.cn'
const host = 'lianxue.example.cn'

test.each([
  ['a form of our own page', { host, origin: HOME, 'sec-fetch-site': 'same-origin' }, true],
  ['an older browser with Origin only', { host, origin: HOME }, true],
  ['behind a proxy that changes Host', { host: '127.0.0.1:3000', origin: HOME }, true],
  ['another site', { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['a sibling host', { host, origin: 'https://x.example.cn', 'sec-fetch-site': 'same-site' }, false],
  ['an opaque origin', { host, origin: 'null' }, false],
  [
    'a claim of same-origin with a foreign Origin',
    { host, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    false,
  ],
  ['no proof at all', { host }, false],
])('%s', (_case, headers, allowed) => {
  expect(isSameSite(headers, HOME)).toBe(allowed)
})
