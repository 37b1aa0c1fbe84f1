import { coursesProjector } from '#app/courses/courses.projector.server.ts'
import { appealsProjector } from '#app/exams/appeals/appeals.projector.server.ts'
import { createExamKeeper } from '#app/exams/keep-exams.server.ts'
import { examsProjector } from '#app/exams/exams.projector.server.ts'
import { erasureProjector } from '#app/ledger/erase/erasure.projector.server.ts'
import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import type { Projector } from '#app/ledger/projector.ts'
import { createRecorder, type RecordEntries } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { masteryProjector } from '#app/mastery/mastery.projector.server.ts'
import { obligationsProjector } from '#app/obligations/obligations.projector.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { once } from '#app/platform/once.server.ts'
import { pledgeProjector } from '#app/pledges/pledge.projector.server.ts'
import { quizzesProjector } from '#app/quizzes/quizzes.projector.server.ts'
import { trainingsProjector } from '#app/trainings/trainings.projector.server.ts'

/** Every domain's projector: the whole of what training facts do to the read tables. */
export const projectors: ReadonlyArray<Projector> = [
  erasureProjector,
  coursesProjector,
  quizzesProjector,
  masteryProjector,
  pledgeProjector,
  obligationsProjector,
  trainingsProjector,
  examsProjector,
  appealsProjector,
]

/** Gives recorded entries their positions and signs checkpoints, soon after each record. */
export const sequencer = once('sequencer', () =>
  createSequencer({
    database,
    key: ledgerKey,
    now,
  }),
)

const recorder = once('recorder', () =>
  createRecorder({ database, projectors, now, onRecorded: () => sequencer.wake() }),
)

/** The only writer of training facts. */
export const record: RecordEntries = (entries, device) => recorder.record(entries, device)

/** Ends and marks sittings of exams. */
export const examKeeper = once('exam-keeper', () => createExamKeeper({ record, database, now }))

/** Records what a member does in this session: two devices used at once can be told apart, and nothing else of them. */
export function recordFrom({ sessionId }: Pick<Viewer, 'sessionId'>): RecordEntries {
  const device = sha256(`device ${sessionId}`).slice(0, 16)
  return (entries) => record(entries, device)
}
