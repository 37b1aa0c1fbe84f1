import type { Instant } from '#app/platform/clock.ts'
import type { JsonValue } from '#app/platform/canonical-json.ts'

/** What is known of a member's study of one lesson, in the version of the course that is now taught. */
export type StudyFacts = {
  /** Sections marked as read. Those with exercises are read by solving them, and are not listed here. */
  sections: ReadonlySet<string>
  answers: ReadonlyMap<string, AnswerFact>
  /**
   * Choices made in cases that are not finished, by exercise id (an empty list is a case begun anew), and by the id of an
   * aid what is kept of its use: ticked items, boxes of cards.
   */
  paths: Readonly<Record<string, ReadonlyArray<string>>>
  /** The section last looked at, and when. */
  place: { section: string; at: Instant } | null
  /** Ids of the lessons of the course that are completed, with when. */
  lessons: ReadonlyMap<string, Instant>
  courseCompletedAt: Instant | null
  /** The newest earlier version of the course that was completed as a whole. */
  earlier: { version: number; completedAt: Instant } | null
  /** When the server first gave the lesson to the member; null when that is not known. */
  openedAt: Instant | null
}

/** The newest answer to an exercise. `score` and `maximum` are thousandths of a point. */
export type AnswerFact = {
  response: JsonValue
  score: number
  maximum: number
  attempts: number
  solvedAt: Instant | null
  answeredAt: Instant
}

export const NOTHING_STUDIED: StudyFacts = {
  sections: new Set(),
  answers: new Map(),
  paths: {},
  place: null,
  lessons: new Map(),
  courseCompletedAt: null,
  earlier: null,
  openedAt: null,
}
