import type { Page } from '@playwright/test'
import { addExam } from './support/add-exam.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const NOTICE = '没有网络。刚才按的没有办成。填写的内容都还在，网络恢复后请再按一次。'
const UNANSWERED = '没有网络。刚才按的没有收到服务器的答复。填写的内容都还在，网络恢复后请再按一次。'

/** What Remix asks for in place of pages; a network that is weak loses it, and the browser does not know. */
const DATA = /\.data(\?|$)/

async function begin(page: Page, exam: string): Promise<void> {
  await page.goto(`/exams/${exam}`)
  await page.getByRole('button', { name: '开始考试' }).click()
  await expect(page.getByRole('timer')).toContainText(/剩余/)
}

test('what is pressed without a network stays on its page: handing in can be pressed again', async ({
  page,
  context,
}) => {
  await signIn(page, 'member06')
  const exam = addExam(60, 'member06')
  await page.goto(`/exams/${exam}`)
  await context.setOffline(true)
  await page.getByRole('button', { name: '开始考试' }).click()
  await expect(page.getByText(NOTICE)).toBeInViewport()
  await context.setOffline(false)
  await page.getByRole('button', { name: '开始考试' }).click()
  await expect(page.getByRole('timer')).toContainText(/剩余/)
  await expect(page.getByText(NOTICE)).toBeHidden()

  await page.getByRole('button', { name: '检查并交卷' }).click()
  await expect(page.getByRole('heading', { name: '检查并交卷' })).toBeVisible()
  // The time goes on here as on the sheet.
  await expect(page.getByRole('timer')).toContainText(/剩余 (59|1:00)/)
  await expect(page.getByText('成绩由组织员公布')).toBeVisible()
  await context.setOffline(true)
  for (const name of ['第3题', '继续作答', '课程']) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect(page.getByText(NOTICE)).toBeVisible()
    await page.getByRole('button', { name: '知道了' }).click()
  }
  await page.getByRole('button', { name: '就这样交卷' }).click()
  await expect(page.getByText(NOTICE)).toBeInViewport()
  await expect(page).toHaveURL(/\/sitting\/submit$/)
  await context.setOffline(false)
  await page.getByRole('button', { name: '就这样交卷' }).click()
  await expect(page.getByText('已交卷').first()).toBeVisible()
})

test('where the browser knows nothing of it, what was typed stays as well, and is sent when pressed again', async ({
  page,
  context,
}) => {
  await signIn(page, 'member09')
  await page.goto('/me/password')
  const fields = page.getByRole('main').locator('input[type="password"]')
  for (const field of await fields.all()) await field.fill('不是这个密码2026')
  const send = page.getByRole('main').getByRole('button', { name: '修改密码' })
  await page.route(DATA, (route) => route.abort())
  // On a slow phone the request has failed before the page has shown that it was sent.
  const phone = await context.newCDPSession(page)
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  await send.click()
  await expect(page.getByText(UNANSWERED)).toBeInViewport()
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  for (const field of await fields.all()) await expect(field).toHaveValue('不是这个密码2026')

  // A page that could not be opened says so under its own address, and is opened when asked for again.
  await page.getByRole('link', { name: '课程', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: '没有网络' })).toBeVisible()
  await expect(page).toHaveURL(/\/courses$/)
  await page.unroute(DATA)
  await page.getByRole('link', { name: '再试一次' }).click()
  await expect(page.getByRole('heading', { name: '课程', exact: true })).toBeVisible()
})

test('an exam is on the home page: to begin, and while it runs to go on with', async ({ page }) => {
  await signIn(page, 'member04')
  const exam = addExam(60, 'member04')
  await page.goto('/')
  const exams = page.getByRole('region', { name: '考试' })
  await expect(exams.getByText('前可以开考，时长60分钟').first()).toBeVisible()
  await exams.getByRole('link', { name: '进入考试' }).first().click()
  await expect(page).toHaveURL(new RegExp(exam))
  await page.getByRole('button', { name: '开始考试' }).click()
  await expect(page.getByRole('timer')).toContainText(/剩余/)
  await page.goto('/me')
  await page.getByRole('main').getByRole('link', { name: /^考试/ }).click()
  await expect(page.getByText('剩余59分钟')).toBeVisible()
  await page.goto('/')
  await exams.getByRole('link', { name: '继续作答' }).click()
  await expect(page.getByText('第 1 / 6 题')).toBeVisible()
})

test('tabs of one device show the same answers, and each names the question that it shows', async ({
  page,
  context,
}) => {
  await signIn(page, 'member06')
  const exam = addExam(60, 'member06')
  await begin(page, exam)
  const option = (tab: Page, place: number) => tab.getByRole('main').getByRole('radio').nth(place)
  await option(page, 0).check()
  await expect(page.locator('.save-state')).toHaveText('已保存')
  const second = await context.newPage()
  await second.goto(`/exams/${exam}/sitting/1`)
  await expect(option(second, 0)).toBeChecked()
  await option(second, 1).check()
  await expect(option(page, 1)).toBeChecked()
  await page.getByRole('button', { name: '下一题' }).click()
  await expect(page).toHaveTitle(/^第2题/)
  await expect(second).toHaveTitle(/^第1题/)
})
