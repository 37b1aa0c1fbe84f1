import { expect, test } from 'vitest'
import { dayOf } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { at, heldExam, release, sit } from '#tests/exams/held-exam.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { loader } from './verify-certificate.tsx'

/** What a stranger gets who asks for a code. */
async function ask(code: string) {
  const request = new Request(`http://localhost/verify/certificate?code=${encodeURIComponent(code)}`)
  const context = { nonce: '', viewer: null, clientAddress: '127.0.0.1' }
  const answer = await loader({ request, params: {}, context })
  return { status: answer.init?.status ?? 200, certificate: answer.data.certificate }
}

test('whoever holds a certificate can have it checked without signing in, from the release on', async () => {
  const { id, ids, by } = await heldExam(2, { ...sampleRules, pass: { total: 1000, parts: {} } })
  const [passed = '', failed = ''] = ids
  const { id: code } = await sit(id, passed, 3)
  const { id: other } = await sit(id, failed, 0)
  expect(await ask(code)).toEqual({ status: 404, certificate: null })
  await release(id, by.memberId)
  expect(await ask(` ${code.toUpperCase()} `)).toMatchObject({
    ...{ status: 200, certificate: { standing: 'valid', passedOn: dayOf(at) } },
  })
  const told = (await ask(code)).certificate
  expect(told).not.toHaveProperty('score')
  expect(told).not.toHaveProperty('maximum')
  expect(await ask(other)).toEqual({ status: 404, certificate: null })
})

test('a wrong code is answered with 404 and tells nothing, whatever it is', async () => {
  for (const code of [newId(), 'x', "' OR 1=1 --", '%00', '零'.repeat(500)])
    expect(await ask(code)).toEqual({ status: 404, certificate: null })
  expect(await ask('')).toEqual({ status: 200, certificate: null })
})
