import { expect, test } from 'vitest'
import { describeEntry } from './describe-entry.ts'

test('a sitting is told with its score in points and its verdict', () => {
  const payload = {
    purpose: 'course-quiz',
    title: '监督执纪“四种形态”',
    score: 8500,
    maximum: 10000,
    passed: true,
  }
  expect(describeEntry('quiz.submitted', payload)).toEqual({
    title: '《监督执纪“四种形态”》测验：提交',
    details: ['得分 8.5 / 10', '合格'],
    creditTenths: null,
  })
})

test('an answer that is not judged yet tells no score', () => {
  const payload = {
    purpose: 'course-quiz',
    courseTitle: '课',
    stem: '题'.repeat(60),
    pointTitle: '点',
    score: null,
    maximum: null,
  }
  const { title, details } = describeEntry('quiz.answered', payload)
  expect([...title]).toHaveLength(3 + 48)
  expect(details).toEqual(['《课》测验', '知识点：点'])
})

test('an update tells the versions and every section that was studied', () => {
  const payload = {
    courseTitle: '试课',
    from: 1,
    to: 3,
    sections: [
      { lessonTitle: '第一课', section: '第一节' },
      { lessonTitle: '第二课', section: '第三节' },
    ],
  }
  expect(describeEntry('update.completed', payload)).toEqual({
    title: '学完更新部分：《试课》第3版',
    details: ['此前学过第1版', '更新的 2 节：第一课“第一节”、第二课“第三节”'],
    creditTenths: null,
  })
})

test('an attendance brings its 学时; an unknown kind is told by its title', () => {
  const payload = {
    title: '廉政教育',
    heldOn: '2026-11-01',
    place: '会议室',
    basisTitle: '通知',
    creditTenths: 15,
  }
  expect(describeEntry('training.attended', payload).creditTenths).toBe(15)
  expect(describeEntry('future.kind', { title: '新事' })).toMatchObject({ title: '新事' })
  expect(describeEntry('future.kind', {}).title).toBe('future.kind')
})

test('entries of an exam are put into words without saying more than they hold', () => {
  const about = { title: '任前廉政法规考试', number: 3, fields: { answer: ['k1x2'] } }
  expect(describeEntry('exam.answered', about)).toMatchObject({
    title: '考试《任前廉政法规考试》：作答第3题',
    details: [],
  })
  expect(describeEntry('exam.submitted', { ...about, how: 'time-out' }).title).toContain('自动交卷')
  const scored = { ...about, score: 7550, maximum: 10_000, outcome: 'passed' }
  expect(describeEntry('exam.scored', scored).details).toEqual(['得分 75.5 / 100', '合格'])
})
