import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { at, deskExam } from '#tests/exams/held-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import type { DeskExam } from './desk-exam.ts'
import { examValues } from './exam-values.ts'
import { findDeskExam } from './find-desk-exams.server.ts'
import { findLog } from './find-log.server.ts'
import { takeExamForm } from './take-exam-form.server.ts'

function fineForm(unitId: string): Record<string, string> {
  return {
    ...{ id: newId(), title: '任前廉政法规考试', unitId, minutes: '120', paper: 'drawn', passTotal: '60' },
    ...{ opensAt: '2026-12-01T09:00', closesAt: '2026-12-01T11:00', multiple: 'all-or-nothing' },
    ...{ book: 'closed', release: 'by-organizer', shown: 'review', validYears: '2', resitMonths: '6' },
    ...{ basis: '办法', instructions: '', quotas: '3' },
    ...{ 'part-1': '理论', 'count-1': '40', 'marks-1': '1', 'partPass-1': '20' },
    ...{ 'part-2': '廉政', 'count-2': '30', 'marks-2': '2', 'partPass-2': '40' },
  }
}

async function taker() {
  const { id } = await addSampleMember(database)
  const { unitId } = await database.member.findUniqueOrThrow({ where: { id } })
  const units = [{ id: unitId, path: `${unitId}/` }]
  const take = (fields: Record<string, string>, exam: DeskExam | null = null) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return takeExamForm(database, form, { units, exam }, { memberId: id, at })
  }
  return { unitId, take }
}

test('an exam with pass marks in all and in each part is kept as it was typed', async () => {
  const { unitId, take } = await taker()
  const typed = fineForm(unitId)
  const taken = await take(typed)
  expect(taken).toMatchObject({ ok: true })
  const exam = await findDeskExam(database, typed.id ?? '')
  expect(exam?.rules.pass).toEqual({ total: 6000, parts: { 理论: 2000, 廉政: 4000 } })
  const values = exam ? examValues(exam) : {}
  for (const name of ['title', 'opensAt', 'minutes', 'passTotal', 'part-1', 'count-2', 'partPass-2'])
    expect([name, values[name]]).toEqual([name, typed[name]])
})

test('an organizer of one subtree cannot take over the exam of another one by its id, nor change it by the form for a new one', async () => {
  const [own, other] = [await taker(), await taker()]
  const typed = fineForm(own.unitId)
  expect(await own.take(typed)).toMatchObject({ ok: true })
  const kept = await database.exam.findUniqueOrThrow({ where: { id: typed.id ?? '' } })
  const foreign = { ...typed, unitId: other.unitId, title: '被换掉的考试' }
  expect(await other.take(foreign)).toMatchObject({ ok: false, status: 409, values: foreign })
  // Nor through the form of an exam that they may change, whatever id it names.
  const mine = fineForm(other.unitId)
  expect(await other.take(mine)).toMatchObject({ ok: true })
  const changed = await other.take({ ...foreign, title: '改过的考试' }, await deskExam(mine.id ?? ''))
  expect(changed).toEqual({ ok: true, id: mine.id })
  expect((await deskExam(mine.id ?? '')).title).toBe('改过的考试')
  // The same form sent twice by its own organizer does nothing.
  expect(await own.take({ ...typed, title: '第二次' })).toEqual({ ok: true, id: typed.id })
  expect(await database.exam.findUniqueOrThrow({ where: { id: typed.id ?? '' } })).toEqual(kept)
})

test('the form of a new exam sent twice at once keeps one exam', async () => {
  const { unitId, take } = await taker()
  const typed = fineForm(unitId)
  const both = await Promise.all([take(typed), take(typed)])
  expect(both).toEqual([1, 2].map(() => ({ ok: true, id: typed.id })))
  expect(await database.auditEntry.count({ where: { subject: typed.id ?? '' } })).toBe(1)
})

test('an exam that is sealed is not changed', async () => {
  const { unitId, take } = await taker()
  const typed = fineForm(unitId)
  await take(typed)
  const exam = await deskExam(typed.id ?? '')
  await database.exam.update({ where: { id: exam.id }, data: { sealedAt: at, sealedBy: 'somebody' } })
  const late = await take({ ...typed, title: '封存以后改' }, exam)
  expect(late).toMatchObject({ ok: false, status: 409, values: { title: '封存以后改' } })
  expect((await deskExam(exam.id)).title).toBe(typed.title)
})

test('a fixed paper keeps the pass marks of its parts as they were typed', async () => {
  const { unitId, take } = await taker()
  const fixed = 'a/b 2 甲\na/c 1.5 乙 部分\n及格 2 甲\n及格 1 乙 部分'
  const id = newId()
  const typed = { ...fineForm(unitId), id, paper: 'fixed', passTotal: '3', fixed }
  expect(await take(typed)).toMatchObject({ ok: true })
  const exam = await findDeskExam(database, id)
  expect(exam?.rules.pass).toEqual({ total: 300, parts: { 甲: 200, '乙 部分': 100 } })
  expect(exam && examValues(exam).fixed).toBe(fixed)
})

