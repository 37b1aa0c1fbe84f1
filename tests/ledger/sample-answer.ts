import type { NewEntry } from '#app/ledger/entry.ts'
import { sampleEntry } from './sample.ts'

/** Words of the member's own that must be in no file once the answer was destroyed. */
const ANSWER = '先问清再登记的那种做法'

/** An answer in a lesson, with the member's own words in it. */
export function answered(memberId: string, exerciseId: string): NewEntry {
  return sampleEntry(memberId, {
    kind: 'exercise.answered',
    contentVersion: 'four-forms@1:x',
    payload: {
      lessonId: 'four-forms/ladder',
      exerciseId,
      point: 'four-forms/first',
      question: `four-forms/${exerciseId}`,
      response: { text: ANSWER },
      score: 1000,
      maximum: 1000,
      solved: true,
    },
  })
}
