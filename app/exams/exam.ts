import type { Instant } from '#app/platform/clock.ts'
import type { Question, QuestionType } from '#app/questions/question.ts'
import type { Marks as RubricMarks, MultipleRule } from '#app/questions/scoring-rules.ts'
import type { SourceText } from '#app/questions/source-words.ts'

/** Hundredths of a mark (分): a question of 2 marks is worth 200. All scores of exams are whole numbers of these. */
export type Marks = number

/**
 * So many questions of one kind. `part` groups quotas for the part scores (廉政法规); the other fields narrow the choice, null
 * meaning any. `marks` is the worth of each.
 */
export type Quota = {
  part: string
  regulation: string | null
  type: QuestionType | null
  difficulty: 1 | 2 | 3 | null
  count: number
  marks: Marks
}

/** One paper for all, or one drawn for each candidate. */
export type PaperRule =
  | {
      kind: 'fixed'
      questions: Array<{ ref: string; part: string; marks: Marks }>
    }
  | { kind: 'drawn'; banks: Array<string>; quotas: Array<Quota> }

/** Everything that an organizer decides about an exam besides title, unit and window. */
export type ExamRules = {
  paper: PaperRule
  /** Minutes for everyone; a candidate may have extra ones. */
  minutes: number
  multiple: MultipleRule
  /** Marks to be reached in all, and in each part named here. */
  pass: { total: Marks; parts: Record<string, Marks> }
  /** by-age: closed below 50 and open from then on; who that is the organizer says, for no age of anybody is kept. */
  book: 'closed' | 'open' | 'by-age'
  /**
   * at-once: for all who sat in a window (of the exam, a resit, a deferred sitting) when it is over and the last sitting is
   * marked; by-organizer: when told to, and not before that either.
   */
  release: 'at-once' | 'by-organizer'
  /**
   * What a candidate sees then: the score with its parts alone, or every question with key and source as well, these as long as
   * nobody is to be asked them in a resit or a deferred sitting.
   */
  shown: 'score' | 'review'
  /** Years for which a pass holds; null: without end. */
  validYears: number | null
  /** Months within which a resit may be given; null: none. */
  resitMonths: number | null
  /** Words for the candidate, shown before the start. May be empty. */
  instructions: string
  /** The document that asks for the exam; may be empty. */
  basis: string
}

/** A question as frozen: parts renamed and mixed at random, so that neither ids nor places tell anything. */
export type PoolQuestion = {
  ref: string
  question: Question
  regulation: string
  article: string
  sources: Array<SourceText>
  /** New id of a part → its id in the bank, for statistics. */
  names: Record<string, string>
}

/** What sealing freezes. `drawKey`: 32 random bytes in hexadecimal, from which the seed of each candidate follows. */
export type ExamPool = {
  examId: string
  title: string
  rules: ExamRules
  drawKey: string
  salt: string
  questions: Array<PoolQuestion>
}

/** A question on a paper. */
export type PaperItem = { ref: string; part: string; marks: Marks }

/** What the device said about an answer that arrived late; all times by the server's clock as the device measured it. */
export type LateEvidence = {
  /** Milliseconds that the device kept the answer before it was sent. */
  heldFor: number
  /** The end that the answer missed. */
  deadline: Instant
  /** Newest answer of this device that had arrived before, with its stamp: an older stamp must have been entered before it. */
  newest: { stamp: number; receivedAt: Instant } | null
  /** When the pause began in which it was entered; null where it was entered in none. */
  pausedAt: Instant | null
}

/** Why an answer does not count by itself and waits for a person's verdict. */
export const LATE_REASONS = ['after-deadline', 'after-submission', 'other-device', 'during-pause'] as const
export type LateReason = (typeof LATE_REASONS)[number]

export type Outcome = 'passed' | 'failed'

/** `pass`: marks that this part needs; null when it needs none. */
export type PartScore = {
  part: string
  score: Marks
  maximum: Marks
  pass: Marks | null
}

/**
 * What a question of a sitting was worth. `given`: points by a person for the lines of its rubric; `pending`: waits for some
 * of them, `score` is what is certain so far. `override`: what the question is worth by a decision (a wrong question, an
 * appeal), in place of what the rules say; null when they hold.
 */
export type QuestionMark = {
  number: number
  ref: string
  answered: boolean
  score: Marks
  maximum: Marks
  given: RubricMarks
  override: Marks | null
  pending: boolean
}

/** The judgement of a whole sitting. */
export type SittingMark = {
  score: Marks
  maximum: Marks
  outcome: Outcome
  parts: Array<PartScore>
  marks: Array<QuestionMark>
  pending: number
}
