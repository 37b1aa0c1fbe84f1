import type { NewEntry } from '#app/ledger/entry.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'

/**
 * Records a step of study together with the completions it brings, if any, in one call. When another device was faster
 * with the completions, or nobody can have done all that in the time, the step is recorded alone; `id-taken` is left to
 * the caller.
 */
export async function recordStep(
  record: RecordEntries,
  step: ReadonlyArray<NewEntry>,
  completions: ReadonlyArray<NewEntry>,
): Promise<void> {
  try {
    await record([...step, ...completions])
  } catch (error) {
    const refused = error instanceof RecordRefused ? error.reason : ''
    if (refused !== 'too-soon' && !refused.endsWith('-already-completed')) throw error
    await record(step)
  }
}
