import type { Page } from '@playwright/test'
import { newId } from '#app/platform/ids.ts'
import { addExam } from './support/add-exam.ts'
import { origin, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

// Keys, reasons and explanations of the sample's questions begin with this word, or stand in these fields.
const SECRET = /秘密|drawKey|\\?"(?:right|why|explanation|accept|rubric|override)\\?"/u

type Sent = Record<string, string>

/** Asks for an address, or sends a form there; nothing in the answer may tell anything. */
async function look(page: Page, address: string, form?: Sent): Promise<string> {
  const headers = { origin: origin() }
  const answer = form
    ? await page.request.post(address, { form, headers, maxRedirects: 0 })
    : await page.request.get(address, { maxRedirects: 0 })
  const body = await answer.text()
  expect.soft(answer.status(), address).toBeLessThan(400)
  expect.soft(SECRET.exec(body)?.[0], `${address} tells`).toBeUndefined()
  expect.soft(JSON.stringify(answer.headers()), address).not.toMatch(/秘密/u)
  return body
}

/** A page as a document and as the data that a browser fetches when it goes there by a link. */
async function lookAtPage(page: Page, path: string): Promise<string> {
  await look(page, `${path}.data`)
  return look(page, path)
}

test('no answer of the server tells a key of an exam before the release, to candidate or invigilator', async ({
  page,
}) => {
  await signIn(page, 'member29')
  const exam = addExam(60, 'member29')
  const own = `/exams/${exam}`
  await lookAtPage(page, '/exams')
  await lookAtPage(page, own)
  await look(page, own, { act: 'start' })
  await lookAtPage(page, own)
  for (let number = 1; number <= 6; number++) {
    const html = await lookAtPage(page, `${own}/sitting/${number}`)
    const [field = ''] = /<input[^>]*name="answer"[^>]*>/u.exec(html) ?? []
    const [, value = ''] = /value="([^"]+)"/u.exec(field) ?? []
    const answer = { number: String(number), answerId: newId(), heldFor: '0', answer: value }
    expect(await look(page, `${own}/sitting/answers`, answer)).toContain('"isSubmitted":false')
  }
  await look(page, `${own}/sitting/1`, { answer: '', go: '2', answerId: newId(), heldFor: '0' })
  await look(page, `${own}/sitting/clock?waiting=2`)
  await lookAtPage(page, `${own}/sitting/submit`)
  await look(page, `${own}/sitting/submit`, {})
  await lookAtPage(page, `${own}/result`)
  await lookAtPage(page, own)
  await lookAtPage(page, '/exams')
  // The member's own record says what was done and nothing of what it is worth.
  for (const path of ['/me/ledger', '/me/ledger.json']) await look(page, path)

  await signIn(page, 'organizer01')
  const desk = `/organize/exams/${exam}`
  for (const path of [
    '',
    '/live',
    '/candidates',
    '/results',
    '/late',
    '/paper',
    '/paper/sheet',
    '/paper/questions',
  ])
    await look(page, `${desk}${path}`)
})
