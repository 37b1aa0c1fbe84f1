import { addDays, dayOf, now } from '#app/platform/clock.ts'
import { chooseOption } from './support/choose-option.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const TITLE = '年末送礼怎么退：三个场景'

test.use({ refusalsExpected: true })

test('a session goes from being scheduled over a changed hour to being cancelled', async ({ page }) => {
  await signIn(page, 'organizer01')
  await page.goto('/organize/live')
  await page.getByRole('link', { name: '安排直播课' }).first().click()
  await chooseOption(page.getByLabel('在哪个组织'), '云岭风电场党支部')
  await page.getByLabel('主题').fill(TITLE)
  await page.getByLabel(/^日期/).fill(addDays(dayOf(now()), 2))
  await page.getByLabel('开始时间').fill('14:30')
  await page.getByLabel('时长（分钟）').fill('90')
  await page.getByLabel('主讲人').fill('陈静，集团纪委')
  await page.getByLabel('加入链接').fill('http://meeting.example.cn/1')
  await page.getByLabel('资料文件').setInputFiles({
    name: '提纲.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n'),
  })
  await page.getByRole('button', { name: '安排', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('加入链接要以 https:// 开头')
  await expect(page.getByLabel('主题')).toHaveValue(TITLE)
  await page.getByLabel('加入链接').fill('https://meeting.example.cn/1')
  await page.getByRole('button', { name: '安排', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  const address = new URL(page.url()).pathname.replace('/organize', '')

  await signIn(page, 'secretary01')
  await page.goto('/live')
  await page.getByRole('link', { name: new RegExp(TITLE) }).click()
  await expect(page.getByRole('main')).toContainText('14:30—16:00')
  await expect(page.getByRole('link', { name: '打开直播链接' })).toHaveAttribute('href', /^https:/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '加入日历（.ics）' }).click()
  expect((await download).suggestedFilename()).toBe(`${TITLE}.ics`)
  const calendar = await (await page.request.get(`${address}/calendar`)).text()
  expect(calendar).toContain('SEQUENCE:0\r\n')

  // Somebody of another branch does not even learn that it exists.
  await signIn(page, 'member11')
  expect((await page.goto(address))?.status()).toBe(404)
  expect((await page.request.get(`${address}/material`)).status()).toBe(404)

  await signIn(page, 'organizer01')
  await page.goto(`/organize${address}`)
  await page.getByLabel('开始时间').fill('15:30')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('main')).toContainText('15:30—17:00')
  await page.locator('summary').filter({ hasText: '取消直播' }).click()
  await page.getByLabel('取消原因').fill('与支部大会冲突')
  await page.getByRole('button', { name: '确认取消' }).click()
  await expect(page.getByText('这次直播已取消')).toBeVisible()

  await signIn(page, 'secretary01')
  await page.goto(address)
  await expect(page.getByRole('main')).toContainText('与支部大会冲突')
  const changed = await (await page.request.get(`${address}/calendar`)).text()
  expect(changed).toContain('STATUS:CANCELLED\r\n')
  expect(changed).toContain('SEQUENCE:2\r\n')
})

test('a session that is over is entered into the ledgers of those who came and leads to its lesson', async ({
  page,
}) => {
  await signIn(page, 'organizer01')
  await page.goto('/organize/live')
  await page.getByRole('link', { name: '“四种形态”十分钟' }).click()
  await expect(page).toHaveURL(/live\/.+/)
  const address = new URL(page.url()).pathname.replace('/organize', '')
  await page.getByRole('link', { name: '登记参加人员' }).click()
  await chooseOption(page.getByLabel('组织', { exact: true }), '云岭风电场党支部')
  await page.getByRole('button', { name: '列出人员' }).click()
  await expect(page).toHaveURL(/unit=/)
  const label = page.locator('label', { hasText: '云岭风电场党支部' }).first()
  const words = await label.innerText()
  await label.click()
  await page.getByLabel('依据的文件').fill('《华川能源集团党委2026年党员教育培训计划》')
  await expect(page.getByLabel('学时')).toHaveValue('1')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('1 人')
  await page.getByRole('link', { name: '登记参加人员' }).click()
  await expect(page.getByRole('button', { name: '登记', exact: true })).toBeVisible()
  expect(await page.locator('label').allInnerTexts()).not.toContain(words)

  await signIn(page, 'member30')
  await page.goto(address)
  await page.getByRole('link', { name: /^去学：/ }).click()
  await expect(page).toHaveURL(/\/courses\/four-forms\/ladder$/)
})
