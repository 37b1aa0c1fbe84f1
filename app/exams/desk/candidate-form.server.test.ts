import { expect, it } from 'vitest'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { CandidateForm } from './change-candidate.server.ts'

function errorsOf(opensAt: string, closesAt: string) {
  const form = new FormData()
  const fields = { typeSize: 'normal', book: '', deferred: 'no', opensAt, closesAt }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const parsed = parseForm(CandidateForm, form)
  return parsed.ok ? {} : parsed.errors
}

it('marks the time that is wrong, and no other', () => {
  const good = ['2026-12-08T09:00', '2026-12-08T11:00'] as const
  expect(errorsOf(...good)).toEqual({})
  expect(Object.keys(errorsOf('2026-02-30T09:00', good[1]))).toEqual(['opensAt'])
  expect(Object.keys(errorsOf(good[0], '明天'))).toEqual(['closesAt'])
  expect(errorsOf(good[1], good[0])).toEqual({ closesAt: '最晚开始时间必须晚于开考时间' })
})
