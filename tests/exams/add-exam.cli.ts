import { database } from '#app/platform/database.server.ts'
import { addSampleExam, sampleRules } from './sample-exam.ts'

// `tsx tests/exams/add-exam.cli.ts MINUTES 工号…`: a sealed exam of so many minutes for these members; prints its id.
const [minutes = '60', ...numbers] = process.argv.slice(2)
const members = await database.member.findMany({
  where: { employeeNumber: { in: numbers } },
  select: { id: true },
})
const examId = await addSampleExam(
  database,
  members.map(({ id }) => id),
  { rules: { ...sampleRules, minutes: Number(minutes) } },
)
await database.$disconnect()
process.stdout.write(examId)
