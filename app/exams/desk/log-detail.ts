import { auditDetailWords } from '#app/members/audit-log/audit-words.ts'

/** The detail of an act upon an exam in words: what it did, then the minutes and the reason as they were typed. */
export function logDetail(detail: string): string {
  const { minutes, reason, ...rest }: Record<string, unknown> = { ...JSON.parse(detail) }
  const isUnchanged = Array.isArray(rest['changes']) && rest['changes'].length === 0
  const done = isUnchanged ? '没有改动' : auditDetailWords(JSON.stringify(rest)).join('；')
  const time = typeof minutes === 'number' ? `${minutes} 分钟` : ''
  return [done, time, typeof reason === 'string' ? reason : ''].filter((word) => word !== '').join('，')
}
