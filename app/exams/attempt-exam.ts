import { addMilliseconds, type Instant } from '#app/platform/clock.ts'

/** What failed for which exam, and why. */
export type ExamFailure = { work: string; examId: string; error: string }

/** Does some work for one exam. That it fails is nobody else's trouble: it never throws. */
export type AttemptExam = (work: string, examId: string, run: () => Promise<unknown>) => Promise<void>

/** An exam for which something failed is left alone so long, in milliseconds: a person may have to repair it. */
const REST_MS = 60_000

/** `report` is told of a failure once, not each time that the same work fails in the same way. */
export function createAttempts({
  now,
  report,
}: {
  now: () => Instant
  report: (failure: ExamFailure) => void
}): AttemptExam {
  const failed = new Map<string, { error: string; restsUntil: Instant }>()
  return async (work, examId, run) => {
    const name = `${work} ${examId}`
    const before = failed.get(name)
    if (before && before.restsUntil > now()) return
    try {
      await run()
      failed.delete(name)
    } catch (cause) {
      const error = String(cause)
      failed.set(name, { error, restsUntil: addMilliseconds(now(), REST_MS) })
      if (error !== before?.error) report({ work, examId, error })
    }
  }
}
