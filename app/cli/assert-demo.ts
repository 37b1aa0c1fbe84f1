import { isDemonstration } from '#app/platform/installation.server.ts'
import { database } from '#app/platform/database.server.ts'

// Guards `demo --reset`: a real organization's data is never removed by a demonstration.
if (!(await isDemonstration(database)) && (await database.member.count()) > 0) {
  process.stderr.write('数据目录里不是演示数据，--reset 没有执行。请用 LIANXUE_DATA_DIR 指定另一个目录\n')
  process.exit(1)
}
await database.$disconnect()
