import type { Page } from '@playwright/test'
import { signIn, origin } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const LESSON = '/courses/four-forms/ladder'

test('the first visit to a lesson is light and asks nobody else', async ({ page }) => {
  await signIn(page, 'member16')
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

test('scripts are fetched once there is something to read', async ({ page }) => {
  await signIn(page, 'member16')
  await page.goto(LESSON)
  const { painted, scripts } = await page.evaluate(() => {
    const timeline = (type: string) =>
      performance.getEntriesByType(type).map(({ name, startTime }) => ({ name, startTime }))
    return {
      painted: timeline('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime,
      scripts: timeline('resource').filter(({ name }) => name.endsWith('.js')),
    }
  })
  expect(painted).toBeGreaterThan(0)
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter(({ startTime }) => startTime < (painted ?? 0))).toEqual([])
})

test('where links lead is asked for when somebody uses the page, and a link works before', async ({
  page,
}) => {
  await signIn(page, 'member16')
  const asked: Array<string> = []
  page.on('request', (request) => {
    if (request.url().includes('/__manifest')) asked.push(request.url())
  })
  await page.goto(LESSON, { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  const manifest = page.waitForRequest(/__manifest/)
  await page.mouse.wheel(0, 400)
  expect((await manifest).url()).toContain(encodeURIComponent('/courses/four-forms'))

  await page.goto(LESSON, { waitUntil: 'networkidle' })
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true))
  // Without a finger or a key before it, as assistive technology clicks.
  await page
    .getByRole('link', { name: '课程', exact: true })
    .first()
    .evaluate((link: HTMLElement) => link.click())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('课程')
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true)
})

test('every lesson arrives whole, rendered for all or for one alone', async ({ page }) => {
  await signIn(page, 'member16')
  const courses = await linksIn(page, '/courses', /href="(\/courses\/[a-z-]+)"/g)
  const lessons = (
    await Promise.all(courses.map((course) => linksIn(page, course, /href="(\/courses\/[a-z-]+\/[a-z-]+)"/g)))
  )
    .flat()
    .filter((address) => !address.endsWith('/quiz'))
  expect(lessons.length).toBeGreaterThanOrEqual(48)
  for (const lesson of lessons) {
    const [shared, alone] = [await textOf(page, lesson), await textOf(page, `${lesson}?alone`)]
    expect.soft(shared, lesson).toBe(alone)
    expect.soft(shared.includes('\0'), lesson).toBe(false)
  }
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a lesson can be read and its questions answered', async ({ page }) => {
    await signIn(page, 'member16')
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
    await page.getByLabel('工号').fill('member16')
    await page.getByLabel('密码').fill('Lianxue-demo-2026')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日学习')
    await expect(page.getByRole('region', { name: '要完成的' }).getByRole('listitem').first()).toBeVisible()
  })
})

async function linksIn(page: Page, address: string, link: RegExp): Promise<Array<string>> {
  const html = await (await page.request.get(address)).text()
  return [...new Set([...html.matchAll(link)].map(([, found = '']) => found))]
}

/** A document as sent, but for what is new each time: the nonce and the ids that forms carry. */
async function textOf(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address, { headers: { accept: 'text/html' } })).text()
  return html.replace(/nonce="[^"]*"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
}
