import { settleAlgorithms } from '#app/ledger/settle-algorithms.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { markDemonstration } from '#app/platform/installation.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { record, sequencer } from '#app/record.server.ts'
import { seedDemoExam } from './demo-exam.ts'
import { seedDemoExams } from './demo-exams.ts'
import { seedDemoObligations } from './demo-obligations.ts'
import { seedDemoLiveSessions } from './demo-live-sessions.ts'
import { demoRecorder } from './demo-recorder.ts'
import { seedDemoOrganization } from './demo-organization.ts'
import { seedDemoSurveys } from './demo-surveys.ts'

/** Fills an empty database with the demonstration organization and what its members have done so far. */
export async function loadDemonstration(): Promise<void> {
  await settleAlgorithms(database, settings)
  await seedDemoOrganization(database, now())
  // One after the other, what is over first: the recorder notes where the clock of the server went back.
  const past = demoRecorder(now())
  await seedDemoObligations(database, past, now())
  await seedDemoExams({ database, record: past }, now())
  await seedDemoSurveys({ database, dataDir: settings.dataDir }, now())
  await seedDemoLiveSessions(database, now())
  await seedDemoExam({ record, database }, now())
  await sequencer.sealPending()
  await markDemonstration(database, now())
  await sequencer.stop()
}
