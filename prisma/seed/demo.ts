import { settleAlgorithms } from '#app/ledger/settle-algorithms.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isDemonstration, markDemonstration } from '#app/platform/installation.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { record, sequencer } from '#app/record.server.ts'
import { seedDemoExam } from './demo-exam.ts'
import { seedDemoExams } from './demo-exams.ts'
import { seedDemoObligations } from './demo-obligations.ts'
import { seedDemoLiveSessions } from './demo-live-sessions.ts'
import { demoRecorder } from './demo-recorder.ts'
import { DEMO_PASSWORD, seedDemoOrganization } from './demo-organization.ts'
import { seedDemoSurveys } from './demo-surveys.ts'

/** Loads the demonstration organization once, and says with which accounts to look around. */
async function seedDemo(): Promise<void> {
  if (!(await isDemonstration(database))) {
    if ((await database.member.count()) > 0) {
      process.stderr.write(
        '这个数据库里已有真实组织的数据，不会加载演示数据。请用 LIANXUE_DATA_DIR 指定另一个目录\n',
      )
      process.exit(1)
    }
    await settleAlgorithms(database, settings)
    await seedDemoOrganization(database, now())
    await seedDemoObligations(database, demoRecorder(now()), now())
    await seedDemoSurveys({ database, dataDir: settings.dataDir }, now())
    await seedDemoLiveSessions(database, now())
    await seedDemoExam({ record, database }, now())
    await seedDemoExams({ database, record: demoRecorder(now()) }, now())
    await sequencer.sealPending()
    await markDemonstration(database, now())
  }
  await sequencer.stop()
  await database.$disconnect()
  process.stdout.write(`演示账号（密码都是 ${DEMO_PASSWORD}）：
  member01…member40   党员
  cadre01…cadre06     纪检干部（其中两名兼职）
  secretary01、secretary02   支部书记
  organizer01   全集团组织员        organizer02   一个下属单位的组织员
  auditor01     台账审计员（只读）  admin01       管理员
`)
}

await seedDemo()
