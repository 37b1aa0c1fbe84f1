import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const LESSON = '/courses/decisions-procurement/need-to-tender'

test('a film is fetched when it is opened, shows its words, and goes on where it was left', async ({
  page,
}) => {
  const fetched: Array<string> = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await signIn(page, 'member08')
  await page.goto(LESSON, { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => /video-js|mount-player|\.mp4|\.m3u8/.test(path))).toEqual([])

  await page.getByRole('button', { name: '播放视频' }).click()
  const video = page.locator('video')
  const now = () => video.evaluate((film: HTMLVideoElement) => film.currentTime)
  await expect.poll(now, { timeout: 20_000 }).toBeGreaterThan(0.5)
  await expect(page.locator('.vjs-text-track-cue').first()).toContainText('一座煤矿新修矿区道路')
  // By keys: stopped, five seconds on, five back.
  await page.keyboard.press('Space')
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.paused)).toBe(true)
  const stopped = await now()
  await page.keyboard.press('ArrowRight')
  await expect.poll(now).toBeCloseTo(stopped + 5, 1)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(now).toBeCloseTo(stopped, 1)
  await page.keyboard.press('Space')
  await video.evaluate((film: HTMLVideoElement) => (film.currentTime = 30))
  await expect.poll(now).toBeGreaterThan(31)

  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '播放视频' }).click()
  await expect.poll(now, { timeout: 20_000 }).toBeGreaterThan(30)
  await expect(page.getByRole('link', { name: /保存视频/ })).toHaveAttribute(
    'href',
    '/media/split-purchase/clip.mp4',
  )
})

test('with scripts off there is one picture, the one that plays', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'member08')
  await page.goto(LESSON)
  await expect(page.locator('.film video')).toBeVisible()
  await expect(page.getByRole('button', { name: '播放视频' })).toBeHidden()
  await context.close()
})
