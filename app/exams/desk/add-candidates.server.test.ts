import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { at } from '#tests/exams/held-exam.ts'
import { addSampleExam } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { addedWords } from './added-words.server.ts'
import { addCandidates } from './add-candidates.server.ts'
import { CandidatesForm } from './candidates-form.server.ts'
import { findDeskExam } from './find-desk-exams.server.ts'
import { countLog, findLog } from './find-log.server.ts'
import { findOwnAct } from './find-own-act.server.ts'

/** An exam of nobody but its organizer, and some people of one unit within reach. */
async function unitWith(people: number) {
  const { id: organizer } = await addSampleMember(database)
  const { unitId } = await database.member.findUniqueOrThrow({ where: { id: organizer } })
  const path = `${unitId}/`
  const members = Array.from({ length: people }, (_, index) => ({
    ...{ id: newId(), name: `考生${index}`, unitId, politicalStatus: 'full', pseudonym: newId() },
    ...{ createdAt: at, updatedAt: at },
  })).map((member) => ({ ...member, employeeNumber: `n${member.id}` }))
  await database.member.createMany({ data: members })
  const examId = await addSampleExam(database, [organizer])
  const exam = await findDeskExam(database, examId)
  if (!exam) throw new Error('the exam is gone')
  const by = { memberId: organizer, scopes: [path], at }
  const add = (fields: Record<string, string | Array<string>>, scopes = [path]) =>
    addCandidates(database, exam, CandidatesForm.parse(fields), { ...by, scopes })
  const candidates = () => database.examCandidate.count({ where: { examId } })
  return { unitId, members, add, candidates, exam, organizer }
}

test('a list of 工号 adds each once, and nobody while one of them is unknown or out of reach', async () => {
  const { members, add, candidates } = await unitWith(3)
  const numbers = members.map(({ employeeNumber }) => employeeNumber)
  const { id: stranger } = await addSampleMember(database)
  const before = await candidates()
  for (const wrong of ['nobody-1', stranger]) {
    const added = await add({ way: 'list', members: [...numbers, wrong].join('、') })
    expect(added).toMatchObject({ ok: false })
    expect(JSON.stringify(added)).toContain(wrong)
  }
  expect(await candidates()).toBe(before)
  const list = { way: 'list', members: `${numbers.join('\n')}\n${numbers[0] ?? ''}` }
  expect(await add(list)).toEqual({ ok: true, added: 3 })
  expect(await add(list)).toEqual({ ok: true, added: 0 })
  expect(await candidates()).toBe(before + 3)
})

test('an obligation adds those whom it asks, and only one within reach', async () => {
  const { unitId, members, add, candidates } = await unitWith(4)
  const listed = members.slice(0, 2)
  const obligationId = newId()
  await database.obligation.create({
    data: {
      ...{ id: obligationId, title: '任前考试', targetKind: 'course', targetId: 'four-forms', unitId },
      ...{ audience: 'list', reach: 'present-and-future', basisTitle: '办法', createdAt: at, createdBy: 'x' },
      listed: { create: listed.map(({ id: memberId }) => ({ memberId })) },
    },
  })
  const before = await candidates()
  expect(await add({ way: 'obligation', obligationId }, ['elsewhere/'])).toMatchObject({
    errors: { obligationId: '请选择你负责范围内的学习任务' },
  })
  expect(await add({ way: 'obligation', obligationId })).toEqual({ ok: true, added: 2 })
  expect(await candidates()).toBe(before + 2)
})

test('a unit adds everybody present, or the holders of a post', async () => {
  const { unitId, members, add } = await unitWith(3)
  const [leader, gone] = members
  await database.memberPost.create({ data: { memberId: leader?.id ?? '', post: 'leader' } })
  await database.member.update({ where: { id: gone?.id ?? '' }, data: { leftOn: '2026-01-01' } })
  expect(await add({ way: 'unit', unitId, posts: 'leader' })).toEqual({ ok: true, added: 1 })
  expect(await add({ way: 'unit', unitId })).toEqual({ ok: true, added: 1 })
  expect(await add({ way: 'unit', unitId: 'nowhere' })).toMatchObject({ ok: false })
})

test('a form that names nobody says so at its field', () => {
  const wrong = (fields: Record<string, string>) =>
    CandidatesForm.safeParse(fields).error?.issues.map(({ path }) => path[0])
  expect(wrong({})).toEqual(['way'])
  expect(wrong({ way: 'unit' })).toEqual(['unitId'])
  expect(wrong({ way: 'list', members: ' ，\n' })).toEqual(['members'])
  expect(wrong({ way: 'obligation' })).toEqual(['obligationId'])
  expect(wrong({ way: 'unit', unitId: 'u', posts: 'pope' })).toEqual(['posts'])
})

test('who was added stands in the log by name, and the organizer is told how many were there already', async () => {
  const { unitId, members, add, exam, organizer } = await unitWith(3)
  const [first] = members
  await add({ way: 'list', members: first?.employeeNumber ?? '' })
  await add({ way: 'unit', unitId })
  const act = { examId: exam.id, actorId: organizer, action: 'exam.candidates-added' as const }
  expect(addedWords(await findOwnAct(database, act))).toBe('新增 2 人，2 人已在名单中。')
  const [line] = await findLog(database, exam.id)
  expect(line?.detail).toContain('加入人数：2')
  for (const { employeeNumber } of members.slice(1)) expect(line?.candidate).toContain(employeeNumber)
  expect(line?.candidate).not.toContain(first?.employeeNumber)
})

test('of very many who were added the log names some and counts all', async () => {
  const { unitId, add, exam } = await unitWith(60)
  await add({ way: 'unit', unitId })
  const [line] = await findLog(database, exam.id)
  expect(line?.candidate).toMatch(/ 等 60 人$/)
})

test('the log is read page by page to its first line', async () => {
  const { unitId, add, exam } = await unitWith(1)
  for (let times = 0; times < 4; times++) await add({ way: 'unit', unitId })
  expect(await countLog(database, exam.id)).toBe(4)
  const pages = await Promise.all([0, 3].map((skip) => findLog(database, exam.id, { skip, take: 3 })))
  expect(pages.map((lines) => lines.length)).toEqual([3, 1])
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(4)
})
