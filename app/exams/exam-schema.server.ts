import { z } from 'zod'
import { draftQuestionSchema } from '#app/questions/question-schema.server.ts'
import {
  LATE_REASONS,
  type ExamPool,
  type ExamRules,
  type LateEvidence,
  type PaperItem,
  type PartScore,
  type QuestionMark,
} from './exam.ts'

const marks = z.number().int().min(0)

const paperItem: z.ZodType<PaperItem> = z.object({
  ref: z.string(),
  part: z.string(),
  marks,
})
/** `ExamSitting.paper` and the paper of `exam.started`. */
export const paperSchema = z.array(paperItem)

const quota = z.object({
  part: z.string(),
  regulation: z.string().nullable(),
  type: z
    .custom<NonNullable<Extract<ExamRules['paper'], { kind: 'drawn' }>['quotas'][number]['type']>>(
      (value) => typeof value === 'string',
    )
    .nullable(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  count: z.number().int().min(1),
  marks,
})

/** `Exam.rules`. */
export const rulesSchema: z.ZodType<ExamRules> = z.object({
  paper: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed'), questions: z.array(paperItem) }),
    z.object({
      kind: z.literal('drawn'),
      banks: z.array(z.string()),
      quotas: z.array(quota),
    }),
  ]),
  minutes: z.number().int().min(1),
  multiple: z.enum(['share-if-none-wrong', 'all-or-nothing', 'half-if-none-wrong', 'per-option']),
  pass: z.object({ total: marks, parts: z.record(marks) }),
  book: z.enum(['closed', 'open', 'by-age']),
  release: z.enum(['at-once', 'by-organizer']),
  shown: z.enum(['score', 'review']),
  validYears: z.number().int().min(1).nullable(),
  resitMonths: z.number().int().min(1).nullable(),
  instructions: z.string(),
  basis: z.string(),
})

/** `ExamPool.content` once it is decrypted. */
export const poolSchema: z.ZodType<ExamPool, z.ZodTypeDef, unknown> = z.object({
  examId: z.string(),
  title: z.string(),
  rules: rulesSchema,
  drawKey: z.string(),
  salt: z.string(),
  questions: z.array(
    z.object({
      ref: z.string(),
      question: draftQuestionSchema,
      regulation: z.string(),
      article: z.string(),
      sources: z.array(z.object({ id: z.string(), text: z.string(), year: z.number() })),
      names: z.record(z.string()),
    }),
  ),
})

/** The fields of an answer: `ExamAnswer.fields`. */
export const fieldsSchema = z.record(z.array(z.string()))

/** `ExamAnswer.given`: points marked on paper, by the line of the rubric. */
export const givenSchema = z.record(z.number().int().min(0)).nullable()

/** `ExamMark.parts` and `ExamResult.parts`. */
export const partScoresSchema: z.ZodType<Array<PartScore>> = z.array(
  z.object({
    part: z.string(),
    score: marks,
    maximum: marks,
    pass: marks.nullable(),
  }),
)

/** `ExamMark.marks`, and `ExamResult.marks` where it has them. */
export const questionMarksSchema: z.ZodType<Array<QuestionMark>, z.ZodTypeDef, unknown> = z.array(
  z.object({
    number: z.number().int(),
    ref: z.string(),
    answered: z.boolean(),
    score: marks,
    maximum: marks,
    given: z.record(z.number()),
    override: marks.nullable().default(null),
    pending: z.boolean(),
  }),
)

/** `ExamLateAnswer.evidence`. */
export const evidenceSchema: z.ZodType<LateEvidence, z.ZodTypeDef, unknown> = z.object({
  heldFor: z.number(),
  deadline: z.string(),
  newest: z.object({ stamp: z.number(), receivedAt: z.string() }).nullable(),
  pausedAt: z.string().nullable().default(null),
})

/** `ExamLateAnswer.reason`. */
export const lateReasonSchema = z.enum(LATE_REASONS)
