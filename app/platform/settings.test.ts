import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.server.ts'

test('defaults are a loopback server with SQLite in ./data', () => {
  const settings = readSettings({ PORT: '', NODE_ENV: '' })
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://127.0.0.1:3000',
    environment: 'development',
  })
  expect(settings.databaseUrl).toBe(`file:${settings.dataDir}/lianxue.db`)
})

test.each([
  ['PORT', '0'],
  ['PORT', 'http'],
  ['PORT', '99999'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['LIANXUE_ORIGIN', 'lianxue.example.cn'],
  ['SMTP_URL', 'mail.example.cn'],
  ['LIANXUE_ALGORITHMS', 'sm3'],
  ['NODE_ENV', 'prod'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsError)
  expect(() => readSettings({ [name]: value })).toThrow(name)
})
