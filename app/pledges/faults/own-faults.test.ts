import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { PledgeSignatureView } from '../find-signatures.server.ts'
import { ownFaults } from './own-faults.ts'

const cadres = samplePledge({ id: 'cadres', posts: ['discipline-cadre'] })
const all = [samplePledge(), cadres, samplePledge({ id: 'leaving', occasion: 'leaving' })]
const CADRE: Viewer['posts'] = ['member', 'discipline-cadre']

function signature(change: Partial<PledgeSignatureView> = {}): PledgeSignatureView {
  const signed = { pledgeId: 'cadres', title: '廉洁承诺书', version: 1, year: 2026, isReported: false }
  return { entryId: 'e1', signedAt: '2026-05-01T02:00:00.000Z', ...signed, ...change }
}

function told(signed: Array<PledgeSignatureView>, today: string, posts = CADRE) {
  return Object.fromEntries(ownFaults({ posts }, all, signed, today))
}

test('who signed for their post in today’s wording is told nothing before reports are due', () => {
  expect(told([signature()], '2026-09-30')).toEqual({})
})

test('a pledge for a post no longer held, or in an old wording, is told to its signer this year only', () => {
  expect(told([signature()], '2026-09-30', ['member'])).toEqual({ e1: ['other-post'] })
  expect(told([signature({ version: 0 })], '2026-09-30')).toEqual({ e1: ['old-version'] })
  expect(told([signature({ isReported: true })], '2027-03-01', ['member'])).toEqual({})
})

test('of two wordings signed in a year only the later counts', () => {
  const both = [signature({ entryId: 'e2' }), signature({ version: 0 })]
  expect(told(both, '2026-09-30')).toEqual({})
})

test('from the last quarter on the report is asked for, until one is in, and no longer than the next year', () => {
  expect(told([signature()], '2026-10-01')).toEqual({ e1: ['unreported'] })
  expect(told([signature()], '2027-12-31')).toEqual({ e1: ['unreported'] })
  expect(told([signature()], '2028-01-01')).toEqual({})
  expect(told([signature({ isReported: true })], '2026-10-01')).toEqual({})
  const earlier = signature({ version: 0, isReported: true })
  expect(told([signature({ entryId: 'e2' }), earlier], '2026-10-01')).toEqual({})
  expect(told([signature({ pledgeId: 'leaving' })], '2026-12-01')).toEqual({})
})
