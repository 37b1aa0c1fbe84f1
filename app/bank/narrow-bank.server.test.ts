import { beforeEach, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { readBankFilter } from './bank-filter.ts'
import { createQuestions } from './create-questions.server.ts'
import type { DraftQuestion } from './draft-question.ts'
import { findBankChoices } from './find-bank-choices.server.ts'
import { listQuestions } from './list-questions.server.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const UNIT = { id: 'n', path: 'g/n/', name: '北方公司党委', kind: 'committee', parentId: 'g' }
const SOURCE = { source: 'regulation', article: '' }

beforeEach(async () => {
  await database.bankQuestionVersion.deleteMany()
  await database.bankQuestion.deleteMany()
  const group = { id: 'g', path: 'g/', name: '集团党委', kind: 'group' }
  await database.orgUnit.upsert({ where: { id: 'g' }, create: group, update: {} })
  await database.orgUnit.upsert({ where: { id: 'n' }, create: UNIT, update: {} })
})

async function keep(regulation: string, article: string, point: string, stem = '甲。'): Promise<string> {
  const question: DraftQuestion['question'] = {
    ...{ id: 'new', use: 'quiz', point, source: SOURCE, difficulty: 1, stem, explanation: '不可以。' },
    ...{ type: 'judge', answer: false, why: '违反廉洁纪律。' },
  }
  const draft = { basis: { regulation, year: 2021, article }, question }
  const keeper = { actorId: 'author', unit: UNIT, now: NOW }
  const [id = ''] = await database.$transaction((tx) => createQuestions(tx, keeper, [draft], null))
  return id
}

async function listed(narrow: Record<string, string>): Promise<Array<string>> {
  const filter = readBankFilter(new URLSearchParams(narrow))
  const { lines, count } = await listQuestions(database, ['g/n/'], filter, { skip: 0, take: 500 })
  expect(count).toBe(lines.length)
  return lines.map(({ id }) => id)
}

it('offers the laws, knowledge points and units that the bank holds, each with as many questions as it leaves', async () => {
  expect(await findBankChoices(database, ['g/n/'])).toEqual({
    isEmpty: true,
    ...{ regulations: [], points: [], units: [] },
  })
  await keep('《甲条例》', '第一条', '纪律')
  await keep('《甲条例》', '第二条', '监督')
  await keep('《乙办法》', '第一条', '监督')
  const retired = await keep('《丙规定》', '第一条', '')
  await database.bankQuestion.update({ where: { id: retired }, data: { retiredAt: NOW } })
  const choices = await findBankChoices(database, ['g/'])
  expect(choices.regulations.map(({ value }) => value).sort()).toEqual([
    '《丙规定》',
    '《乙办法》',
    '《甲条例》',
  ])
  expect(choices.points).toHaveLength(2)
  expect(choices.units).toEqual([{ value: 'n', label: '北方公司党委', count: 3 }])
  for (const [kind, offered] of [
    ['regulation', choices.regulations],
    ['point', choices.points],
    ['unit', choices.units],
  ] as const)
    for (const { value, count } of offered)
      expect([value, (await listed({ [kind]: value })).length]).toEqual([value, count])
  expect(await listed({ article: '第一条', regulation: '《甲条例》' })).toHaveLength(1)
  expect((await findBankChoices(database, ['g/s/'])).isEmpty).toBe(true)
})

it('searches the words of a question, its law, its article and its knowledge point, and nothing else', async () => {
  const id = await keep('《某某事项管理办法》', '第七十条', '某某事项知识', '“引号”和"直引号"\n的题')
  for (const search of [
    '直引号"',
    '某某事项管理办法',
    '管理办法》第七十条',
    '第七十条',
    '事项知识',
    '违反廉洁',
  ])
    expect([search, await listed({ search })]).toEqual([search, [id]])
  for (const search of ['%某某', '2021年', '某某事项管理条例'])
    expect([search, await listed({ search })]).toEqual([search, []])
})
