import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { APPEAL_ANSWERED } from './appeal-answered.entry.ts'
import { EXAM_APPEALED } from './exam-appealed.entry.ts'

const Appealed = z.object({ examId: z.string(), sittingId: z.string(), text: z.string() })
const Answered = z.object({
  appealId: z.string(),
  decision: z.enum(['upheld', 'changed']),
  answer: z.string(),
})

/** Appeals and their answers: one open appeal to a sitting, one answer to an appeal. */
export const appealsProjector: Projector = {
  name: 'exam-appeals',
  kinds: [EXAM_APPEALED, APPEAL_ANSWERED],
  tables: [{ name: 'ExamAppeal', orderBy: ['id'], perMember: true }],
  apply: (tx, entry) => (entry.kind === EXAM_APPEALED ? applyAppeal(tx, entry) : applyAnswer(tx, entry)),
}

async function applyAppeal(tx: Transaction, entry: Entry): Promise<void> {
  const { sittingId, ...appeal } = Appealed.parse(entry.payload)
  const open = await tx.examAppeal.count({ where: { sittingId, decision: null } })
  if (open > 0) throw new RecordRefused('already-appealed')
  await tx.examAppeal.create({
    data: { id: entry.id, sittingId, ...appeal, memberId: entry.memberId, appealedAt: entry.occurredAt },
  })
}

async function applyAnswer(tx: Transaction, entry: Entry): Promise<void> {
  const { appealId, decision, answer } = Answered.parse(entry.payload)
  const { count } = await tx.examAppeal.updateMany({
    where: { id: appealId, memberId: entry.memberId, decision: null },
    data: { decision, answer, answeredAt: entry.occurredAt, answeredBy: entry.enteredBy },
  })
  if (count === 0) throw new RecordRefused('already-answered')
}
