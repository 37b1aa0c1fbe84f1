import { startDemoServer } from '#tests/harness/demo-server.ts'
import { report } from './report.ts'

// Answers of a running exam and the rush at its end, each a durable request over HTTP, on the production server.
const server = await startDemoServer()
process.env.LIANXUE_DATA_DIR = server.dataDir
process.env.DATABASE_URL = ''
const { loadExam } = await import('./load-exam.ts')
const { database } = await import('#app/platform/database.server.ts')
try {
  report('exams', await loadExam(server.origin))
} finally {
  await database.$disconnect()
  await server.stop()
  server.remove()
}
