import { expect, it } from 'vitest'
import { importStanding, importTitle, takeBackReason, type ImportedRow } from './import-standing.ts'

const AT = '2026-11-22T02:00:00.000Z'
const LATER = '2026-11-22T03:00:00.000Z'

const draft: ImportedRow = {
  ...{ createdAt: AT, newestVersion: 1, approvedVersion: null, retiredAt: null, retiredReason: null },
  newest: { status: 'draft', changedAt: AT, reviewedAt: null },
}
const takenBack = { ...draft, retiredAt: LATER, retiredReason: takeBackReason('题.txt') }
const retired = { ...draft, retiredAt: LATER, retiredReason: '过时' }
const approved = { ...draft, approvedVersion: 1, newest: { ...draft.newest, status: 'approved' } }
const changed = { ...draft, newest: { ...draft.newest, changedAt: LATER } }
const sentBack = { ...draft, newest: { ...draft.newest, reviewedAt: LATER } }
const revising = { ...approved, newestVersion: 2, newest: { ...draft.newest, changedAt: LATER } }

const titleOf = (rows: Array<ImportedRow>) => importTitle(rows.length, importStanding(rows, '题.txt'))

it('says in its title what is true of an import now', () => {
  expect(titleOf([])).toBe('没有导入题目')
  expect(titleOf([draft, approved, retired])).toBe('题目已导入')
  expect(titleOf([takenBack, takenBack])).toBe('导入已撤回')
  expect(titleOf([takenBack, approved])).toBe('导入已撤回一部分')
  expect(titleOf([retired, retired])).toBe('导入的题都已停用')
})

it('takes back only what nobody has touched, and counts every question in one state', () => {
  const standing = importStanding(
    [draft, takenBack, retired, approved, changed, sentBack, revising],
    '题.txt',
  )
  expect(standing).toEqual({
    states: { draft: 3, 'in-review': 0, approved: 1, revising: 1, retired: 2 },
    ...{ untouched: 1, takenBack: 1, takenBackAt: LATER },
  })
})
