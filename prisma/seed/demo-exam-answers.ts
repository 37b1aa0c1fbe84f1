import { findSitting } from '#app/exams/find-sitting.server.ts'
import { readPool, seedOf } from '#app/exams/pool-content.server.ts'
import { takeExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { publicQuestion } from '#app/questions/public-question.ts'
import type { Question } from '#app/questions/question.ts'
import { demoId } from './demo-organization.ts'

/** Answers a running sitting, its last `wrong` questions wrongly. Knows questions with one choice and right-or-wrong ones. */
export async function answerDemoExam(
  tools: { database: Database; record: RecordEntries },
  { memberId, examId, wrong }: { memberId: string; examId: string; wrong: number },
  now: Instant,
): Promise<void> {
  const sitting = await findSitting(tools.database, memberId, examId)
  if (!sitting) return
  const pool = await readPool(tools.database, sitting.poolId)
  const seed = seedOf(pool, memberId, sitting.round)
  for (const [index, { ref }] of sitting.paper.entries()) {
    const question = pool.byRef.get(ref)?.question
    if (!question) continue
    const form = new FormData()
    form.set('number', String(index + 1))
    form.set('answerId', demoId(`exam answer ${examId} ${memberId} ${index}`))
    form.set('answer', answerTo(question, seed, index < sitting.paper.length - wrong))
    await takeExamAnswer(tools, { memberId, examId, device: 'demo', form }, now)
  }
}

function answerTo(question: Question, seed: string, right: boolean): string {
  if (question.type === 'judge') return String(question.answer === right)
  const shown = publicQuestion(question, seed)
  if (question.type !== 'single' || shown.type !== 'single') return ''
  const options = question.options.filter((option) => 'right' in option === right)
  return shown.options.find(({ text }) => text === options[0]?.text)?.key ?? ''
}
