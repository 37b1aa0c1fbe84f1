import { expect, it } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { keepQuestion } from '#tests/bank/keep-question.ts'
import { findAvailableQuestions } from './find-bank-questions.server.ts'

const NOW = '2026-11-22T02:00:00.000Z'

it('offers the quiz questions of every course with the title of their law', async () => {
  const found = await findAvailableQuestions(database, { unitPath: 'g/' })
  const quizQuestions = getCatalogue().courses.flatMap(({ questions }) =>
    questions.filter(({ use }) => use === 'quiz'),
  )
  expect(found).toHaveLength(quizQuestions.length)
  expect(new Set(found.map(({ ref }) => ref)).size).toBe(found.length)
  for (const { regulation, sources } of found) {
    expect(regulation).not.toBe('')
    expect(sources).toHaveLength(1)
  }
})

it('offers of the database what is approved, in use, and kept by the unit or one above it', async () => {
  await keepQuestion(database, 'of-all', { path: 'g/' })
  await keepQuestion(database, 'of-north', { path: 'g/n/' })
  await keepQuestion(database, 'of-south', { path: 'g/s/' })
  await keepQuestion(database, 'draft', { path: 'g/' }, { status: 'draft' })
  await keepQuestion(database, 'retired', { path: 'g/' }, { retiredAt: NOW })
  const found = await findAvailableQuestions(database, { unitPath: 'g/n/b1/', banks: ['bank'] })
  expect(found.map(({ ref }) => ref)).toEqual(['bank/of-all@1', 'bank/of-north@1'])
  expect(found[0]).toMatchObject({
    regulation: '《监察法》',
    article: '第一条',
    type: 'judge',
    point: '监察',
  })
})
