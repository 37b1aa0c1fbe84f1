import { database } from '#app/platform/database.server.ts'
import { isDemonstration } from '#app/platform/installation.server.ts'
import { DEMO_PASSWORD } from './demo-accounts.ts'

/** Loads the demonstration organization once, and says with which accounts to look around. */
async function seedDemo(): Promise<void> {
  if (!(await isDemonstration(database))) {
    if ((await database.member.count()) > 0) {
      process.stderr.write(
        '这个数据库里已有真实组织的数据，不会加载演示数据。请用 LIANXUE_DATA_DIR 指定另一个目录\n',
      )
      process.exit(1)
    }
    const { loadDemonstration } = await import('./load-demonstration.ts')
    await loadDemonstration()
  }
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
