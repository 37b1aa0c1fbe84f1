import { formatInstant } from '#app/platform/clock.ts'
import { BOOK_WORDS } from '../book-of.ts'
import { roundWords } from '../round-words.ts'
import type { Candidate } from './find-candidates.server.ts'

/** Stands where nothing is special. */
export const NOTHING_SPECIAL = '—'

/** What is special about a candidate, in words; a dash when nothing is. */
export function candidateWords(candidate: Candidate): string {
  const { round, extraMinutes, typeSize, book, deferredAt, opensAt } = candidate
  const words = [
    round > 1 ? roundWords(round) : '',
    extraMinutes > 0 ? `加时 ${extraMinutes} 分钟` : '',
    typeSize === 'large' ? '大字卷' : '',
    book === null ? '' : book === 'open' ? BOOK_WORDS.open : BOOK_WORDS.closed,
    deferredAt === null ? '' : '缓考',
    opensAt === null ? '' : `${formatInstant(opensAt)}开考`,
  ].filter((word) => word !== '')
  return words.join('，') || NOTHING_SPECIAL
}
