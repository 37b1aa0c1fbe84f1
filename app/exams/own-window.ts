import type { Instant } from '#app/platform/clock.ts'

/** Those candidates who sit in one window of their own, beside that of the exam: a resit, or a deferred sitting. */
export type OwnWindow = {
  /** 1: the first sitting at another time; 2 and more: a resit. */
  round: number
  /** Null together: deferred, and no time given yet. */
  opensAt: Instant | null
  closesAt: Instant | null
  /** Candidates who have not begun. */
  waiting: number
  /** Candidates who have begun and not handed in. */
  sitting: number
  /** Sittings that are handed in and whose result is not released. */
  unreleased: number
}

/** All the windows of an exam: its own, and those of some of its candidates. */
export type ExamWindows = { closesAt: Instant; windows: ReadonlyArray<OwnWindow> }

/** Whether somebody of it may still begin: now, later, or once a time is given. */
export function mayStillBegin({ waiting, closesAt }: OwnWindow, now: Instant): boolean {
  return waiting > 0 && (closesAt === null || now < closesAt)
}

/** Whether somebody of it may begin now, or sits. */
export function isUnderWay(window: OwnWindow, now: Instant): boolean {
  return mayBeginNow(window, now) || window.sitting > 0
}

/** Whether anybody may still begin, in whatever round: then the questions are still to be asked. */
export function mayAnybodyBegin({ closesAt, windows }: ExamWindows, now: Instant): boolean {
  return now < closesAt || windows.some((window) => mayStillBegin(window, now))
}

/**
 * Whether no window is open, so that results can be released to all who sat in it together. One that is still to come holds
 * nobody's result back.
 */
export function areWindowsClosed({ closesAt, windows }: ExamWindows, now: Instant): boolean {
  return now >= closesAt && !windows.some((window) => mayBeginNow(window, now))
}

function mayBeginNow(window: OwnWindow, now: Instant): boolean {
  return window.opensAt !== null && window.opensAt <= now && mayStillBegin(window, now)
}
