import type { Page } from '@playwright/test'
import { addExam, loseContact } from './support/add-exam.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

/** The invigilator's page as it is now: it would look by itself every ten seconds. */
async function look(page: Page, row: RegExp): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('row', { name: row })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

/** The phone asks how its sitting stands, as it does when its network is back. */
async function ask(phone: Page): Promise<void> {
  await phone.evaluate(() => window.dispatchEvent(new Event('online')))
}

async function confirm(page: Page, act: string, reason: string): Promise<void> {
  await page.locator('summary').filter({ hasText: act }).click()
  await page.getByLabel('原因').fill(reason)
  await page.getByRole('button', { name: /^确认/ }).click()
}

test('the invigilator sees a phone begin, answer, fall silent and hand in; extends it and stops all', async ({
  page,
  browser,
}) => {
  await signIn(page, 'organizer01')
  const exam = addExam(59, 'member31', 'member32')
  const { baseURL } = test.info().project.use
  const pocket = await browser.newContext({
    ...{ baseURL: baseURL ?? '', locale: 'zh-CN', viewport: { width: 360, height: 640 } },
    ...{ isMobile: true, hasTouch: true },
  })
  const phone = await pocket.newPage()
  await signIn(phone, 'member31')
  await page.goto(`/organize/exams/${exam}/live`)
  await expect(page.getByRole('row', { name: /member31.*未开始/ })).toBeVisible()

  await phone.goto(`/exams/${exam}`)
  await phone.getByRole('button', { name: '开始考试' }).click()
  for (const option of [0, 1]) {
    await phone.getByRole('main').getByRole('radio').nth(option).check()
    await expect(phone.locator('.save-state')).toHaveText('已保存')
    await phone.getByRole('button', { name: '下一题' }).click()
  }
  await look(page, /member31.*作答中.*2 \/ 6/)
  await expect(page.getByRole('row', { name: /member32.*未开始/ })).toBeVisible()

  await pocket.setOffline(true)
  await expect(async () => {
    loseContact(exam)
    await page.reload()
    await expect(page.getByRole('row', { name: /member31.*失去联系/ })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await pocket.setOffline(false)
  await look(page, /member31.*作答中/)

  await page
    .getByRole('row', { name: /member31/ })
    .getByRole('link', { name: /延长时间/ })
    .click()
  await page.getByLabel('延长几分钟').fill('10')
  await page.getByLabel('原因').fill('断网')
  await page.getByRole('button', { name: '延长', exact: true }).click()
  await expect(page.getByRole('row', { name: /member31.*(68|69) 分钟/ })).toBeVisible()
  await ask(phone)
  await expect(phone.getByRole('timer')).toContainText(/1:08:/)

  await confirm(page, '全部暂停', '停电')
  await expect(page.getByText('考试暂停中')).toBeVisible()
  await ask(phone)
  await expect(phone.getByRole('main').getByRole('radio').first()).toBeDisabled()
  await expect(phone.getByRole('timer')).toContainText('考试暂停')
  await confirm(page, '恢复考试', '来电')
  await expect(page.getByText('考试暂停中')).toHaveCount(0)
  await ask(phone)
  await expect(phone.getByRole('main').getByRole('radio').first()).toBeEnabled()

  await phone.getByRole('button', { name: '检查并交卷' }).click()
  await phone.getByRole('button', { name: '就这样交卷' }).click()
  await expect(phone.getByText('已交卷').first()).toBeVisible()
  await look(page, /member31.*已交卷/)
  const log = page.getByRole('table', { name: '操作记录' })
  for (const line of [/延长考试时间 .*member31.* 10 分钟，断网/, /暂停考试 — 停电/, /恢复考试 — 来电/])
    await expect(log.getByRole('row', { name: line })).toBeVisible()
  await pocket.close()
})
