import { expect, test } from 'vitest'
import { lastResitDay } from './last-resit-day.ts'
import { passWords, releaseRuleWords, resitRuleWords, validityWords } from './rule-words.ts'

test('the rules in words say what decides: marks of the whole and of parts, release, resits, how long a pass holds', () => {
  expect(passWords({ total: 6000, parts: { 廉政: 2000 } })).toBe('总分60分，廉政不低于20分')
  expect(releaseRuleWords('at-once')).toContain('自动公布')
  expect(releaseRuleWords('by-organizer')).toBe('由组织员公布')
  expect(resitRuleWords('2027-02-28')).toBe('不合格或者缺考的，可以安排补考，最晚到2027年2月28日')
  expect(resitRuleWords(null)).toBe('不安排补考')
  expect(validityWords(2)).toBe('合格后2年内有效')
  expect(validityWords(null)).toBe('合格后长期有效')
})

test('months are counted by the calendar; a month that is too short ends them on its last day', () => {
  expect(lastResitDay('2026-08-31', 6)).toBe('2027-02-28')
  expect(lastResitDay('2026-12-01', 1)).toBe('2027-01-01')
})
