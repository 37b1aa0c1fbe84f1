import { LRUCache } from 'lru-cache'
import type { Attempt } from './attempt.ts'
import type { CatalogueRef } from './question-ref.ts'

/** A running sitting, and the questions of it that are known to be answered. */
type Running = { attempt: Attempt; answered: Set<CatalogueRef> }

/** What never changes of the sittings that were last read: each saved answer needs it. */
const running = new LRUCache<string, Running>({ max: 10_000 })

/** Keeps a sitting that was read, as long as it runs. */
export function keepRunning(attempt: Attempt): void {
  if (attempt.submittedAt !== null) running.delete(attempt.id)
  else {
    const answered = new Set([...attempt.answers.keys(), ...(running.get(attempt.id)?.answered ?? [])])
    running.set(attempt.id, { attempt: { ...attempt, answers: new Map() }, answered })
  }
}

/** The questions of a sitting, if it is kept. */
export function recallQuestions(attemptId: string): Attempt['questions'] | undefined {
  return running.get(attemptId)?.attempt.questions
}

/**
 * A member's own round of practice as if the question of that number were the first one answered; null when it is not kept, or
 * the question was answered. Whether the round goes on the ledger knows: it refuses an answer that comes after the end.
 */
export function recallRound(memberId: string, attemptId: string, number: number): Attempt | null {
  const kept = running.get(attemptId)
  if (kept?.attempt.memberId !== memberId || kept.attempt.purpose !== 'practice') return null
  const ref = kept.attempt.questions[number - 1]
  return ref === undefined || kept.answered.has(ref) ? null : kept.attempt
}

/** Notes that a question is answered, so that another answer to it is compared with the one that stands. */
export function noteAnswered(attemptId: string, ref: CatalogueRef): void {
  running.get(attemptId)?.answered.add(ref)
}
