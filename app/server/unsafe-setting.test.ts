import { expect, test } from 'vitest'
import { readSettings } from '#app/platform/settings.server.ts'
import { unsafeSetting } from './unsafe-setting.ts'

test.each([
  [{}, null],
  [{ LIANXUE_ORIGIN: 'https://lianxue.example.cn', HOST: '0.0.0.0' }, null],
  [{ HOST: '0.0.0.0' }, 'HOST'],
  [{ LIANXUE_ORIGIN: 'http://lianxue.example.cn' }, 'https'],
  [{ NODE_ENV: 'test' }, 'NODE_ENV'],
])('%j → %s', (variables, word) => {
  const fault = unsafeSetting(readSettings({ NODE_ENV: 'production', ...variables }))
  if (word === null) expect(fault).toBeNull()
  else expect(fault).toContain(word)
})
