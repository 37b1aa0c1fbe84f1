import { expect, test } from 'vitest'
import { moveUnit } from '#app/members/units/move-unit.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { keepQuestion } from '#tests/bank/keep-question.ts'
import { readBankFilter } from './bank-filter.ts'
import { findAvailableQuestions } from './find-bank-questions.server.ts'
import { findBankQuestion } from './find-question.server.ts'
import { listArticles } from './list-articles.server.ts'
import { listKnownQuestions } from './list-known-questions.server.ts'
import { listQuestions } from './list-questions.server.ts'

const NOW = '2026-11-22T02:00:00.000Z'

test('the questions of a unit go with it to its new superior', async () => {
  const unit = async (id: string, kind: string, parent: Unit | null): Promise<Unit> => {
    const made = { id, kind, name: id, path: `${parent?.path ?? ''}${id}/`, parentId: parent?.id ?? null }
    return database.orgUnit.create({ data: made })
  }
  const group = await unit('group', 'group', null)
  const [north, south] = [await unit('north', 'committee', group), await unit('south', 'committee', group)]
  const branch = await unit('branch', 'branch', north)
  const id = newId()
  await keepQuestion(database, id, { path: branch.path, unitId: branch.id })
  expect(await moveUnit(database, 'actor', branch, south, NOW)).toEqual({ ok: true })

  const moved = 'group/south/branch/'
  expect(await findBankQuestion(database, [north.path], id)).toBeNull()
  expect((await findBankQuestion(database, [south.path], id))?.unit.path).toBe(moved)
  const drawn = await findAvailableQuestions(database, { unitPath: moved, banks: ['bank'] })
  expect(drawn.map(({ ref }) => ref)).toEqual([`bank/${id}@1`])
  const filter = readBankFilter(new URLSearchParams())
  const listed = async (scope: string) =>
    (await listQuestions(database, [scope], filter, { skip: 0, take: 9 })).count
  expect([await listed(north.path), await listed(south.path)]).toEqual([0, 1])
  const articles = async (scope: string) =>
    (await listArticles(database, [scope])).reduce((sum, { kept }) => sum + kept, 0)
  expect([await articles(north.path), await articles(south.path)]).toEqual([0, 1])
  const known = async (path: string) =>
    (await listKnownQuestions(database, path)).filter(({ name }) => name === '题库').length
  expect([await known(north.path), await known(south.path)]).toEqual([0, 1])
})
