import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { findMistakes } from '#app/mastery/find-mistakes.server.ts'
import { masteryProjector } from '#app/mastery/mastery.projector.server.ts'
import { startPractice } from '#app/mastery/start-practice.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { quizzesProjector } from '#app/quizzes/quizzes.projector.server.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { takeAnswer } from '#app/quizzes/take-answer.server.ts'
import { keepQuestion } from '#tests/bank/keep-question.ts'
import { addSampleExam, sampleRules } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import type { PaperRule } from './exam.ts'
import { findExamPractice } from './find-exam-practice.server.ts'

let steps = 0
const clock = () => addMilliseconds(now(), 5_000 * steps++)
const { record } = createRecorder({ database, projectors: [quizzesProjector, masteryProjector], now: clock })
const tools = { record, database }

async function examWith(paper: PaperRule) {
  const { id: memberId } = await addSampleMember(database)
  const examId = await addSampleExam(database, [memberId], { rules: { ...sampleRules, paper } })
  const { unit } = await database.member.findUniqueOrThrow({
    where: { id: memberId },
    include: { unit: true },
  })
  return { memberId, examId, unit: { path: unit.path, unitId: unit.id } }
}

const judges = {
  part: '理论',
  regulation: null,
  type: 'judge' as const,
  difficulty: null,
  count: 1,
  marks: 100,
}

test('a candidate practises what the exam draws from, in courses and in the bank of the unit, and nothing else', async () => {
  const { memberId, examId, unit } = await examWith({
    kind: 'drawn',
    banks: ['four-forms', 'bank'],
    quotas: [judges],
  })
  await keepQuestion(database, 'kept', unit)
  await keepQuestion(database, 'elsewhere', { path: 'other/' })
  const practice = await findExamPractice(database, memberId, examId)
  expect(practice?.courses.map(({ id }) => id)).toEqual(['four-forms', 'bank'])
  for (const { questions } of practice?.courses ?? [])
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(['judge']))
  expect(practice?.courses[1]?.questions.map(({ stem }) => stem)).toEqual(['kept'])
})

test('neither a fixed paper nor the exam of others can be practised', async () => {
  const fixed = await examWith({ kind: 'fixed', questions: [{ ref: 'four-forms/q', part: '', marks: 100 }] })
  expect(await findExamPractice(database, fixed.memberId, fixed.examId)).toBeNull()
  const drawn = await examWith({ kind: 'drawn', banks: ['four-forms'], quotas: [judges] })
  expect(await findExamPractice(database, fixed.memberId, drawn.examId)).toBeNull()
})

test('a question of the bank is answered, explained by its law and kept in the wrong-question book, also when retired', async () => {
  const { memberId, examId, unit } = await examWith({ kind: 'drawn', banks: ['bank'], quotas: [judges] })
  await keepQuestion(database, `walk-${examId}`, unit)
  const practice = await findExamPractice(database, memberId, examId)
  const scope = { courseId: null, point: null, mistakes: false }
  const round = { memberId, attemptId: newId(), seed: newId(), scope, length: 5 }
  const started = await startPractice(tools, practice?.courses ?? [], round, clock())
  if (!started.ok) throw new Error(started.reason)
  await database.bankQuestion.update({ where: { id: `walk-${examId}` }, data: { retiredAt: now() } })
  const attempt = await findAttempt(database, memberId, started.attemptId)
  const number = (attempt?.questions.indexOf(`bank/walk-${examId}@1`) ?? -1) + 1
  const form = new FormData()
  form.set('number', String(number))
  form.set('answer', 'false')
  const taken = await takeAnswer(
    tools,
    [],
    { memberId, attemptId: started.attemptId, sitsExam: false, form },
    clock(),
  )
  expect(taken).toMatchObject({ ok: true, saved: true })
  await submitAttempt(tools, [], { memberId, attemptId: started.attemptId }, clock())
  const [mistake] = await findMistakes(database, memberId, [])
  expect(mistake).toMatchObject({ stem: `walk-${examId}`, courseTitle: '单位题库', pointTitle: '监察' })
})
