/** What a row of the paper's quotas asks for. */
export type QuotaPart = 'part' | 'regulation' | 'type' | 'difficulty' | 'count' | 'marks' | 'partPass'

/** The name of a field of the quota with this number (from 1). */
export function quotaField(number: number, part: QuotaPart): string {
  return `${part}-${number}`
}
