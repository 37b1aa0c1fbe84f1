import { toLocalInput } from './china-time.ts'
import type { Candidate } from './find-candidates.server.ts'

/** What is special about a candidate as the values of the form. */
export function candidateValues(candidate: Candidate): Record<string, string> {
  const { extraMinutes, typeSize, book, deferredAt, deferralReason, opensAt, closesAt } = candidate
  return {
    extraMinutes: String(extraMinutes),
    typeSize,
    book: book ?? '',
    deferred: deferredAt === null ? 'no' : 'yes',
    deferralReason: deferralReason ?? '',
    opensAt: opensAt === null ? '' : toLocalInput(opensAt),
    closesAt: closesAt === null ? '' : toLocalInput(closesAt),
  }
}
