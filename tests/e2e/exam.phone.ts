import type { Page } from '@playwright/test'
import { addExam, endSittingsIn } from './support/add-exam.ts'
import { holdScripts } from './support/hold-scripts.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

// Each test sits an exam of its own: a round is sat once.
const QUESTIONS = 6

async function begin(page: Page, exam: string): Promise<void> {
  await page.goto(`/exams/${exam}`)
  await page.getByRole('button', { name: '开始考试' }).click()
  await expect(page.getByRole('timer')).toContainText(/剩余/)
}

/** Chooses an option of the question shown, counted from 0. */
async function choose(page: Page, option: number): Promise<void> {
  await page.getByRole('main').getByRole('radio').nth(option).check()
}

const state = (page: Page) => page.locator('.save-state')
const next = (page: Page) => page.getByRole('button', { name: '下一题' }).click()

test('sits a whole exam on a phone, the network cut twice and the page loaded anew', async ({
  page,
  context,
}) => {
  await signIn(page, 'member24')
  const exam = addExam(60, 'member24')
  await begin(page, exam)
  await choose(page, 0)
  await expect(state(page)).toHaveText('已保存')
  await next(page)

  await context.setOffline(true)
  await choose(page, 1)
  await expect(state(page)).toContainText('答案已留在本机')
  await next(page)
  await choose(page, 0)
  await context.setOffline(false)
  await expect(state(page)).toHaveText('已保存', { timeout: 15_000 })
  await page.reload()
  await expect(page.getByText(`第 3 / ${QUESTIONS} 题`)).toBeVisible()
  await expect(page.getByRole('radio').first()).toBeChecked()

  await next(page)
  await context.setOffline(true)
  await choose(page, 1)
  await expect(state(page)).toContainText('答案已留在本机')
  // Handing in waits for what the server does not have yet.
  await page.getByRole('button', { name: '检查并交卷' }).click()
  await expect(page.getByText('还有答案未送达')).toBeVisible()
  await context.setOffline(false)
  await expect(state(page)).toHaveText('已保存', { timeout: 15_000 })
  await page.getByRole('button', { name: '检查并交卷' }).click()
  await expect(page.getByText('还有 2 道题没有做完')).toBeVisible()
  await expect(page.getByRole('link', { name: '第5题' })).toBeVisible()
  await page.getByRole('button', { name: '就这样交卷' }).click()
  await expect(page.getByText('已交卷').first()).toBeVisible()
  await expect(page.getByText(`4 / ${QUESTIONS} 题`)).toBeVisible()
  expect(await page.content()).not.toContain('秘密')
})

test('an answer that is given before the scripts are there is saved once they are', async ({ page }) => {
  await signIn(page, 'member24')
  const exam = addExam(60, 'member24')
  await begin(page, exam)
  const letThrough = await holdScripts(page)
  const opened = page.reload()
  await choose(page, 1)
  letThrough()
  await opened
  await expect(state(page)).toHaveText('已保存')
  await page.reload()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
})

test('a second device takes over with the answers and the time; the first one is told', async ({
  page,
  browser,
}) => {
  await signIn(page, 'member25')
  const exam = addExam(60, 'member25')
  await begin(page, exam)
  await choose(page, 1)
  await expect(state(page)).toHaveText('已保存')

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  const second = await other.newPage()
  await signIn(second, 'member25')
  // Another browser: it has a cookie of its own.
  await other.clearCookies({ name: 'lianxue-device' })
  await second.goto(`/exams/${exam}`)
  await second.getByRole('button', { name: '在本机继续' }).click()
  await expect(second.getByRole('timer')).toContainText(/剩余 (59|1:00)/)
  await second.goto(`/exams/${exam}/sitting/1`)
  await expect(second.getByRole('radio').nth(1)).toBeChecked()
  await choose(second, 0)
  await expect(state(second)).toHaveText('已保存')

  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(page.getByText('已转到另一台设备继续')).toBeInViewport({ timeout: 20_000 })
  await expect(page.getByRole('radio').first()).toBeDisabled()
  await page.reload()
  await expect(page.getByRole('button', { name: '在本机继续' })).toBeVisible()
  await other.close()
})

test('when the time is up, what is filled in is saved first and handed in then', async ({ page }) => {
  await signIn(page, 'member26')
  const exam = addExam(60, 'member26')
  await begin(page, exam)
  await choose(page, 0)
  await next(page)
  endSittingsIn(20, exam)
  await page.reload()
  await expect(page.getByRole('timer')).toContainText(/剩余 0:/)
  await choose(page, 0)
  await expect(page.getByText('时间到，已自动交卷')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(`2 / ${QUESTIONS} 题`)).toBeVisible()
})

test('an exam is sat without scripts as well', async ({ browser, page }) => {
  await page.goto('/login')
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(page.url()).origin })
  const sheet = await plain.newPage()
  await signIn(sheet, 'member27')
  const exam = addExam(60, 'member27')
  await sheet.goto(`/exams/${exam}`)
  await sheet.getByRole('button', { name: '开始考试' }).click()
  await choose(sheet, 0)
  await next(sheet)
  await expect(sheet.getByText(`第 2 / ${QUESTIONS} 题`)).toBeVisible()
  await choose(sheet, 1)
  await sheet.getByRole('button', { name: '检查并交卷' }).click()
  await expect(sheet.getByText('还有 4 道题没有做完')).toBeVisible()
  await sheet.getByRole('button', { name: '就这样交卷' }).click()
  await expect(sheet.getByText(`2 / ${QUESTIONS} 题`)).toBeVisible()
  await plain.close()
})
