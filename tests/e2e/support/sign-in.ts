import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#tests/harness/browser-session.ts'

type Cookies = Parameters<BrowserContext['addCookies']>[0]

/** Sessions of this worker by 工号: hashing a password on every test would be most of the time of short ones. */
const sessions = new Map<string, Cookies>()

/** Signs a demonstration account in without the page, for tests that are about something else. */
export async function signIn(page: Page, employeeNumber: string): Promise<void> {
  const context = page.context()
  const kept = sessions.get(employeeNumber)
  if (kept) return context.addCookies(kept)
  const answer = await context.request.post('/login', {
    form: { employeeNumber, password: DEMO_PASSWORD },
    headers: { origin: origin() },
    maxRedirects: 0,
  })
  expect(answer.status(), `sign-in of ${employeeNumber}`).toBe(302)
  sessions.set(employeeNumber, await context.cookies())
}

/** Signs in on the page, as a person does. */
export async function signInByHand(
  page: Page,
  employeeNumber: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('工号').fill(employeeNumber)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Where the application is served. */
export function origin(): string {
  return new URL(test.info().project.use.baseURL ?? '').origin
}
