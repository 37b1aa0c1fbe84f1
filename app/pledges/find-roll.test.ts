import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { countRoll } from './count-roll.server.ts'
import { exportRoll, rollFileName } from './export-roll.server.ts'
import { findRoll } from './find-roll.server.ts'
import { pledgeYear } from './pledge.ts'
import { rollStateOf, type RollFilter } from './roll-filter.ts'
import { readRollQuery } from './roll-query.server.ts'
import { signPledge } from './sign-pledge.server.ts'

const pledge = samplePledge()
const year = pledgeYear(dayOf(now()))
const ALL = { from: 0, count: 100 }
let signer: Viewer
let missing: Viewer
let root: string

/** A unit above the branches of these members. */
async function putUnder(path: string, ...viewers: ReadonlyArray<Viewer>): Promise<void> {
  for (const { unitId } of viewers)
    await database.orgUnit.update({ where: { id: unitId }, data: { path: `${path}${unitId}/` } })
}

beforeAll(async () => {
  root = `${newId()}/`
  signer = await makeSigner({ name: '赵一' })
  missing = await makeSigner({ name: '钱二%' })
  const otherPost = await makeSigner({ name: '孙三', posts: ['finance'] })
  const left = await makeSigner({ name: '李四' })
  const elsewhere = await makeSigner({ name: '周五' })
  await putUnder(root, signer, missing, otherPost, left)
  await putUnder(`${newId()}/`, elsewhere)
  await database.member.update({ where: { id: left.memberId }, data: { leftOn: '2020-01-01' } })
  await readAll(signer, pledge)
  await signPledge(signTools, signer, pledge, input(pledge), now())
})

function filter(change: Partial<RollFilter> = {}): RollFilter {
  return { scopes: [root], unitPath: '', search: '', state: 'all', ...change }
}

async function names(change: Partial<RollFilter>, current = pledge): Promise<Array<string>> {
  return (await findRoll(database, current, year, filter(change), ALL)).map(({ name }) => name).sort()
}

test('those asked by post, in the viewer’s subtree and not gone, with their signature or without', async () => {
  expect(await names({})).toEqual(['赵一', '钱二%'])
  expect(await names({ state: 'missing' })).toEqual(['钱二%'])
  expect(await names({ state: 'signed' })).toEqual(['赵一'])
  expect(await names({ scopes: [] })).toEqual([])
  expect(await names({ scopes: [`${root}${missing.unitId}/`] })).toEqual(['钱二%'])
  expect(await names({ unitPath: `${root}${signer.unitId}/` })).toEqual(['赵一'])
})

test('a search finds parts of names and beginnings of 工号; wildcards stand for themselves', async () => {
  expect(await names({ search: '钱' })).toEqual(['钱二%'])
  expect(await names({ search: signer.employeeNumber })).toEqual(['赵一'])
  expect(await names({ search: '%' })).toEqual(['钱二%'])
  expect(await names({ search: '_' })).toEqual([])
  expect(await names({ search: "'" })).toEqual([])
})

test('who signed an older wording is named', async () => {
  const newer = samplePledge({ version: 2 })
  expect(await names({ state: 'outdated' })).toEqual([])
  expect(await names({ state: 'outdated' }, newer)).toEqual(['赵一'])
  expect(rollStateOf({ signedAt: now(), version: pledge.version }, newer.version)).toBe('outdated')
})

test('units count those asked and those who signed', async () => {
  const counts = await countRoll(database, pledge, year, filter())
  expect(counts.map(({ asked, signed }) => [asked, signed]).sort()).toEqual([
    [1, 0],
    [1, 1],
  ])
  expect(await countRoll(database, pledge, year - 1, filter({ state: 'signed' }))).toEqual([])
})

test('the workbook holds what the page shows', async () => {
  const rows = await findRoll(database, pledge, year, filter(), ALL)
  const sheet = await readSheet(await exportRoll(pledge, year, year + 1, rows))
  expect(sheet[0]?.slice(0, 4)).toEqual(['所在组织', '姓名', '工号', '签署情况'])
  expect(
    sheet
      .slice(1)
      .map((row) => [row[1], row[3]])
      .sort(),
  ).toEqual([
    ['赵一', '已签'],
    ['钱二%', '漏签'],
  ])
  expect(rollFileName(pledge, 2026, '2026-11-22T02:00:00.000Z')).toBe(
    '廉洁承诺书-2026年度-签署情况-2026-11-22.xlsx',
  )
})

test('an odd address stands for the defaults', () => {
  const odd = new URLSearchParams({ pledge: 'none', year: '1e9', state: 'x', page: '-3', unit: 'a\0b' })
  expect(readRollQuery(odd, [pledge], [root], 2026)).toMatchObject({
    pledge: { id: 'sample' },
    year: 2026,
    page: 1,
    filter: { state: 'all', unitPath: 'ab', search: '' },
  })
})

test('nobody is missing on the roll of a pledge that is signed on occasion only', async () => {
  const leaving = samplePledge({ occasion: 'leaving' })
  expect(await names({}, leaving)).toEqual(['赵一'])
  expect(await names({ state: 'missing' }, leaving)).toEqual([])
})
