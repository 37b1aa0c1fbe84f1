import { findLesson } from '#app/courses/find-course.server.ts'
import { exerciseAnswered } from '#app/courses/study/exercise-answered.entry.ts'
import { FULL_SCORE } from '#app/questions/score.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { record, sequencer } from '#app/record.server.ts'

// `tsx tests/bench/seed-learners.ts COUNT`: members who are signed in and one step short of completing a lesson.
// Prints the secret of each session, one a line.
const COUNT = Number(process.argv[2])
const at = now()
const { course, lesson } = findLesson('four-forms', 'third-form') ?? { course: null, lesson: null }
if (!course || !lesson) throw new Error('the lesson of the benchmark is gone')
const last = lesson.sections.find(({ id }) => id === 's4')
if (!last) throw new Error('the section of the benchmark is gone')

const unit = await database.orgUnit.findFirstOrThrow({ where: { parentId: null } })
const learners = Array.from({ length: COUNT }, (_, index) => ({
  memberId: newId(),
  secret: `bench${String(index).padStart(35, '0')}`,
}))
await database.member.createMany({
  data: learners.map(({ memberId }) => ({
    id: memberId,
    employeeNumber: memberId,
    name: '测试',
    unitId: unit.id,
    politicalStatus: 'full',
    pseudonym: memberId,
    createdAt: at,
    updatedAt: at,
  })),
})
await database.credential.createMany({
  data: learners.map(({ memberId }) => ({ memberId, passwordHash: 'none', changedAt: at })),
})
await database.session.createMany({
  data: learners.map(({ memberId, secret }) => ({
    idHash: sha256(secret),
    memberId,
    createdAt: at,
    expiresAt: addMilliseconds(at, 12 * 60 * 60 * 1000),
    device: '测试',
  })),
})
const others = lesson.sections
  .filter(({ id }) => id !== last.id)
  .map(({ id }) => id)
  .join(' ')
await database.studyPosition.createMany({
  data: learners.map(({ memberId }) => ({
    memberId,
    courseId: course.id,
    lessonId: lesson.id,
    contentVersion: lesson.contentVersion,
    sections: others,
    paths: '{}',
    lastSection: last.id,
    updatedAt: at,
  })),
})
const answer = { response: {}, score: FULL_SCORE, maximum: FULL_SCORE, solved: true }
await Promise.all(
  learners.map(({ memberId }) =>
    record(
      lesson.exercises.map((exercise) =>
        exerciseAnswered({ id: newId(), memberId, occurredAt: at }, course, lesson, exercise, answer),
      ),
    ),
  ),
)
await sequencer.sealPending()
await sequencer.stop()
await database.$disconnect()
process.stdout.write(`${learners.map(({ secret }) => secret).join('\n')}\n`)
