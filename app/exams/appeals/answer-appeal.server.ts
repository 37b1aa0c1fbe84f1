import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { DeskExam } from '../desk/desk-exam.ts'
import { entryIdFor } from '../desk/entry-id.server.ts'
import { giveMarks } from '../desk/give-marks.server.ts'
import { questionMarksSchema } from '../exam-schema.server.ts'
import type { Marks } from '../exam.ts'
import { appealAnswered } from './appeal-answered.entry.ts'

type Answer = {
  appealId: string
  decision: 'upheld' | 'changed'
  answer: string
  /** What questions are worth from now on, by their number. */
  marks: ReadonlyMap<number, Marks>
}

type Answered =
  | { ok: true }
  | { ok: false; reason: 'no-appeal' | 'already-answered' | 'no-question' | 'unchanged' }

/** Answers an appeal, once, with reasons; a changed result is recorded anew, the old entry stays. */
export async function answerAppeal(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  { appealId, decision, answer, marks }: Answer,
  by: { memberId: string; at: Instant },
): Promise<Answered> {
  const { record, database } = tools
  const appeal = await database.examAppeal.findUnique({ where: { id: appealId } })
  if (appeal?.examId !== exam.id) return { ok: false, reason: 'no-appeal' }
  const { sittingId, memberId } = appeal
  const refused = decision === 'changed' ? await refuseMarks(database, appeal, marks) : null
  if (refused !== null) return { ok: false, reason: refused }
  const payload = { examId: exam.id, sittingId, title: exam.title, appealId, decision, answer }
  const id = entryIdFor(appealId, `answered ${decision} ${answer}`)
  let isNew: boolean
  try {
    const fact = { id, memberId, enteredBy: by.memberId, occurredAt: by.at, payload }
    isNew = (await record([appealAnswered(fact)])).recorded > 0
  } catch (error) {
    if (error instanceof RecordRefused) return { ok: false, reason: 'already-answered' }
    throw error
  }
  const detail = { appealId, decision, reason: answer }
  if (isNew) await auditExam(database, exam, 'exam.appeal-answered', detail, by)
  if (decision === 'changed')
    await giveMarks(tools, exam, [{ sittingId, marks }], { ...by, reason: `复核更正：${answer}` })
  return { ok: true }
}

/** Whether the new marks fit the paper and differ from those that stand; null when they do. */
async function refuseMarks(
  database: Database,
  { id, sittingId }: { id: string; sittingId: string },
  marks: ReadonlyMap<number, Marks>,
): Promise<'no-question' | 'unchanged' | null> {
  const mark = await database.examMark.findUnique({ where: { sittingId } })
  const asked = questionMarksSchema.parse(JSON.parse(mark?.marks ?? '[]'))
  const changes = [...marks].map(([number, worth]) => ({
    worth,
    question: asked.find((one) => one.number === number),
  }))
  if (changes.some(({ worth, question }) => !question || worth > question.maximum)) return 'no-question'
  if (changes.some(({ worth, question }) => worth !== question?.score)) return null
  // The same answer sent twice finds what it has changed already.
  const isOpen = (await database.examAppeal.count({ where: { id, decision: null } })) > 0
  return isOpen ? 'unchanged' : null
}
