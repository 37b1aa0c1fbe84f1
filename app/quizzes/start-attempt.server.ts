import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { Purpose } from './attempt.ts'
import { findRunningAttempt } from './find-attempt.server.ts'
import { catalogueRef, type BankQuestion } from './question-ref.ts'
import { quizStarted } from './quiz-started.entry.ts'

export type NewAttempt = {
  /** From the form that starts it; the seed is the server's own, so that nobody chooses the questions by choosing an id. */
  attemptId: string
  seed: string
  memberId: string
  purpose: Purpose
  courseId: string | null
  title: string
  passMark: number | null
  contentVersion: string | null
  questions: ReadonlyArray<BankQuestion>
}

/** `id-taken`: somebody else has used the id of the form. */
export type StartedAttempt = { ok: true; attemptId: string } | { ok: false; reason: 'id-taken' }

/**
 * Starts a sitting, or answers with the one that is already running: there are never two. A form that is sent again after its
 * sitting has ended starts another.
 */
export async function startAttempt(
  tools: { record: RecordEntries; database: Readable },
  attempt: NewAttempt,
  now: Instant,
): Promise<StartedAttempt> {
  const { record, database } = tools
  const { attemptId, seed, memberId, purpose, courseId, title, passMark, contentVersion, questions } = attempt
  const running = await findRunningAttempt(database, memberId, purpose, courseId)
  if (running !== null) return { ok: true, attemptId: running }
  const drawn = questions.map(({ ref, course, question }) => ({
    question: ref,
    point: catalogueRef(course.id, question.point),
  }))
  const payload = { attemptId, purpose, courseId, title, seed, passMark, questions: drawn }
  try {
    await record([quizStarted({ memberId, occurredAt: now, contentVersion, payload })])
    return { ok: true, attemptId }
  } catch (error) {
    // The same form sent twice, or a second device: the first start stands.
    if (!(error instanceof RecordRefused)) throw error
    const first = await findRunningAttempt(database, memberId, purpose, courseId)
    if (first !== null) return { ok: true, attemptId: first }
    if (error.reason !== 'id-taken') throw error
    const used = await database.ledgerEntry.findUnique({
      where: { id: attemptId },
      select: { memberId: true },
    })
    if (used?.memberId !== memberId) return { ok: false, reason: 'id-taken' }
    return startAttempt(tools, { ...attempt, attemptId: newId() }, now)
  }
}
