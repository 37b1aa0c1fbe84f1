import { randomBytes } from 'node:crypto'
import type { ExamRules, PoolQuestion } from '#app/exams/exam.ts'
import { sealedContent } from '#app/exams/pool-content.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'

const HOUR = 3_600_000

/** Judge questions, all of them 对, and single ones, all of them 甲; their words begin with 秘密 where they must stay here. */
export function sampleQuestions(count: number): Array<PoolQuestion> {
  return Array.from({ length: count }, (_, index) => ({
    ref: `sample/q${index}`,
    regulation: '《条例》',
    article: '第五条',
    sources: [{ id: 'law', text: '《条例》', year: 2023 }],
    names: {},
    question: {
      id: `q${index}`,
      use: 'quiz',
      point: 'point',
      source: { source: 'law', article: '第五条' },
      difficulty: 1,
      stem: `题${index}`,
      explanation: '秘密解释',
      ...(index % 2 === 0
        ? { type: 'judge', answer: true, why: '秘密理由' }
        : {
            type: 'single',
            options: [
              { id: `a${index}`, text: '甲', right: true },
              { id: `b${index}`, text: '乙', why: '秘密理由' },
            ],
          }),
    },
  }))
}

/** Written questions, each with one line of four points in its rubric. */
export function writtenQuestions(count: number): Array<PoolQuestion> {
  return sampleQuestions(count).map(({ question, ...about }) => {
    const { id, use, point, source, difficulty, stem, explanation } = question
    const rubric = [{ id: 'r1', text: '秘密要点', points: 4 }]
    const written = { type: 'short' as const, answer: '秘密答案', rubric }
    return { ...about, question: { id, use, point, source, difficulty, stem, explanation, ...written } }
  })
}

export const sampleRules: ExamRules = {
  paper: {
    kind: 'drawn',
    banks: [],
    quotas: [
      { part: '理论', regulation: null, type: 'judge', difficulty: null, count: 3, marks: 1000 },
      { part: '廉政', regulation: null, type: 'single', difficulty: null, count: 3, marks: 1000 },
    ],
  },
  minutes: 60,
  multiple: 'all-or-nothing',
  pass: { total: 3000, parts: { 廉政: 1000 } },
  book: 'closed',
  release: 'by-organizer',
  shown: 'review',
  validYears: 2,
  resitMonths: 6,
  instructions: '',
  basis: '',
}

/** A sealed exam in the unit of its first candidate, open since an hour and for two more. */
export async function addSampleExam(
  database: Database,
  members: ReadonlyArray<string>,
  {
    rules = sampleRules,
    questions = sampleQuestions(20),
    opensAt = addMilliseconds(now(), -HOUR),
    closesAt = addMilliseconds(now(), 2 * HOUR),
    extraMinutes = 0,
  }: {
    rules?: ExamRules
    questions?: Array<PoolQuestion>
    opensAt?: Instant
    closesAt?: Instant
    extraMinutes?: number
  } = {},
): Promise<string> {
  const [id, poolId, by, at] = [newId(), newId(), members[0] ?? '', now()]
  const title = '任前廉政法规考试'
  const pool = {
    examId: id,
    title,
    rules,
    questions,
    drawKey: randomBytes(32).toString('hex'),
    salt: randomBytes(16).toString('hex'),
  }
  const { unitId } = await database.member.findUniqueOrThrow({ where: { id: by } })
  const { hash, content } = await sealedContent(poolId, pool)
  await database.examPool.create({ data: { id: poolId, examId: id, hash, content, createdAt: at } })
  await database.exam.create({
    data: {
      id,
      title,
      unitId,
      opensAt,
      closesAt,
      rules: canonicalJson(JSON.parse(JSON.stringify(rules))),
      createdAt: at,
      createdBy: by,
      updatedAt: at,
      sealedAt: at,
      sealedBy: by,
      poolId,
    },
  })
  await database.examCandidate.createMany({
    data: members.map((memberId) => ({
      examId: id,
      memberId,
      round: 1,
      extraMinutes,
      addedAt: at,
      addedBy: by,
    })),
  })
  return id
}

/** The sample question asked in writing, its points given for the lines of a rubric by a person. */
export function writtenQuestion(
  { question, ...rest }: PoolQuestion,
  answer: string,
  rubric: ReadonlyArray<{ id: string; text: string; points: number }>,
): PoolQuestion {
  const { id, use, point, source, difficulty, stem, explanation } = question
  const about = { id, use, point, source, difficulty, stem, explanation }
  return { ...rest, question: { ...about, type: 'short', answer, rubric: [...rubric] } }
}

/** Rules of an exam of one written question for 20 points, passed with 10. */
export const writtenRules: ExamRules = {
  ...sampleRules,
  paper: {
    kind: 'drawn',
    banks: [],
    quotas: [{ part: '简答', regulation: null, type: 'short', difficulty: null, count: 1, marks: 2000 }],
  },
  pass: { total: 1000, parts: {} },
}
