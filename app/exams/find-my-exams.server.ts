import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { rulesSchema } from './exam-schema.server.ts'
import type { ExamRules, Marks } from './exam.ts'
import { paperSize } from './paper-size.ts'
import { startRefusal, windowOf, type StartRefusal } from './start-refusal.ts'
import { isPaused } from './time-left.ts'
import { bookOf } from './book-of.ts'

/** Where a candidate stands with an exam. */
export type ExamStanding = StartRefusal | 'open' | 'paused' | 'running' | 'handed-in' | 'released'

/** An exam as its candidate sees it on the list and its own page. */
export type MyExam = {
  id: string
  title: string
  basis: string
  instructions: string
  pass: ExamRules['pass']
  /** Questions on the paper and what they are worth together. */
  count: number
  total: Marks
  round: number
  opensAt: Instant
  closesAt: Instant
  minutes: number
  extraMinutes: number
  typeSize: string
  book: 'closed' | 'open'
  standing: ExamStanding
  /** Whether what it draws from may be practised: not where one paper is fixed for all. */
  canPractise: boolean
  result: { score: number; maximum: number; outcome: string; validUntil: string | null } | null
}

/** The exams that a member is a candidate of, in their newest round each; the one that ends first stands first. */
export async function findMyExams(
  database: Readable,
  memberId: string,
  now: Instant,
  examId?: string,
): Promise<Array<MyExam>> {
  const candidates = await database.examCandidate.findMany({
    where: {
      memberId,
      ...(examId === undefined ? {} : { examId }),
      exam: { poolId: { not: null }, withdrawnAt: null },
    },
    include: { exam: { include: { pauses: true } } },
    orderBy: { round: 'desc' },
  })
  const newest = candidates.filter(
    (candidate, index) => candidates.findIndex((other) => other.examId === candidate.examId) === index,
  )
  const ids = { in: newest.map((candidate) => candidate.examId) }
  const sittings = await database.examSitting.findMany({
    where: { memberId, examId: ids },
    select: { id: true, examId: true, round: true, submittedAt: true },
  })
  const results = await database.examResult.findMany({ where: { memberId, examId: ids } })
  return newest
    .map(({ exam, ...candidate }): MyExam => {
      const { round, extraMinutes, typeSize } = candidate
      const rules = rulesSchema.parse(JSON.parse(exam.rules))
      const sitting = sittings.find((one) => one.examId === exam.id && one.round === round)
      const result = results.find((one) => one.sittingId === sitting?.id) ?? null
      const standing = sitting
        ? sitting.submittedAt === null
          ? 'running'
          : result
            ? 'released'
            : 'handed-in'
        : (startRefusal(exam, candidate, now) ?? (isPaused(exam.pauses, now) ? 'paused' : 'open'))
      return {
        id: exam.id,
        title: exam.title,
        ...aboutOf(rules),
        round,
        ...windowOf(exam, candidate),
        minutes: rules.minutes + extraMinutes,
        extraMinutes,
        typeSize,
        book: bookOf(rules, candidate.book),
        standing,
        result,
      }
    })
    .sort((one, other) => (one.closesAt < other.closesAt ? -1 : 1))
}

/** What a candidate may know of the rules: not which questions a fixed paper has, nor where they come from. */
function aboutOf({ basis, instructions, pass, paper }: ExamRules) {
  return { canPractise: paper.kind === 'drawn', basis, instructions, pass, ...paperSize(paper) }
}
