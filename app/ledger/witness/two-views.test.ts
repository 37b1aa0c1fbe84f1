import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { forkedLog } from '#tests/ledger/forked-log.ts'
import { folder, growLog, honest, ownKey, visit, witnessKey } from '#tests/ledger/watched-log.ts'
import { verifyLedger } from '../verify-ledger.server.ts'
import { readWitnessState } from './witness-state.server.ts'

/** The checkpoint that a witness keeps. */
function keptBy(name: string): string {
  return readWitnessState(join(folder, name))?.checkpoint ?? ''
}

test('two trees of one size shown to two witnesses: whichever is continued, the other refuses and raises the alarm', async () => {
  await growLog(300)
  for (const name of ['north', 'south']) expect((await visit(name, honest)).code).toBe(0)
  await growLog(40)
  const fork = await forkedLog(300, 340)

  // Each view is faultless for whoever sees it alone: this cannot be found yet, and is cosigned.
  expect((await visit('north', honest)).code).toBe(0)
  const deceived = await visit('south', fork)
  expect(deceived.code).toBe(0)
  const [north, south] = [keptBy('north'), keptBy('south')]
  expect([north.split('\n')[1], south.split('\n')[1]]).toEqual(['340', '340'])
  expect(north.split('\n')[2]).not.toBe(south.split('\n')[2])

  await growLog(10)
  const longer = await forkedLog(300, 350)
  for (const [name, shown, reason] of [
    ['south', honest, /不是上次见证的台账的延续/],
    ['north', fork, /内容却不同/],
    ['north', longer, /不是上次见证的台账的延续/],
  ] as const) {
    const before = readFileSync(join(folder, name), 'utf8')
    const { code, said } = await visit(name, shown, { post: true })
    expect(code).toBe(1)
    expect(said).toMatch(/^警报：/m)
    expect(said).toMatch(reason)
    expect(said).not.toContain('已见证')
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before)
    expect(readdirSync(folder).some((file) => file.startsWith(`${name}.conflict`))).toBe(true)
  }
  expect((await visit('north', honest)).code).toBe(0)

  // What the deceived witness keeps is proof against the log, for anybody who verifies it.
  const { problems } = await verifyLedger(database, { key: ownKey().verifier, against: [south] })
  expect(problems[0]).toMatchObject({ kind: 'against-root', until: 340 })
  expect(deceived.said).toContain(`— ${witnessKey.verifier.name} `)
})
