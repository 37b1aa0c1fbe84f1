import { expect, test } from 'vitest'
import type { Question } from '#app/questions/question.ts'
import { previewFixed } from './preview-fixed.ts'

const question: Question = {
  ...{ id: 'q', use: 'quiz', point: '纪律', source: { source: 'law', article: '第五条' }, difficulty: 1 },
  ...{ stem: '每届任期［b1］年。', explanation: '', type: 'fill' },
  blanks: [{ id: 'b1', accept: ['五'], why: '' }],
}

test('an organizer sees every question of a fixed paper before sealing it, and which are not there', () => {
  const available = [{ ref: 'course/q', question }]
  const questions = [
    { ref: 'course/q', part: '党纪', marks: 150 },
    { ref: 'nowhere/q', part: '全卷', marks: 200 },
  ]
  expect(previewFixed(available, { kind: 'fixed', questions })).toEqual([
    { ref: 'course/q', stem: '每届任期＿＿＿＿年。', type: '填空题', part: '党纪', marks: '1.5' },
    { ref: 'nowhere/q', stem: null, type: '', part: '全卷', marks: '2' },
  ])
  expect(previewFixed(available, { kind: 'drawn', banks: [], quotas: [] })).toEqual([])
})
