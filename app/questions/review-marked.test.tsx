import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { publicQuestion } from './public-question.ts'
import { QuestionFields } from './question-fields.tsx'
import { QuestionReviewCard } from './question-review.tsx'
import type { CaseQuestion, ShortQuestion } from './question.ts'
import { reviewQuestion } from './review-question.ts'

const common = {
  use: 'quiz',
  point: 'p',
  source: { source: 's', article: '一' },
  difficulty: 1,
  explanation: '',
} as const

const short: ShortQuestion = {
  ...common,
  ...{ id: 'short', type: 'short', stem: '收到礼金怎样处理？', answer: '拒收、上交、报告' },
  rubric: [
    { id: 'refuse', text: '拒收或者退还', points: 2 },
    { id: 'register', text: '登记上交', points: 2 },
    { id: 'report', text: '报告', points: 1 },
  ],
}

const story: CaseQuestion = {
  ...common,
  ...{ id: 'case', type: 'case', stem: '某甲收到礼金。' },
  parts: [
    {
      marks: 2,
      question: { ...common, id: 'one', type: 'judge', stem: '可以收下', answer: false, why: '不可以' },
    },
    { marks: 3, question: { ...short, id: 'two' } },
  ],
}

const words = (html: string) => html.replaceAll(/<[^>]+>/gu, '')

test('points of a rubric are told apart from the marks that they become', () => {
  const marks = { refuse: 2, register: 2, report: 0 }
  const written = { type: 'short', text: '退还并上交' } as const
  const rules = { multiple: 'all-or-nothing', marks } as const
  const cardOf = (worth: number) =>
    words(
      renderToStaticMarkup(
        <QuestionReviewCard review={reviewQuestion(short, 's', written, [], rules, worth)} />,
      ),
    )
  expect(cardOf(2000)).toContain('评分要点满分共5分，得4分，按本题20分折算为16分。')
  expect(cardOf(2000)).toContain('报告：得0分（满分1分）')
  expect(cardOf(2000)).toContain('参考答案：拒收、上交、报告')
  expect(cardOf(2000)).not.toContain('应为')
  expect(cardOf(200)).toContain('按本题2分折算为1.6分。')
  // Worth as many marks as the rubric has points: there is nothing to convert.
  expect(cardOf(500)).not.toContain('折算')
})

test('what the parts of a case got adds up to what the case got', () => {
  const response = {
    type: 'case',
    parts: { one: { type: 'judge', answer: false }, two: { type: 'short', text: '退还' } },
  } as const
  const marks = { 'two/refuse': 2, 'two/register': 2, 'two/report': 0 }
  const review = reviewQuestion(story, 's', response, [], { multiple: 'all-or-nothing', marks }, 2000)
  expect(review.score).toBe(880)
  expect(review.parts.map(({ label, worth }) => [label, worth])).toEqual([
    ['（1）可以收下', '得8分，满分8分'],
    ['（2）收到礼金怎样处理？', '得9.6分，满分12分'],
  ])
  const waiting = reviewQuestion(story, 's', response, [], { multiple: 'all-or-nothing' }, 1000)
  expect(waiting.parts.map(({ worth }) => worth)).toEqual(['得4分，满分4分', '满分6分'])
})

test('while a case is answered its parts have the numbers that the result calls them, and their marks where known', () => {
  const shown = publicQuestion(story, 'seed')
  const withMarks = words(renderToStaticMarkup(<QuestionFields question={shown} worth={2000} />))
  expect(withMarks).toContain('第（1）问，8分')
  expect(withMarks).toContain('第（2）问，12分')
  const odd = words(renderToStaticMarkup(<QuestionFields question={shown} worth={333} />))
  expect(odd).toContain('第（1）问，约1.33分')
  expect(words(renderToStaticMarkup(<QuestionFields question={shown} />))).toContain('第（2）问，占本题的3/5')
})
