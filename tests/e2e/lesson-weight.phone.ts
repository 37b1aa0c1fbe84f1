import { signIn, origin } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const LESSON = '/courses/four-forms/ladder'

test('the first visit to a lesson is light and asks nobody else', async ({ page }) => {
  await signIn(page, 'member36')
  const session = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  const bytes = { all: 0, script: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength
    if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength
  })
  await session.send('Network.enable')
  const foreign: Array<string> = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin()) foreign.push(request.url())
  })

  await page.goto(LESSON, { waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
  expect(bytes.script, 'the measure sees scripts at all').toBeGreaterThan(20_000)
  expect(bytes.script, 'bytes of script on the wire').toBeLessThanOrEqual(100_000)
  expect(bytes.all, 'bytes of the whole page on the wire').toBeLessThanOrEqual(130_000)
  test.info().annotations.push({ type: 'bytes', description: JSON.stringify(bytes) })
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a lesson can be read and its questions answered', async ({ page }) => {
    await signIn(page, 'member34')
    await page.goto(LESSON)
    const text = page.getByRole('article')
    await expect(text.getByRole('heading', { name: '先读准条文' })).toBeVisible()
    await expect(text.getByText('星期一早上，风电场纪检委员的桌上放着三封信。')).toBeVisible()
    await expect(text.getByRole('table').first()).toContainText('苗头性、倾向性问题')

    const check = page.locator('#ff-c01')
    await check.getByLabel('改成“涉嫌犯罪追究刑事责任”', { exact: true }).check()
    await check.getByRole('button', { name: '提交' }).click()
    await expect(page.locator('#ff-c01')).toContainText('答对了')
  })

  test('signing in needs no script', async ({ page }) => {
    await page.goto('/login')
    await page.getByLabel('工号').fill('member34')
    await page.getByLabel('密码').fill('Lianxue-demo-2026')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日学习')
    await expect(page.getByRole('region', { name: '要完成的' }).getByRole('listitem').first()).toBeVisible()
  })
})
