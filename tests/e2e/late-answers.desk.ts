import { accessibilityFindings } from './support/accessibility.ts'
import { addExam } from './support/add-exam.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test.use({ refusalsExpected: true })

test('late answers of a candidate are judged together; what is left waits, and a verdict without a reason changes nothing', async ({
  page,
  browser,
}) => {
  const exam = addExam(59, 'cadre05')
  const { baseURL } = test.info().project.use
  const newDevice = () =>
    browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN', viewport: { width: 360, height: 640 } })
  const [first, second] = [await newDevice(), await newDevice()]
  const [lost, taken] = [await first.newPage(), await second.newPage()]

  // What the first device holds back without a network, after the second one has taken over, is for a person to judge.
  await signIn(lost, 'cadre05')
  await lost.goto(`/exams/${exam}`)
  await lost.getByRole('button', { name: '开始考试' }).click()
  await expect(lost.getByRole('timer')).toBeVisible()
  await first.setOffline(true)
  await signIn(taken, 'cadre05')
  // Another browser: it has a cookie of its own.
  await second.clearCookies({ name: 'lianxue-device' })
  await taken.goto(`/exams/${exam}`)
  await taken.getByRole('button', { name: '在本机继续' }).click()
  await expect(taken.getByRole('timer')).toBeVisible()
  // Within a second and a half of a takeover it is not told apart what came first: such answers count.
  await lost.waitForTimeout(3_000)
  for (let number = 1; number <= 3; number++) {
    await lost.getByRole('main').getByRole('radio').first().check()
    await expect(lost.locator('.save-state')).toContainText('答案已留在本机')
    await lost.getByRole('button', { name: '下一题' }).click()
  }
  await first.setOffline(false)

  await signIn(page, 'organizer01')
  const ticks = page.getByRole('main').getByRole('checkbox')
  await expect(async () => {
    await page.goto(`/organize/exams/${exam}/late`)
    await expect(ticks).toHaveCount(3, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByLabel('第 2 题').uncheck()
  await page.getByLabel('采纳', { exact: false }).first().check()
  await page.getByRole('button', { name: '裁定' }).click()
  await expect(page.getByText('请填写原因，至少 2 个字')).toBeVisible()
  await expect(ticks).toHaveCount(3)
  await expect(page.getByLabel('第 2 题')).not.toBeChecked()
  await page.getByLabel('理由').fill('换机时断网')
  await page.getByRole('button', { name: '裁定' }).click()
  await expect(ticks).toHaveCount(1)
  await expect(page.getByRole('row', { name: /第 1 题.*采纳：换机时断网/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /第 3 题.*采纳：换机时断网/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /第 2 题.*等待裁定/ })).toBeVisible()

  await page.getByLabel('不采纳').check()
  await page.getByLabel('理由').fill('接管以后填写')
  await page.getByRole('button', { name: '裁定' }).click()
  await expect(ticks).toHaveCount(0)
  await page.goto(`/organize/exams/${exam}/log`)
  await expect(page.getByRole('row', { name: /题号：1、3/ })).toContainText('换机时断网')
  await first.close()
  await second.close()
})
