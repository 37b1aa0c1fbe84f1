import type { Course } from '#app/courses/catalogue.ts'
import { findCourse } from '#app/courses/find-course.server.ts'
import { courseCompleted } from '#app/courses/study/course-completed.entry.ts'
import { lessonCompleted } from '#app/courses/study/lesson-completed.entry.ts'
import type { NewEntry } from '#app/ledger/entry.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { exemptMember } from '#app/obligations/exempt-member.server.ts'
import { findObligation } from '#app/obligations/find-obligations.server.ts'
import { addDays, addMilliseconds, dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { enterTraining } from '#app/trainings/enter-training.server.ts'
import { DEMO_COLLEAGUES } from './demo-colleagues.ts'
import { demoId, demoUnitPath } from './demo-organization.ts'
import { BEGUN_BEFORE_MS } from './demo-recorder.ts'
import { seedDemoQuizzes } from './demo-quizzes.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Members who can sign in and have studied already; the others start afresh. */
const STUDIED = [
  'cadre01',
  'cadre02',
  'cadre05',
  'secretary01',
  'member14',
  'member17',
  'member22',
  'member29',
  'member32',
  'member35',
]

/** What some members have done, as entries of the ledger: nothing is written beside it. */
export async function seedDemoCompletions(
  database: Database,
  record: RecordEntries,
  now: Instant,
): Promise<void> {
  const course = findCourse('four-forms')
  if (course) {
    const studied = studiedMembers()
    const before = studyBeforeUpdate(now)
    const entries = studied.flatMap(([employeeNumber, daysAgo]) =>
      studyOf(course, employeeNumber, daysAgo, now),
    )
    await record([...before, ...entries])
    await seedDemoQuizzes({ database, record }, course, addMilliseconds(now, -BEGUN_BEFORE_MS))
  }
  await exempt(database, record, now)
  await attend(database, record, now)
}

/** Somebody completed a course before its second version and has what changed before them. */
function studyBeforeUpdate(now: Instant): Array<NewEntry> {
  const course = findCourse('decisions-procurement')
  if (!course) return []
  const lessons = course.lessons.map((lesson) => ({ ...lesson, contentVersion: firstVersion(lesson) }))
  return studyOf({ ...course, version: 1, contentVersion: firstVersion(course), lessons }, 'cadre02', 90, now)
}

/** The same words under the first number: what changed since is told by course.yaml. */
function firstVersion({ contentVersion }: { contentVersion: string }): string {
  return contentVersion.replace(/^\d+/u, '1')
}

/** Two of three colleagues, spread over the last ten weeks, and the accounts above. */
function studiedMembers(): Array<readonly [string, number]> {
  const colleagues = DEMO_COLLEAGUES.filter((_, index) => index % 3 !== 1)
  const numbers = [...STUDIED, ...colleagues.map(({ employeeNumber }) => employeeNumber)]
  return numbers.map((employeeNumber, index) => [employeeNumber, 2 + ((index * 17) % 68)] as const)
}

/** One lesson a day, then the course. */
function studyOf(course: Course, employeeNumber: string, daysAgo: number, now: Instant): Array<NewEntry> {
  const stamp = (name: string, days: number) => ({
    id: demoId(`${employeeNumber} ${name}`),
    memberId: demoId(employeeNumber),
    occurredAt: addMilliseconds(now, -days * DAY_MS),
  })
  const lessons = course.lessons.map((lesson, index) =>
    lessonCompleted(stamp(lesson.id, daysAgo + course.lessons.length - 1 - index), course, lesson),
  )
  return [...lessons, courseCompleted(stamp(course.id, daysAgo), course)]
}

async function exempt(database: Database, record: RecordEntries, now: Instant): Promise<void> {
  const group = [demoUnitPath('group')]
  const reasons = [
    ['course for cadres', 'member26', '借调到集团外工作至年底，学习由借调单位安排'],
    ['course for all', 'member19', '产假期间，返岗后补学'],
    ['quiz for renewables', 'member09', '参加省委党校脱产班，已通过同类测验'],
  ] as const
  for (const [key, employeeNumber, reason] of reasons) {
    const obligation = await findObligation(database, group, demoId(`obligation ${key}`))
    if (!obligation) continue
    const input = { entryId: demoId(`exempt ${key}`), memberId: demoId(employeeNumber), obligation, reason }
    await exemptMember(record, { memberId: demoId('organizer01') }, input, now)
  }
}

async function attend(database: Database, record: RecordEntries, now: Instant): Promise<void> {
  const path = demoUnitPath('yunling')
  const unit = { id: demoId('yunling'), name: '云岭风电场党支部', path }
  const members = await database.member.findMany({ where: { unit: { path: { startsWith: path } } } })
  const session = {
    id: demoId('training yunling'),
    title: '警示教育专题党课：从身边案例看纪律底线',
    heldOn: addDays(dayOf(now), -12),
    place: '云岭风电场党员活动室',
    credit: 20,
    basisTitle: '《华川能源集团党委2026年党员教育培训计划》',
    members: members.filter((_, index) => index % 6 !== 5).map(({ id }) => id),
  }
  await enterTraining({ database, record }, unit, session, { memberId: demoId('secretary01'), at: now })
}
