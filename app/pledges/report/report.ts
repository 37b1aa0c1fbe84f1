import type { Day, Instant } from '#app/platform/clock.ts'
import { clauseNumber } from '../pledge.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'

/** How a promise was kept, in the signer's own judgement. */
export const STANDINGS = [
  { code: 'kept', title: '做到' },
  { code: 'partly', title: '部分做到' },
  { code: 'not', title: '没有做到' },
] as const
export type KeptStanding = (typeof STANDINGS)[number]['code']

/** One promise of a pledge, clause or personal, as the report goes through them. */
export type Promised = { key: string; title: string; text: string }

/** What the signer says of one promise. */
export type ReportItem = { key: string; title: string; standing: KeptStanding; note: string }

export type FulfilmentReport = {
  entryId: string
  pledgeEntryId: string
  pledgeTitle: string
  year: number
  items: ReadonlyArray<ReportItem>
  summary: string
  reportedAt: Instant
}

export const NOTE_LENGTH = 300
export const SUMMARY_LENGTH = { min: 20, max: 1000 }

/** Every promise of a signed pledge in its order. */
export function promisesOf({ text, personalClauses }: Pick<PledgeSignedPayload, 'text' | 'personalClauses'>) {
  const clauses = text.clauses.map(({ id, title, text: words }, index): Promised => {
    return { key: `clause-${id}`, title: `${clauseNumber(index)}　${title}`, text: words }
  })
  const personal = personalClauses.map((words, index): Promised => {
    return { key: `personal-${index + 1}`, title: `个人承诺 ${index + 1}`, text: words }
  })
  return [...clauses, ...personal]
}

/** The day from which a pledge of this year is reported on: the last quarter, so that there is a year to look back on. */
export function reportOpensOn(year: number): Day {
  return `${year}-10-01`
}

export function standingTitle(code: string): string {
  return STANDINGS.find((standing) => standing.code === code)?.title ?? code
}