test('each field that is wrong says so, with 400, and everything typed is kept', async () => {
  const { unitId, take } = await taker()
  const wrong: ReadonlyArray<[Record<string, string>, string]> = [
    [{ title: '考' }, 'title'],
    [{ unitId: 'nowhere' }, 'unitId'],
    [{ opensAt: '明天' }, 'opensAt'],
    [{ 'part-1': 'constructor' }, 'part-1'],
    [{ paper: 'fixed', passTotal: '2', fixed: 'a/b 2 __proto__' }, 'fixed'],
    [{ closesAt: '2026-12-01T09:00' }, 'closesAt'],
    [{ minutes: '0' }, 'minutes'],
    [{ minutes: '一百' }, 'minutes'],
    [{ passTotal: '101' }, 'passTotal'],
    [{ passTotal: '-1' }, 'passTotal'],
    [{ validYears: '99' }, 'validYears'],
    [{ resitMonths: 'x' }, 'resitMonths'],
    [{ multiple: 'lottery' }, 'multiple'],
    [{ 'partPass-2': '61' }, 'partPass-2'],
    [{ 'partPass-2': '61', passTotal: '101' }, 'passTotal'],
    [{ paper: 'fixed', passTotal: '2', fixed: 'a/b 2 甲\n及格 3 甲' }, 'fixed'],
    [{ paper: 'fixed', passTotal: '2', fixed: 'a/b 2 甲\n及格 1 乙' }, 'fixed'],
    [{ paper: 'fixed', passTotal: '2', fixed: 'a/b 2 甲\n及格 甲' }, 'fixed'],
    [{ paper: 'fixed', fixed: '及格 1 甲' }, 'fixed'],
    [{ 'part-2': '理论' }, 'partPass-2'],
    [{ 'count-1': '', 'count-2': '' }, 'count-1'],
    [{ paper: 'fixed', fixed: 'four-forms/ff-q01' }, 'fixed'],
    [{ paper: 'fixed', fixed: 'a/b 2\na/b 2' }, 'fixed'],
    [{ id: 'x' }, 'id'],
  ]
  for (const [changes, field] of wrong) {
    const typed = { ...fineForm(unitId), ...changes }
    const taken = await take(typed)
    expect([field, taken.ok ? [] : [taken.status, taken.errors[field] !== undefined]]).toEqual([
      field,
      [400, true],
    ])
    if (!taken.ok) expect(taken.values).toMatchObject(typed)
  }
  expect(await database.exam.count({ where: { unitId } })).toBe(0)
})

test('whatever is sent in its place, the form is answered and never breaks', async () => {
  const { unitId, take } = await taker()
  const names = Object.keys(fineForm(unitId)).filter((name) => name !== 'id')
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 30 }), { minKeys: 1 }),
      async (changes) => {
        const taken = await take({ ...fineForm(unitId), ...changes })
        if (!taken.ok) expect([400, 409]).toContain(taken.status)
      },
    ),
    { numRuns: 40 },
  )
})

test('another row of the paper keeps what was typed', async () => {
  const { unitId, take } = await taker()
  const taken = await take({ ...fineForm(unitId), title: '', intent: 'add-quota' })
  expect(taken).toMatchObject({
    ok: false,
    status: 200,
    errors: {},
    values: { quotas: '4', 'part-2': '廉政' },
  })
})

test('the log says what an edit changed from what to what, and of a fixed paper not which questions', async () => {
  const { unitId, take } = await taker()
  const typed = fineForm(unitId)
  const id = typed.id ?? ''
  const newest = async () => (await findLog(database, id))[0]?.detail ?? ''
  await take(typed)
  const edit = async (fields: Record<string, string>) => take(fields, await deskExam(id))
  await edit({ ...typed, minutes: '90', opensAt: '2026-12-01T08:30', 'count-1': '38' })
  const edited = await newest()
  for (const change of ['时长：120 分钟 → 90 分钟', '开考时间：2026年12月1日 09:00 → 2026年12月1日 08:30'])
    expect(edited).toContain(change)
  expect(edited).toMatch(/试卷：.*40 题×1 分.* → .*38 题×1 分/)
  expect(edited).not.toContain('及格：')
  const fixed = { ...typed, paper: 'fixed', passTotal: '3', fixed: 'a/b 2\na/c 1.5' }
  await edit(fixed)
  await edit({ ...fixed, fixed: 'a/b 2\na/d 1.5' })
  expect(await newest()).toMatch(/试卷：.*换入 1 题，拿掉 1 题/)
  expect(await newest()).not.toMatch(/a\/[bcd]/)
  await edit({ ...fixed, fixed: 'a/b 2\na/d 1.5' })
  expect(await newest()).toBe('没有改动')
})
