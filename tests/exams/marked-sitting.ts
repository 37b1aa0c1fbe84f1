import { findDeskExam } from '#app/exams/desk/find-desk-exams.server.ts'
import { markAnswer } from '#app/exams/desk/mark-answer.server.ts'
import { markSittings } from '#app/exams/mark-sittings.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import { takeExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { WRITTEN_FIELD } from '#app/questions/field-values.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { at, tools } from './held-exam.ts'
import { addSampleExam, sampleRules, writtenQuestions } from './sample-exam.ts'

/** A sitting handed in with an answer to each of some written questions of ten marks, and two who mark it. */
export async function markedSitting(questions: number) {
  const people = await Promise.all(Array.from({ length: 3 }, () => addSampleMember(database)))
  const [candidate = '', ...markers] = people.map(({ id }) => id)
  const quota = { part: '简答', regulation: null, type: 'short' as const, difficulty: null }
  const quotas = [{ ...quota, count: questions, marks: 1000 }]
  const paper = { kind: 'drawn' as const, banks: [], quotas }
  const rules = { ...sampleRules, paper, pass: { total: 1000, parts: {} } }
  const examId = await addSampleExam(database, [candidate], { rules, questions: writtenQuestions(questions) })
  const who = { memberId: candidate, examId, device: 'device-1' }
  await startSitting(tools, who, at)
  for (let number = 1; number <= questions; number++) {
    const form = new FormData()
    const fields = { number: String(number), answerId: newId(), heldFor: '0', [WRITTEN_FIELD]: '红脸出汗' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    await takeExamAnswer(tools, { ...who, form }, at)
  }
  await submitSitting(tools, who, at)
  const { id: sittingId } = await database.examSitting.findFirstOrThrow({ where: { examId } })
  await markSittings(database, [sittingId], at)
  const exam = await findDeskExam(database, examId)
  if (!exam) throw new Error('the exam is gone')
  const give = (number: number, points: number, marker = 0) =>
    markAnswer(
      tools,
      exam,
      { sittingId, number: String(number), 'line-r1': String(points) },
      { memberId: markers[marker] ?? '', at },
    )
  const markOf = () => database.examMark.findUniqueOrThrow({ where: { sittingId } })
  return { exam, sittingId, markers, give, markOf }
}
