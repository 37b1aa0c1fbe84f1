import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'

// `tsx tests/exams/lose-contact.cli.ts EXAM`: lets the last word of every device of an exam be ten minutes old.
const sittings = await database.examSitting.findMany({
  where: { examId: process.argv[2] ?? '' },
  select: { id: true },
})
await database.examContact.updateMany({
  where: { sittingId: { in: sittings.map(({ id }) => id) } },
  data: { seenAt: addMilliseconds(now(), -10 * 60_000) },
})
await database.$disconnect()
