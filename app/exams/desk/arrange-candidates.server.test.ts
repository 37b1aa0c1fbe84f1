import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { at, easyRules, heldExam, sit } from '#tests/exams/held-exam.ts'
import { findMyExams } from '../find-my-exams.server.ts'
import { arrangeCandidates } from './arrange-candidates.server.ts'
import { ArrangeForm } from './arrange-form.server.ts'

const keep = { book: 'keep', typeSize: 'keep', extraMinutes: '' }

function read(fields: Record<string, string>) {
  return parseForm(ArrangeForm, Object.entries({ ...keep, ...fields }))
}

function input(fields: Record<string, string>) {
  const form = read(fields)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  return form.value
}

test('with books by age, whoever is listed from 50 on has them open, and all others closed', async () => {
  const { ids, exam, by } = await heldExam(2, { ...easyRules, book: 'by-age' })
  const [older = '', younger = ''] = ids
  const members = input({ members: `${older}，`, book: 'open' })
  expect(await arrangeCandidates(database, await exam(), members, by)).toEqual({ ok: true, arranged: 1 })
  const booksOf = async (memberId: string) =>
    (await findMyExams(database, memberId, at)).map(({ book }) => book)
  expect([await booksOf(older), await booksOf(younger)]).toEqual([['open'], ['closed']])
  const line = await database.auditEntry.findFirstOrThrow({ where: { action: 'exam.candidates-arranged' } })
  expect(line.detail).toContain(older)
})

test('what is left as it is stays, and one wrong number or one who has begun changes nobody', async () => {
  const { id, ids, exam, by } = await heldExam(2)
  const [waiting = '', begun = ''] = ids
  await arrangeCandidates(database, await exam(), input({ members: waiting, extraMinutes: '３0' }), by)
  await arrangeCandidates(database, await exam(), input({ members: waiting, typeSize: 'large' }), by)
  const row = () => database.examCandidate.findFirstOrThrow({ where: { examId: id, memberId: waiting } })
  expect(await row()).toMatchObject({ extraMinutes: 30, typeSize: 'large', book: null })
  await sit(id, begun, 1)
  for (const other of ['nobody', begun]) {
    const both = input({ members: `${waiting} ${other}`, extraMinutes: '0' })
    expect(await arrangeCandidates(database, await exam(), both, by)).toMatchObject({ ok: false })
  }
  const own = { memberId: waiting, at }
  const refused = await arrangeCandidates(
    database,
    await exam(),
    input({ members: waiting, book: 'open' }),
    own,
  )
  expect(refused).toMatchObject({ ok: false })
  expect(await row()).toMatchObject({ extraMinutes: 30, book: null })
})

test('each field says what is wrong with it', () => {
  const wrong = (fields: Record<string, string>) => {
    const form = read(fields)
    return form.ok ? [] : Object.keys(form.errors)
  }
  expect(wrong({ members: '1', book: 'open' })).toEqual([])
  expect(wrong({ members: '1' })).toEqual(['book'])
  expect(wrong({ members: ' ', book: 'open' })).toEqual(['members'])
  expect(wrong({ members: '1', extraMinutes: '601' })).toEqual(['extraMinutes'])
})
