import { expect, it } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findAsked } from './find-asked.server.ts'
import { findQuizAnswers } from './find-judged-answers.server.ts'
import { chooseAskedSet, listAskedSets } from './list-asked-sets.server.ts'
import { statisticsView } from './statistics-view.ts'

const NOW = '2026-11-22T02:00:00.000Z'

it('counts handed-in quizzes of the subtree, and nothing else', async () => {
  const course = getCatalogue().courses[0]
  const question = course?.questions.find(({ use, type }) => use === 'quiz' && type === 'single')
  if (!course || question?.type !== 'single') throw new Error('no single choice')
  const ref = `${course.id}/${question.id}`
  await database.orgUnit.createMany({
    data: [
      { id: 'g', path: 'g/', name: '集团', kind: 'group' },
      { id: 's', path: 'g/s/', name: '南方', kind: 'branch', parentId: 'g' },
    ],
  })
  for (const [index, unitId] of ['g', 'g', 's'].entries()) {
    const [id, choice] = [`m${index}`, question.options[index % 2]?.id ?? '']
    await database.member.create({
      data: {
        ...{ id, employeeNumber: id, name: id, unitId, politicalStatus: 'full', pseudonym: id },
        ...{ createdAt: NOW, updatedAt: NOW },
      },
    })
    for (const [attempt, purpose, submittedAt] of [
      [`q${index}`, 'course-quiz', NOW],
      [`r${index}`, 'course-quiz', null],
      [`p${index}`, 'practice', NOW],
    ] as const) {
      await database.quizAttempt.create({
        data: {
          ...{
            id: attempt,
            memberId: id,
            courseId: course.id,
            purpose,
            seed: 's',
            questions: '[]',
            startedAt: NOW,
          },
          ...{ submittedAt, score: 1000, maximum: 3000, contentVersion: '1' },
        },
      })
      await database.quizAnswer.create({
        data: {
          ...{ attemptId: attempt, questionId: ref, memberId: id, score: 1000, maximum: 1000 },
          ...{ response: JSON.stringify({ type: 'single', choice }), answeredAt: NOW, entryId: attempt },
        },
      })
    }
  }
  const all = await findQuizAnswers(database, ['g/'], course.id)
  expect(all.get(ref)).toHaveLength(3)
  expect((await findQuizAnswers(database, ['g/s/'], course.id)).get(ref)).toHaveLength(1)
  const asked = await findAsked(database, [ref, 'bank/none@1', 'nowhere/q'])
  const [line] = statisticsView(asked, all)
  expect(line).toMatchObject({ ref, answers: 3, difficulty: '1.00', discrimination: '答题太少' })
  expect(line?.options.startsWith('A 2，B 1')).toBe(true)
  const sets = await listAskedSets(database, ['g/'])
  const own = { value: `course:${course.id}`, answered: true }
  expect(sets.filter(({ answered }) => answered)).toMatchObject([own])
  expect(chooseAskedSet(sets.toReversed(), '')).toMatchObject(own)
  expect(chooseAskedSet(sets, sets[1]?.value ?? '')).toBe(sets[1])
  const exam = { value: 'exam:e', label: '考试', answered: true }
  expect(chooseAskedSet([...sets, exam], 'gone')).toBe(exam)
  expect((await listAskedSets(database, ['none/'])).some(({ answered }) => answered)).toBe(false)
  expect((await listAskedSets(database, [])).some(({ answered }) => answered)).toBe(false)
})
