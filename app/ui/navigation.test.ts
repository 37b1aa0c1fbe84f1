import { expect, test } from 'vitest'
import { findPlace, type Navigation } from './navigation.ts'

const nav: Navigation = {
  member: [
    { to: '/', label: '今日学习', icon: 'today' },
    { to: '/me', label: '我的', icon: 'me' },
    { to: '/me/ledger', label: '学习台账', icon: 'ledger' },
  ],
  organizer: [{ to: '/organize', label: '进展总览', icon: 'organize' }],
}

test('an address belongs to the place with its longest beginning', () => {
  expect(findPlace(nav, '/')?.label).toBe('今日学习')
  expect(findPlace(nav, '/me/sessions')?.label).toBe('我的')
  expect(findPlace(nav, '/me/ledger')?.label).toBe('学习台账')
  expect(findPlace(nav, '/organize/members')?.label).toBe('进展总览')
})

test('a place does not take addresses that only begin with the same letters', () => {
  expect(findPlace(nav, '/members')).toBeUndefined()
  expect(findPlace(nav, '/verify')).toBeUndefined()
})
