import { dayOf, formatDay } from '#app/platform/clock.ts'
import type { Reminder } from './find-reminders.server.ts'
import { PAUSE_DAYS } from './pause.ts'
import type { Reminding } from './remind-signers.server.ts'

/** Told to the signer. */
export function reminderWords({ by, at }: Reminder): string {
  return `${by}于${formatDay(dayOf(at))}提醒你办理`
}

/** A note with the reminder after it, where there is one. */
export function withReminder(note: string, reminder: Reminder | null): string {
  return reminder ? `${note}；${reminderWords(reminder)}` : note
}

/** Told to who reminded. */
export function remindedWords({ reminded, recent }: Reminding): string {
  const left = recent > 0 ? `${PAUSE_DAYS} 天内已经提醒过的 ${recent} 份没有重复提醒。` : ''
  if (reminded === 0) return left === '' ? '名单里没有要提醒的人。' : left
  return `已提醒 ${reminded} 份，本人在首页和“廉洁承诺”里能看到。${left}`
}
