import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ExamSheet } from './exam-sheet.tsx'
import type { SittingReply } from './sitting-reply.ts'

// What the server sends is looked at: nothing navigates before scripts run.
vi.mock('@remix-run/react', () => ({
  useNavigate: () => () => {},
  useSubmit: () => () => {},
  Link: ({ to, ...rest }: { to: string }) => createElement('a', { href: to, ...rest }),
}))

function html(reply: Partial<SittingReply>, more: { errors?: Record<string, string> } = {}): string {
  const question = { id: 'q', type: 'judge' as const, stem: '题' }
  return renderToStaticMarkup(
    <ExamSheet
      examId="exam"
      sittingId="sitting"
      questions={[{ number: 1, question, values: { answer: ['true'] }, state: 'answered' }]}
      number={1}
      about={['1分']}
      multiple="all-or-nothing"
      stampFrom={1_000_001}
      waiting={[1]}
      reply={{ now: 0, left: 3_600_000, isPaused: false, isActive: true, isSubmitted: false, ...reply }}
      {...more}
    />,
  )
}

test('while the exam is paused a page without scripts has no form, says so and what was held back, and leads on', () => {
  const page = html({ isPaused: true })
  expect(page).not.toContain('<form')
  expect(page).toContain('考试暂停')
  expect(page).toContain('第1题在暂停期间提交的答案已保存，由组织者判定是否计入')
  expect(page).toContain('href="/exams/exam/sitting/1"')
})

test('what was wrong with an answer is said in a pause as well', () => {
  expect(html({ isPaused: true }, { errors: { answer: '请选择对或错' } })).toContain('请选择对或错')
})

test('as long as it runs the form is there', () => {
  const page = html({})
  expect(page).toContain('<form')
  expect(page).not.toContain('考试暂停')
})
