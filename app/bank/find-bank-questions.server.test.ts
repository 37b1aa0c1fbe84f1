import { expect, it } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Question } from '#app/questions/question.ts'
import { findAvailableQuestions } from './find-bank-questions.server.ts'
import { writeContent } from './question-content.server.ts'

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
  await keep('of-all', 'g/', {})
  await keep('of-north', 'g/n/', {})
  await keep('of-south', 'g/s/', {})
  await keep('draft', 'g/', { status: 'draft' })
  await keep('retired', 'g/', { retiredAt: NOW })
  const found = await findAvailableQuestions(database, { unitPath: 'g/n/b1/', banks: ['bank'] })
  expect(found.map(({ ref }) => ref)).toEqual(['bank/of-all@1', 'bank/of-north@1'])
  expect(found[0]).toMatchObject({
    regulation: '《监察法》',
    article: '第一条',
    type: 'judge',
    point: '监察',
  })
})

async function keep(id: string, unitPath: string, { status = 'approved', retiredAt = '' }): Promise<void> {
  const question: Question = {
    ...{ id, use: 'quiz', point: '监察', source: { source: 'regulation', article: '第一条' }, difficulty: 1 },
    ...{ stem: id, explanation: '', type: 'judge', answer: true, why: '' },
  }
  await database.bankQuestion.create({
    data: {
      ...{ id, unitId: unitPath, unitPath, createdBy: 'actor', createdAt: NOW, newestVersion: 1 },
      ...{
        approvedVersion: status === 'approved' ? 1 : null,
        retiredAt: retiredAt === '' ? null : retiredAt,
      },
      versions: {
        create: {
          ...{ version: 1, status, content: writeContent(question), type: 'judge', point: '监察' },
          ...{ regulation: '《监察法》', year: 2024, article: '第一条', difficulty: 1, words: id },
          ...{ authors: '[]', changedAt: NOW },
        },
      },
    },
  })
}
