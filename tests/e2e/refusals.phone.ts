import { fingerOn, NAME_STROKES, STRAIGHT_LINE } from './support/touch.ts'
import { readAllClauses, openPledge, PledgePage } from './support/pledge-page.ts'
import { origin, signIn, signInByHand } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test.use({ refusalsExpected: true })

test('a wrong password is told at the form and the 工号 is kept', async ({ page }) => {
  await signInByHand(page, 'member31', 'not-the-password')
  await expect(page.getByText('工号或密码不正确，请核对后重新输入。')).toBeVisible()
  await expect(page.getByLabel('工号')).toHaveValue('member31')
  await expect(page).toHaveURL(/\/login$/)
})

test('an unknown 工号 is refused in the same words as a wrong password', async ({ page }) => {
  await signInByHand(page, 'nobody77')
  await expect(page.getByText('工号或密码不正确，请核对后重新输入。')).toBeVisible()
})

test('who is not signed in is sent to sign in and back', async ({ page }) => {
  await page.goto('/me')
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByLabel('工号').fill('member31')
  await page.getByLabel('密码').fill('Lianxue-demo-2026')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/me$/)
})

test('a member has no way into the pages of organizers', async ({ page }) => {
  await signIn(page, 'member32')
  for (const path of ['/organize', '/organize/members', '/organize/obligations', '/organize/pledges']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限看这一页')
  }
  await page.goto('/me')
  await page.locator('summary').filter({ hasText: '菜单' }).click()
  await expect(page.getByRole('navigation', { name: '学习' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '组织管理' })).toHaveCount(0)
})

test('a write from another site is refused before it is read', async ({ page }) => {
  await signIn(page, 'member33')
  const foreign = await page.request.post('/display', {
    form: { theme: 'dark' },
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(foreign.status()).toBe(403)
  const unnamed = await page.request.post('/me/password', { form: { password: 'x' } })
  expect(unnamed.status(), 'a write that does not say where it comes from').toBe(403)
  const own = await page.request.post('/display', {
    form: { theme: 'dark' },
    headers: { origin: origin() },
    maxRedirects: 0,
  })
  expect(own.status()).toBe(302)
})

test('an unread pledge, an empty signature and a straight line are refused, and what was written stays', async ({
  page,
}) => {
  await signIn(page, 'member34')
  const finger = await fingerOn(page)
  const pledge = new PledgePage(page)
  await openPledge(page, 'integrity-member')
  await pledge.firstClause.fill('每月25日前盘点一次备件，差异当天写进台账。')

  await finger.draw(pledge.pad, NAME_STROKES)
  await pledge.sign()
  await expect(page.getByText(/还有 7 条没有打开读过/)).toBeVisible()
  await expect(pledge.strokeCount(4)).toBeVisible()
  await expect(pledge.firstClause).toHaveValue('每月25日前盘点一次备件，差异当天写进台账。')

  await readAllClauses(page)
  await page.getByRole('button', { name: '清空重写' }).click()
  await pledge.sign()
  await expect(page.getByText('签名区还是空的，请在签名区写下你的姓名。').last()).toBeVisible()

  await finger.draw(pledge.pad, STRAIGHT_LINE)
  await pledge.sign()
  await expect(page.getByText(/这只是一条直线/).last()).toBeVisible()
  await expect(page).toHaveURL(/\/pledges\/integrity-member/)

  await page.goto('/pledges')
  await expect(page.getByText('还没有签署过承诺书')).toBeVisible()
})

test('a pledge is not signed with a wrong password', async ({ page }) => {
  await signIn(page, 'member35')
  const finger = await fingerOn(page)
  const pledge = new PledgePage(page)
  await openPledge(page, 'integrity-member')
  await readAllClauses(page)
  await pledge.firstClause.fill('每次加油拍下里程表，和油票一起交给车队。')
  await finger.draw(pledge.pad, NAME_STROKES)
  await pledge.sign('not-the-password')
  await expect(page.getByText(/密码不正确，请重新输入登录密码/).last()).toBeVisible()
  await expect(pledge.strokeCount(4)).toBeVisible()
})

test('a pledge that is meant for other posts is refused', async ({ page }) => {
  await signIn(page, 'member33')
  const answer = await page.goto('/pledges/integrity-cadre')
  expect(answer?.status()).toBe(403)
})
