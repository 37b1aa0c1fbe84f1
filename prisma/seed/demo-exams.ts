import { createExam } from '#app/exams/desk/create-exam.server.ts'
import type { ExamInput } from '#app/exams/desk/exam-form.server.ts'
import { findDeskExam } from '#app/exams/desk/find-desk-exams.server.ts'
import { releaseExam } from '#app/exams/desk/release-exam.server.ts'
import type { ExamRules, Quota } from '#app/exams/exam.ts'
import { sealExam } from '#app/exams/seal-exam.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addDays, addMilliseconds, dayOf, instantAt, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { answerDemoExam } from './demo-exam-answers.ts'
import { demoId, demoUnitPath } from './demo-organization.ts'

type Tools = { database: Database; record: RecordEntries }

const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS

const DISCIPLINE = '《中国共产党纪律处分条例》'

const quota = (part: string, changes: Partial<Quota>): Quota => ({
  part,
  ...{ regulation: null, type: null, difficulty: null, count: 5, marks: 500 },
  ...changes,
})

const RULES: ExamRules = {
  paper: {
    kind: 'drawn',
    banks: [],
    quotas: [
      quota('纪律处分条例', { regulation: DISCIPLINE, type: 'single', count: 8 }),
      quota('廉政法规', { type: 'judge', count: 8 }),
      quota('廉政法规', { type: 'single', count: 4 }),
    ],
  },
  minutes: 60,
  multiple: 'all-or-nothing',
  pass: { total: 6000, parts: { 纪律处分条例: 2400 } },
  book: 'closed',
  release: 'by-organizer',
  shown: 'review',
  validYears: 2,
  resitMonths: 3,
  instructions: '请独立作答。答案随时保存在本机和服务器；断网、换设备都不影响已答的题。',
  basis: '《华川能源集团党委2026年任前廉政法规考试办法》',
}

/** Beside the open exam: one in preparation and one over with its results released. Once. */
export async function seedDemoExams(tools: Tools, now: Instant): Promise<void> {
  if (await tools.database.exam.findUnique({ where: { id: demoId('exam draft') } })) return
  const short = quota('监察法', {
    regulation: '《中华人民共和国监察法》',
    type: 'single',
    count: 30,
    marks: 200,
  })
  const draft: ExamRules = {
    ...RULES,
    paper: { kind: 'drawn', banks: [], quotas: [quota('综合', { type: 'multiple', count: 10 }), short] },
    pass: { total: 6000, parts: {} },
  }
  await hold(tools, examOf('draft', '2027年第一季度党纪法规知识测试', draft, 30, 31, now), now)
  await seedFinished(tools, now)
}

async function seedFinished(tools: Tools, now: Instant): Promise<void> {
  const past = (days: number) => addMilliseconds(now, -days * DAY_MS)
  const over = examOf('over', '任前廉政法规考试（第三季度）', RULES, -40, -39, now)
  const begun = addMilliseconds(over.opensAt, 25 * MINUTE_MS)
  await hold(tools, over, past(50))
  const people = numbered('member', 1, 14)
  await addDemoCandidates(tools.database, over.id, people, past(50))
  await sealExam(tools, { examId: over.id, poolId: newId(), by: demoId('organizer01') }, past(45))
  for (const [index, memberId] of people.slice(0, 12).entries()) {
    const started = await startSitting(tools, { memberId, examId: over.id, device: 'demo' }, begun)
    if (!started.ok) continue
    await answerDemoExam(tools, { memberId, examId: over.id, wrong: index % 5 === 4 ? 12 : index % 4 }, begun)
    await submitSitting(tools, { memberId, examId: over.id }, addMilliseconds(begun, 40 * MINUTE_MS))
  }
  const exam = await findDeskExam(tools.database, over.id)
  const by = demoId('organizer01')
  if (exam) await releaseExam(tools, exam, { memberId: by, enteredBy: by, at: past(35) })
}

function numbered(role: string, from: number, to: number): Array<string> {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    demoId(`${role}${String(from + index).padStart(2, '0')}`),
  )
}

function examOf(
  key: string,
  title: string,
  rules: ExamRules,
  fromDays: number,
  toDays: number,
  now: Instant,
): ExamInput {
  return {
    id: demoId(`exam ${key}`),
    title,
    unitId: demoId('group'),
    opensAt: instantAt(addDays(dayOf(now), fromDays), '09:00'),
    closesAt: instantAt(addDays(dayOf(now), toDays), '18:00'),
    rules,
  }
}

async function hold({ database }: Tools, exam: ExamInput, at: Instant): Promise<void> {
  await createExam(
    database,
    { ...exam, unitPath: demoUnitPath('group') },
    { memberId: demoId('organizer01'), at },
  )
}

async function addDemoCandidates(
  database: Database,
  examId: string,
  members: ReadonlyArray<string>,
  at: Instant,
): Promise<void> {
  const given = { round: 1, addedAt: at, addedBy: demoId('organizer01') }
  await database.examCandidate.createMany({
    data: members.map((memberId) => ({ examId, memberId, ...given })),
  })
}
