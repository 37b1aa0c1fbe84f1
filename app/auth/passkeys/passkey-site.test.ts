import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site.ts'

test.each([
  ['https://lianxue.example.cn', 'lianxue.example.cn'],
  ['https://lianxue.example.cn:8443', 'lianxue.example.cn'],
  ['http://localhost:3000', 'localhost'],
])('%s allows passkeys for %s', (origin, rpId) => {
  expect(passkeySite(origin)).toEqual({ origin, rpId })
})

test.each(['http://127.0.0.1:3000', 'https://10.1.2.3', 'https://[::1]', 'http://lianxue.example.cn'])(
  '%s does not',
  (origin) => {
    expect(passkeySite(origin)).toBeNull()
  },
)
