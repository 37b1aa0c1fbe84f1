/**
 * Tenths of a 学时 that a session gives by the organization's own rule of so many minutes to one 学时, rounded down: a
 * proposal, the organizer who enters the attendance has the last word. At least a tenth, since 0 cannot be entered.
 */
export function creditOfMinutes(minutes: number, minutesPerCredit: number): number {
  return Math.max(1, Math.floor((minutes * 10) / minutesPerCredit))
}
