import { mkdirSync, statSync } from 'node:fs'
import { chromium, devices, type BrowserContextOptions } from '@playwright/test'
import { DEMO_PASSWORD } from '#tests/harness/browser-session.ts'
import { startDemoServer } from '#tests/harness/demo-server.ts'
import { findBrowser } from '../find-browser.mjs'

// Takes the pictures of the README from a fresh demonstration: `npx tsx tests/e2e/readme-pictures.ts` after a build.
const FOLDER = 'public/readme'
const LARGEST = 200_000

const executablePath = findBrowser()
if (!executablePath) throw new Error('no Chromium: name one in CHROMIUM')
const server = await startDemoServer()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
})
mkdirSync(FOLDER, { recursive: true })
try {
  const { isMobile, hasTouch, userAgent } = devices['Pixel 7']
  const phone = { viewport: { width: 360, height: 640 }, isMobile, hasTouch, userAgent }
  await take('home-phone', 'member07', '/', phone)
  await take('organize-desk', 'organizer01', '/organize', { viewport: { width: 1280, height: 800 } })
} finally {
  await browser.close()
  await server.stop()
  server.remove()
}

async function take(
  name: string,
  employeeNumber: string,
  path: string,
  options: BrowserContextOptions,
): Promise<void> {
  const context = await browser.newContext({ ...options, baseURL: server.origin, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByLabel('工号').fill(employeeNumber)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL('/')
  await page.goto(path, { waitUntil: 'networkidle' })
  const file = `${FOLDER}/${name}.png`
  await page.screenshot({ path: file })
  const { size } = statSync(file)
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}`)
  process.stdout.write(`${file}: ${size} bytes\n`)
  await context.close()
}
