import { expect, test } from 'vitest'
import { findNamedQuestions } from '#app/bank/find-named-questions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { keepQuestion } from '#tests/bank/keep-question.ts'
import { at, deskExam } from '#tests/exams/held-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { takeExamForm } from './take-exam-form.server.ts'
import { takeNewVersions } from './take-new-versions.server.ts'

async function unitWithQuestions() {
  const { id: memberId } = await addSampleMember(database)
  const { unit } = await database.member.findUniqueOrThrow({
    where: { id: memberId },
    include: { unit: true },
  })
  const ids = [newId(), newId(), newId()]
  for (const id of ids) await keepQuestion(database, id, { path: unit.path, unitId: unit.id })
  const by = { memberId, at }
  const keep = (fixed: string) => {
    const form = new FormData()
    const fields = {
      ...{ id: newId(), title: '任前考试', unitId: unit.id, minutes: '60', paper: 'fixed', fixed },
      ...{ passTotal: '1', opensAt: '2026-12-01T09:00', closesAt: '2026-12-01T11:00', book: 'closed' },
      ...{ multiple: 'all-or-nothing', release: 'by-organizer', shown: 'review', validYears: '' },
      ...{ resitMonths: '', basis: '', instructions: '' },
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return takeExamForm(database, form, { units: [unit], exam: null }, by)
  }
  return { unit, ids, by, keep }
}

/** A second version of a question, approved unless it is still looked at. */
async function writeSecond(id: string, status: 'approved' | 'in-review') {
  const first = await database.bankQuestionVersion.findFirstOrThrow({ where: { questionId: id } })
  await database.bankQuestionVersion.create({ data: { ...first, version: 2, status } })
  const approved = status === 'approved' ? { approvedVersion: 2 } : {}
  await database.bankQuestion.update({ where: { id }, data: { newestVersion: 2, ...approved } })
}

test('the new versions of all replaced questions are taken at once, and everything else stays', async () => {
  const { unit, ids, by, keep } = await unitWithQuestions()
  const [replaced, reviewed, retired] = ids
  if (!replaced || !reviewed || !retired) throw new Error('three questions')
  const kept = await keep(
    `bank/${replaced}@1 2 甲\nbank/${reviewed}@1 3 乙\nbank/${retired}@1 1 乙\n及格 1 甲`,
  )
  if (!kept.ok) throw new Error(JSON.stringify(kept.errors))
  await writeSecond(replaced, 'approved')
  await writeSecond(reviewed, 'in-review')
  await database.bankQuestion.update({ where: { id: retired }, data: { retiredAt: at } })
  const refs = [`bank/${replaced}@1`, `bank/${reviewed}@1`, `bank/${reviewed}@2`, `bank/${retired}@1`]
  const named = await findNamedQuestions(database, unit.path, refs)
  expect(refs.map((ref) => named.get(ref))).toMatchObject([
    { standing: 'replaced', inUse: `bank/${replaced}@2`, question: { stem: replaced } },
    { standing: 'in-use', inUse: `bank/${reviewed}@1` },
    { standing: 'not-approved', inUse: `bank/${reviewed}@1` },
    { standing: 'retired', inUse: null },
  ])
  const before = await deskExam(kept.id)
  expect(await takeNewVersions(database, before, by)).toEqual({ ok: true })
  const after = await deskExam(kept.id)
  expect(after.rules.paper).toMatchObject({
    questions: [
      { ref: `bank/${replaced}@2`, marks: 200, part: '甲' },
      { ref: `bank/${reviewed}@1`, marks: 300, part: '乙' },
      { ref: `bank/${retired}@1`, marks: 100, part: '乙' },
    ],
  })
  expect({ ...after, rules: { ...after.rules, paper: null } }).toEqual({
    ...before,
    rules: { ...before.rules, paper: null },
  })
  await database.exam.update({ where: { id: kept.id }, data: { sealedAt: at, sealedBy: 'somebody' } })
  expect(await takeNewVersions(database, before, by)).toEqual({ ok: false, reason: 'sealed' })
})

test('questions of other units are not shown to whoever types their number', async () => {
  const [own, other] = [await unitWithQuestions(), await unitWithQuestions()]
  const ref = `bank/${other.ids[0]}@1`
  expect(await findNamedQuestions(database, own.unit.path, [ref])).toEqual(new Map())
})

test('a question named without its version is kept in the version in use; one that none may ask is refused', async () => {
  const { ids, keep } = await unitWithQuestions()
  const [first = '', second = ''] = ids
  await writeSecond(first, 'approved')
  const kept = await keep(`bank/${first} 2\nbank/${second}@1 2`)
  if (!kept.ok) throw new Error(JSON.stringify(kept.errors))
  expect((await deskExam(kept.id)).rules.paper).toMatchObject({
    questions: [{ ref: `bank/${first}@2` }, { ref: `bank/${second}@1` }],
  })
  const unknown = `bank/${newId()}`
  const typed = `bank/${second} 2\n${unknown} 2`
  expect(await keep(typed)).toMatchObject({
    ...{ ok: false, status: 400, values: { fixed: typed } },
    errors: { fixed: expect.stringContaining(unknown) },
  })
  const twice = await keep(`bank/${first}@1 2\nbank/${first} 2`)
  expect(twice).toMatchObject({ ok: false, errors: { fixed: expect.stringContaining('重复') } })
})
