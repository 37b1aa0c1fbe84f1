import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'

// `tsx tests/exams/end-sittings.cli.ts SECONDS EXAM`: every sitting of the exam ends in so many seconds.
const [seconds = '20', examId = ''] = process.argv.slice(2)
await database.examSitting.updateMany({
  where: { examId },
  data: { deadline: addMilliseconds(now(), Number(seconds) * 1000) },
})
await database.$disconnect()
