import { data } from '@remix-run/node'
import { expect, test } from 'vitest'
import { isRefusal } from './is-refusal.ts'

/** As the router throws it when no route takes a request. */
function routersAnswer(status: number) {
  return { status, statusText: '', internal: true, data: 'Error: No route matches URL "/%0A"' }
}

test('what no route takes is no failure: a path without a page, a method without an action, a refusal', () => {
  for (const answer of [
    routersAnswer(404),
    routersAnswer(405),
    data({ message: '没有权限' }, { status: 403 }),
  ])
    expect(isRefusal(answer)).toBe(true)
})

test('whatever else is thrown is one', () => {
  for (const thrown of [new Error('lost'), routersAnswer(500), 'text', null])
    expect(isRefusal(thrown)).toBe(false)
})
