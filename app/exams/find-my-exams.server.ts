import { dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { rulesSchema } from './exam-schema.server.ts'
import type { ExamRules, Marks } from './exam.ts'
import { lastResitDay } from './last-resit-day.ts'
import { paperSize } from './paper-size.ts'
import { startRefusal, windowOf, type StartRefusal } from './start-refusal.ts'
import { bookOf } from './book-of.ts'
import { isPaused, timeLeft } from './time-left.ts'

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
  /** Milliseconds that are left of the sitting that runs; null when none does. */
  left: number | null
  release: ExamRules['release']
  /** The last day for which a resit may be given; null: none is. */
  resitUntil: Day | null
  validYears: number | null
  /** Whether what it draws from may be practised: not where one paper is fixed for all. */
  canPractise: boolean
  result: { score: number; maximum: number; outcome: string; validUntil: string | null } | null
}

/** What comes first on a list: the lower number. */
const ORDER: Readonly<Record<ExamStanding, number>> = {
  running: 0,
  open: 1,
  paused: 2,
  'not-open': 3,
  deferred: 4,
  'handed-in': 5,
  closed: 6,
  released: 7,
}

/**
 * The exams that a member is a candidate of, in their newest round each, or those of them that are named: what can be done
 * now stands first, and there what ends first.
 */
export async function findMyExams(
  database: Readable,
  memberId: string,
  now: Instant,
  examIds?: ReadonlyArray<string>,
): Promise<Array<MyExam>> {
  const candidates = await database.examCandidate.findMany({
    where: {
      memberId,
      ...(examIds === undefined ? {} : { examId: { in: [...examIds] } }),
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
    select: { id: true, examId: true, round: true, startedAt: true, deadline: true, submittedAt: true },
  })
  const results = await database.examResult.findMany({ where: { memberId, examId: ids } })
  return newest
    .map(({ exam, ...candidate }): MyExam => {
      const { round, extraMinutes, typeSize } = candidate
      const rules = rulesSchema.parse(JSON.parse(exam.rules))
      const sitting = sittings.find((one) => one.examId === exam.id && one.round === round)
      const result = results.find((one) => one.sittingId === sitting?.id) ?? null
      const standing =
        standingOf(sitting, result) ??
        startRefusal(exam, candidate, now) ??
        (isPaused(exam.pauses, now) ? 'paused' : 'open')
      return {
        id: exam.id,
        title: exam.title,
        ...aboutOf(rules),
        resitUntil: rules.resitMonths === null ? null : lastResitDay(dayOf(exam.closesAt), rules.resitMonths),
        round,
        ...windowOf(exam, candidate),
        minutes: rules.minutes + extraMinutes,
        extraMinutes,
        typeSize,
        book: bookOf(rules, candidate.book),
        standing,
        left: sitting && standing === 'running' ? timeLeft(sitting, exam.pauses, now) : null,
        result,
      }
    })
    .sort(
      (one, other) => ORDER[one.standing] - ORDER[other.standing] || (one.closesAt < other.closesAt ? -1 : 1),
    )
}

/** Where a candidate stands who has begun; null for one who has not. */
function standingOf(
  sitting: { submittedAt: Instant | null } | undefined,
  result: object | null,
): ExamStanding | null {
  if (!sitting) return null
  if (sitting.submittedAt === null) return 'running'
  return result ? 'released' : 'handed-in'
}

/** What a candidate may know of the rules: not which questions a fixed paper has, nor where they come from. */
function aboutOf({ basis, instructions, pass, paper, release, validYears }: ExamRules) {
  const said = { basis, instructions, pass, release, validYears }
  return { canPractise: paper.kind === 'drawn', ...said, ...paperSize(paper) }
}
