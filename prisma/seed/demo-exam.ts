import type { ExamRules, Quota } from '#app/exams/exam.ts'
import { sealExam } from '#app/exams/seal-exam.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { audit } from '#app/members/audit.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { addDays, dayOf, instantAt, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { demoId, demoUnitPath } from './demo-organization.ts'

const TITLE = '2026年党纪法规知识测试'

const quota = (part: string, type: Quota['type'], count: number, marks: number): Quota => ({
  part,
  regulation: null,
  type,
  difficulty: null,
  count,
  marks,
})

const RULES: ExamRules = {
  paper: {
    kind: 'drawn',
    banks: [],
    quotas: [
      quota('单项选择', 'single', 10, 500),
      quota('多项选择', 'multiple', 5, 600),
      quota('判断', 'judge', 5, 400),
    ],
  },
  minutes: 60,
  multiple: 'half-if-none-wrong',
  pass: { total: 6000, parts: {} },
  book: 'closed',
  release: 'by-organizer',
  shown: 'review',
  validYears: 2,
  resitMonths: 6,
  instructions: '请独立完成。试卷从题库中逐人抽取，题目和选项次序各不相同。',
  basis: '《华川能源集团党委2026年党员教育培训计划》第六项',
}

/** One exam of the whole demonstration organization, sealed and open: everybody can sit it at once, and one cadre sits. */
export async function seedDemoExam(
  { record, database }: { record: RecordEntries; database: Database },
  now: Instant,
): Promise<void> {
  const [id, by] = [demoId('exam 2026'), demoId('organizer01')]
  if (await database.exam.findUnique({ where: { id } })) return
  const opensAt = instantAt(addDays(dayOf(now), -1), '09:00')
  const closesAt = instantAt(addDays(dayOf(now), 60), '18:00')
  const rules = canonicalJson(JSON.parse(JSON.stringify(RULES)))
  const data = { id, title: TITLE, unitId: demoId('group'), opensAt, closesAt, rules }
  await database.exam.create({ data: { ...data, createdAt: now, createdBy: by, updatedAt: now } })
  const members = await database.member.findMany({ where: { leftOn: null }, select: { id: true } })
  await database.examCandidate.createMany({
    data: members.map((member) => ({
      examId: id,
      memberId: member.id,
      round: 1,
      addedAt: now,
      addedBy: by,
    })),
  })
  const detail = { title: TITLE, candidates: members.length }
  await audit(database, {
    actorId: by,
    action: 'exam.created',
    subject: id,
    unitPath: demoUnitPath('group'),
    detail,
    at: now,
  })
  const sealed = await sealExam({ record, database }, { examId: id, poolId: newId(), by }, now)
  if (!sealed.ok) throw new Error(`the demonstration's exam cannot be sealed: ${JSON.stringify(sealed)}`)
  await startSitting({ record, database }, { memberId: demoId('cadre06'), examId: id, device: 'demo' }, now)
}
