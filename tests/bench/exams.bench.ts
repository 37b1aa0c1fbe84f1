import { startDemoServer } from '#tests/harness/demo-server.ts'
import { report } from './report.ts'

// Answers of a running exam and the rush at its end, whole rounds of practice, and the results of ten thousand, over HTTP
// on the production server: each write is durable when it is answered.
const server = await startDemoServer()
process.env.LIANXUE_DATA_DIR = server.dataDir
process.env.DATABASE_URL = ''
const { loadExam } = await import('./load-exam.ts')
const { loadPractice } = await import('./load-practice.ts')
const { loadResults } = await import('./load-results.ts')
const { database } = await import('#app/platform/database.server.ts')
try {
  report('exams', [
    ...(await loadExam(server.origin)),
    ...(await loadPractice(server.origin)),
    ...(await loadResults(server.origin)),
  ])
} finally {
  await database.$disconnect()
  await server.stop()
  server.remove()
}
