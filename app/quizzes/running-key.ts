import type { Purpose } from './attempt.ts'

/** What a member may have only one of at a time: a quiz a course, one practice round in all. */
export function runningKey(memberId: string, purpose: Purpose, courseId: string | null): string {
  return purpose === 'practice' ? `${memberId}/practice` : `${memberId}/course-quiz/${courseId}`
}
