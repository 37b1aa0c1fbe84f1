import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, sealTools, sequencer, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { findRoll } from '../find-roll.server.ts'
import { pledgeYear } from '../pledge.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { collectCopies } from './collect-copies.server.ts'
import { writeZip, type ZipMember } from '#app/platform/write-zip.server.ts'

const pledge = samplePledge()

async function signed(name: string): Promise<Viewer> {
  const viewer = await makeSigner({ name })
  await readAll(viewer, pledge)
  await signPledge(signTools, viewer, pledge, input(pledge), now())
  await sequencer.sealPending()
  return viewer
}

async function gather<T>(source: AsyncIterable<T>): Promise<Array<T>> {
  const all: Array<T> = []
  for await (const one of source) all.push(one)
  return all
}

/** The copy of whoever has these subtrees. */
async function copiesFor(scopes: ReadonlyArray<string>): Promise<Array<ZipMember>> {
  const filter = { scopes, unitPath: '', search: '', state: 'signed' as const }
  const rows = await findRoll(database, pledge, pledgeYear(dayOf(now())), filter, { from: 0, count: 100 })
  return gather(collectCopies(sealTools, rows, now()))
}

test('a branch’s copy holds the documents of its subtree and no other, with a table of their hashes', async () => {
  const [own, other] = [await signed('张䶮㛃'), await signed('=外支部')]
  const copies = await copiesFor([own.unitPath])
  expect(copies.map(({ name }) => name)).toEqual([
    `测试党支部/${own.employeeNumber}-张䶮㛃-承诺书.pdf`,
    '目录.csv',
  ])
  const table = Buffer.from(copies[1]?.bytes ?? []).toString('utf8')
  expect(table).toContain(sha256(copies[0]?.bytes ?? new Uint8Array()))
  expect(table).not.toContain(other.employeeNumber)
  expect(await copiesFor([])).toHaveLength(1)
  const all = await copiesFor([''])
  expect(all).toHaveLength(3)
  // A name that a spreadsheet would take for a formula.
  expect(Buffer.from(all.at(-1)?.bytes ?? []).toString('utf8')).toContain(`"'=外支部"`)
})

test.skipIf(spawnSync('python3', ['--version']).error !== undefined)(
  'the archive is one that others can open, file by file the same',
  async () => {
    async function* members(): AsyncGenerator<ZipMember> {
      yield { name: '一支部/张䶮㛃.pdf', bytes: Buffer.from('%PDF 一') }
      yield { name: '空.csv', bytes: new Uint8Array() }
    }
    const folder = mkdtempSync(join(sealTools.dataDir, 'zip-'))
    const archive = join(folder, 'copies.zip')
    writeFileSync(archive, Buffer.concat(await gather(writeZip(members()))))
    const unpack =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])'
    execFileSync('python3', ['-c', unpack, archive, folder], { env: { ...process.env, PYTHONUTF8: '1' } })
    expect(readFileSync(join(folder, '一支部', '张䶮㛃.pdf'), 'utf8')).toBe('%PDF 一')
    expect(readdirSync(folder).sort()).toEqual(['copies.zip', '一支部', '空.csv'].sort())
  },
)
