import type { Page } from '@playwright/test'
import { openPledge, PledgePage, readAllClauses } from './support/pledge-page.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { fingerOn, NAME_STROKES, tapInto } from './support/touch.ts'
import { writePledge } from './support/ways-to-pages.ts'
import { DEMO_PASSWORD } from '#tests/harness/browser-session.ts'

/** Counts what a thumb does on the page beside the handwriting itself; typing on the keyboard is not on the page. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  const count = { taps: 0 }
  await page.exposeFunction('noteTap', () => {
    count.taps += 1
  })
  await page.addInitScript(() => {
    document.addEventListener(
      'click',
      (event) => {
        const isPad = event.target instanceof Element && event.target.closest('.signature-pad') !== null
        if (event.isTrusted && !isPad) Reflect.apply(Reflect.get(window, 'noteTap'), window, [])
      },
      true,
    )
  })
  return () => page.evaluate(() => undefined).then(() => count.taps)
}

test('the whole signing takes at most six taps, and no clause is skipped', async ({ page }) => {
  await signIn(page, 'member39')
  await openPledge(page, 'integrity-member')
  const taps = await countTaps(page)
  await page.goto('/pledges')
  await page
    .getByRole('link', { name: /阅读并签署/ })
    .first()
    .tap()
  await expect(page.getByText(/还有 \d+ 条未读/)).toBeVisible()
  await readAllClauses(page)
  const pledge = new PledgePage(page)
  await tapInto(pledge.firstClause)
  await page.keyboard.insertText('每次验收前独立核对三份询价单，核对结果当天写进台账。')
  const finger = await fingerOn(page)
  await finger.draw(pledge.pad, NAME_STROKES)
  await tapInto(page.getByLabel('登录密码'))
  await page.keyboard.insertText(DEMO_PASSWORD)
  await page.getByRole('button', { name: '签署承诺书' }).tap()
  await expect(page.getByText('你已签署，已写入学习台账')).toBeVisible()
  expect(await taps(), 'taps from the list of pledges to the signed pledge').toBeLessThanOrEqual(6)
})

test('a stroke is taken back, the rest cleared, and the name written anew', async ({ page }) => {
  await signIn(page, 'member37')
  await openPledge(page, 'integrity-member')
  const pledge = new PledgePage(page)
  const finger = await fingerOn(page)
  await finger.draw(pledge.pad, NAME_STROKES)
  await expect(pledge.strokeCount(4)).toBeVisible()
  // Clicks: on a busy machine Chromium may take a tap after drawing for one that stops a fling, however long ago that was.
  await page.getByRole('button', { name: '撤销一笔' }).click()
  await expect(pledge.strokeCount(3)).toBeVisible()
  await page.getByRole('button', { name: '清空重写' }).click()
  await expect(page.getByText('还没有笔画')).toBeVisible()
  expect(await pledge.pointCount()).toBe(0)
  await finger.draw(pledge.pad, NAME_STROKES)
  await expect(pledge.strokeCount(4)).toBeVisible()
})

test('a passkey is registered on the phone and signs the pledge instead of the password', async ({
  browser,
}) => {
  const port = new URL(test.info().project.use.baseURL ?? '').port
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/login?next=/me/passkeys')
  await page.getByLabel('工号').fill('member40')
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('名称').fill('我的手机')
  await page.getByLabel('登录密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登记通行密钥' }).tap()
  await expect(page.getByText('还没有用过')).toBeVisible()

  await writePledge(page)
  await page.getByRole('button', { name: '用通行密钥签署' }).click()
  // Two ways to the server and the device between them.
  await expect(page.getByText('你已签署，已写入学习台账')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('手写笔迹＋签署人通行密钥签名＋单位系统签章')).toBeVisible()

  // The record says so to whoever checks it, with nothing but the file.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.goto('/me/ledger').then(() => page.getByRole('link', { name: '下载台账文件' }).tap()),
  ])
  await page.goto('/verify')
  await page.getByLabel('台账文件').setInputFiles(await file.path())
  await page.getByRole('button', { name: '核验' }).tap()
  await expect(page.getByText(/1 份承诺书另有签署人通行密钥的签名/)).toBeVisible()
  await page.goto('/me/passkeys')
  await page.getByRole('button', { name: '删除通行密钥：我的手机' }).tap()
  await expect(page.getByText('还没有登记通行密钥')).toBeVisible()
  await context.close()
})
