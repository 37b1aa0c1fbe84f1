import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { caseField, WRITTEN_FIELD } from '#app/questions/field-values.ts'
import { addSampleExam, sampleQuestions, writtenQuestion, writtenRules } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import type { ExamRules, PoolQuestion } from '../exam.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { findSitting } from '../find-sitting.server.ts'
import { loadSheet } from '../load-sheet.server.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { submitSitting } from '../submit-sitting.server.ts'
import { takeExamAnswer } from '../take-exam-answer.server.ts'
import { findUnmarked } from './find-unmarked.server.ts'

const clock = now()
const { record } = createRecorder({ database, projectors: [examsProjector], now: () => clock })
const tools = { record, database }

const rules: ExamRules = {
  ...writtenRules,
  paper: {
    kind: 'drawn',
    banks: [],
    quotas: [{ part: '案例', regulation: null, type: 'case', difficulty: null, count: 1, marks: 2000 }],
  },
}

/** A case with two questions answered in writing. */
function writtenCase(): PoolQuestion {
  const [common] = sampleQuestions(1)
  if (!common) throw new Error('no question')
  const parts = ['怎样定性？', '怎样处理？'].map((stem, index) => {
    const written = writtenQuestion(common, `答案${index + 1}`, [{ id: 'r1', text: '说明理由', points: 2 }])
    const { question } = written
    if (question.type === 'case') throw new Error('a case within a case')
    return { marks: index + 1, question: { ...question, id: `p${index}`, stem } }
  })
  const { use, point, source, difficulty, explanation } = common.question
  const about = { id: 'case-1', use, point, source, difficulty, explanation }
  return { ...common, question: { ...about, type: 'case', stem: '某甲收到礼金。', parts } }
}

test('whoever marks a case sees each question about it with its answer and its lines of the rubric', async () => {
  const { id: memberId } = await addSampleMember(database)
  const examId = await addSampleExam(database, [memberId], { rules, questions: [writtenCase()] })
  const who = { memberId, examId, device: 'device-1' }
  const started = await startSitting(tools, who, clock)
  if (!started.ok) throw new Error(started.reason)
  const sitting = await findSitting(database, memberId, examId)
  if (!sitting) throw new Error('no sitting')
  expect((await loadSheet(database, sitting)).worths).toEqual([2000])
  const form = new FormData()
  const fields = {
    [caseField('p1', WRITTEN_FIELD)]: '上交组织',
    number: '1',
    answerId: newId(),
    heldFor: '0',
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  expect(await takeExamAnswer(tools, { ...who, form }, clock)).toMatchObject({ ok: true })
  await submitSitting(tools, who, clock)
  await markSubmitted(database, clock, examId)
  const [waiting] = await findUnmarked(database, examId)
  expect(waiting?.answers).toEqual([
    { asked: '（1）怎样定性？', text: '没有作答' },
    { asked: '（2）怎样处理？', text: '上交组织' },
  ])
  expect(waiting?.rubric.map(({ id, text }) => [id, text])).toEqual([
    ['p0/r1', '（1）说明理由'],
    ['p1/r1', '（2）说明理由'],
  ])
})
