import { expect, test } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { collectPassages } from './collect-passages.ts'
import { findAnswered } from './find-answered.server.ts'

test('an explanation is found by those alone whose newest answer was entirely right', async () => {
  const { courses } = getCatalogue()
  const [course] = courses
  const [right, wrong, never] = course?.questions ?? []
  if (!course || !right || !wrong || !never) throw new Error('the content has no course with three questions')
  const { id: memberId } = await addSampleMember(database)
  const row = {
    memberId,
    point: `${course.id}/${right.point}`,
    answers: 1,
    maximum: 1000,
    lastAnsweredAt: '2026-11-22T01:00:00.000Z',
    rightOn: '',
  }
  await database.questionMastery.createMany({
    data: [
      { ...row, question: `${course.id}/${right.id}`, wrong: 0, score: 1000 },
      { ...row, question: `${course.id}/${wrong.id}`, wrong: 1, score: 500 },
    ],
  })
  const found = await findAnswered(database, memberId, courses)
  expect(found.map(({ text }) => text)).toEqual([right.explanation])
  expect(found[0]?.to).toMatch(/^\/courses\/[a-z-]+\/[a-z-]+/u)
})

test('what everybody may search has no question, no reason and no explanation in it', () => {
  const catalogue = getCatalogue()
  const sent = JSON.stringify(collectPassages(catalogue))
  const secrets = catalogue.courses.flatMap(({ questions }) =>
    questions.map(({ explanation }) => explanation),
  )
  expect(secrets.filter((secret) => sent.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([])
})
