import type { Page } from '@playwright/test'
import { addExam } from './support/add-exam.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

/** The service worker keeps the page within twenty seconds. */
const KEPT_WITHIN = 40_000

const state = (page: Page) => page.locator('.save-state')
const next = (page: Page) => page.getByRole('button', { name: '下一题' }).click()
const choice = (page: Page, option: number) => page.getByRole('main').getByRole('radio').nth(option)

function isKept(page: Page, exam: string): Promise<boolean> {
  return page.evaluate(
    async (path) => (await window.caches.match(path, { cacheName: 'lianxue-sittings' })) !== undefined,
    `/exams/${exam}/sitting`,
  )
}

/** Begins an exam of six questions and waits until its page is kept; answers with the id of the exam. */
async function beginKept(page: Page, member: string): Promise<string> {
  await signIn(page, member)
  const exam = addExam(60, member)
  await page.goto(`/exams/${exam}`)
  await page.getByRole('button', { name: '开始考试' }).click()
  await expect.poll(() => isKept(page, exam), { timeout: KEPT_WITHIN }).toBe(true)
  return exam
}

/** Minutes and seconds of the clock that is shown, in seconds. */
async function secondsLeft(page: Page): Promise<number> {
  const shown = (await page.getByRole('timer').textContent()) ?? ''
  return (/[\d:]+/.exec(shown)?.[0] ?? '0').split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
}

test('loaded anew without a network, a sitting goes on where it was, with the right time and every answer', async ({
  page,
  context,
}) => {
  const exam = await beginKept(page, 'member28')
  // Given after the page was kept: two that the server has, and one that it does not have yet.
  await choice(page, 0).check()
  await expect(state(page)).toHaveText('已保存')
  await next(page)
  await choice(page, 1).check()
  await expect(state(page)).toHaveText('已保存')
  await next(page)
  await context.setOffline(true)
  await choice(page, 1).check()
  await expect(state(page)).toContainText('答案已留在本机')
  const before = await secondsLeft(page)

  await page.reload()
  await expect(page.getByText('第 3 / 6 题')).toBeVisible()
  await expect(choice(page, 1)).toBeChecked()
  await expect(state(page)).toContainText('答案已留在本机')
  await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(before)
  expect(await secondsLeft(page)).toBeGreaterThan(before - 30)
  await page.getByRole('button', { name: '上一题' }).click()
  await expect(choice(page, 1)).toBeChecked()
  await page.getByRole('button', { name: '上一题' }).click()
  await expect(choice(page, 0)).toBeChecked()
  await choice(page, 1).check()
  await expect(state(page)).toContainText('答案已留在本机')
  await page.reload()
  await expect(page.getByText('第 1 / 6 题')).toBeVisible()
  await expect(choice(page, 1)).toBeChecked()
  await page.goto(`/exams/${exam}`)
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(choice(page, 1)).toBeChecked()

  await context.setOffline(false)
  await expect(state(page)).toHaveText('已保存', { timeout: 15_000 })
  await page.reload()
  await expect(choice(page, 1)).toBeChecked()
  await page.getByRole('button', { name: '检查并交卷' }).click()
  await page.getByRole('button', { name: '就这样交卷' }).click()
  await expect(page.getByText('3 / 6 题')).toBeVisible()
  await expect.poll(() => isKept(page, exam)).toBe(false)
})

test('what was kept for one candidate is gone when nobody is signed in any more', async ({
  page,
  context,
}) => {
  const exam = await beginKept(page, 'member29')
  await context.clearCookies({ name: 'lianxue-session' })
  await page.goto(`/exams/${exam}`)
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await expect.poll(() => isKept(page, exam)).toBe(false)
})
