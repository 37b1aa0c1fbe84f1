import fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditActionTitle, auditDetailWords } from './audit-words.ts'

it('tells changes as old and new, and codes in words', () => {
  const detail = {
    kind: 'branch',
    expiresAt: '2026-11-25T03:45:50.475Z',
    fileHash: 'ab',
    changes: [{ field: '职务', from: '', to: '党员' }],
  }
  expect(auditDetailWords(JSON.stringify(detail))).toEqual([
    '层级：党支部',
    '有效期至：2026年11月25日 11:45',
    '职务：空 → 党员',
  ])
})

it('says in words what was done to an exam, and leaves out names of rows', () => {
  expect(auditActionTitle('exam.late-judged')).toBe('裁定迟到的答案')
  expect(auditDetailWords('{"verdict":"refused","reason":"没有证据","sittingId":"s1"}')).toEqual([
    '裁定：不采纳',
    '原因：没有证据',
  ])
})

it('reads any detail without throwing, and any action has a name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(auditDetailWords(text)).toBeInstanceOf(Array)
    }),
  )
  expect(auditActionTitle('something.new')).toBe('something.new')
})
