import { expect, test } from 'vitest'
import type { NamedQuestion } from '#app/bank/find-named-questions.server.ts'
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
    { ref: 'bank/a@1', part: '党纪', marks: 100 },
    { ref: 'bank/b@2', part: '党纪', marks: 100 },
    { ref: 'bank/c@1', part: '党纪', marks: 100 },
  ]
  const named = new Map<string, NamedQuestion>([
    ['bank/a@1', { question, standing: 'replaced', inUse: 'bank/a@3' }],
    ['bank/b@2', { question, standing: 'not-approved', inUse: 'bank/b@1' }],
    ['bank/c@1', { question, standing: 'retired', inUse: null }],
  ])
  const fill = { stem: '每届任期＿＿＿＿年。', type: '填空题', part: '党纪' }
  const stays = { isReplaced: false }
  expect(previewFixed(available, named, { kind: 'fixed', questions })).toEqual([
    { ...fill, ref: 'course/q', marks: '1.5', problem: null, ...stays },
    {
      ...{ ref: 'nowhere/q', stem: null, type: '', part: '全卷', marks: '2' },
      ...{ problem: '题库里没有这个编号，或者它不归本单位和上级组织', ...stays },
    },
    { ...fill, ref: 'bank/a@1', marks: '1', problem: '第1版已经被第3版替换', isReplaced: true },
    { ...fill, ref: 'bank/b@2', marks: '1', problem: '第2版还没有批准', ...stays },
    { ...fill, ref: 'bank/c@1', marks: '1', problem: '已停用', ...stays },
  ])
  expect(previewFixed(available, named, { kind: 'drawn', banks: [], quotas: [] })).toEqual([])
})
