import type { Page } from '@playwright/test'
import { accessibilityFindings } from './support/accessibility.ts'
import { holdScripts } from './support/hold-scripts.ts'
import { signIn } from './support/sign-in.ts'
import { sidewaysScroll, smallTargets } from './support/small-targets.ts'
import { expect, test } from './support/test.ts'

// Colours are measured; none may be on its way to another.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('papers are marked with a finger, and hints never tell where the rest is', async ({ page }) => {
  await open(page, '/courses/finance-basics/voucher')
  const mark = page.locator('#fb-mark-1')
  await mark.getByText('9月18日').tap()
  await mark.getByText('4张').tap()
  await mark.getByRole('checkbox', { name: '没有红色印章' }).tap()
  await mark.getByRole('button', { name: '圈好了，提交' }).tap()
  await expect(mark.getByText('一共7处问题，圈对了2处，还差5处，错圈了1处')).toBeVisible()
  await expect(mark.getByText('电子发票没有红章，不能因此说它无效')).toBeVisible()
  await expect(mark.getByText('记账没有人签名')).toHaveCount(0)
  for (const tries of [1, 2]) {
    await mark.getByRole('button', { name: '改好了，再交一次' }).tap()
    await expect(mark.getByText('记账没有人签名')).toHaveCount(tries - 1)
  }
  await lookAt(page)
})

test('a sum says which number is wrong and keeps what was typed', async ({ page }) => {
  await open(page, '/courses/finance-basics/spending')
  const sum = page.locator('#fb-sum-1')
  await sum.getByLabel('最多可以几个人陪餐').fill('6人')
  await sum.getByLabel('多陪了几个人').fill('九')
  await sum.getByLabel('按人均算').fill('300')
  await sum.getByRole('button', { name: '算好了，提交' }).tap()
  await expect(sum.getByText('3个数里对了2个')).toBeVisible()
  await expect(sum.getByText('用实际陪餐的人数减去上限。')).toBeVisible()
  await sum.getByLabel('多陪了几个人').fill('3')
  await sum.getByRole('button', { name: '改好了，再交一次' }).tap()
  await expect(sum.getByText('都算对了')).toBeVisible()
  await expect(sum.getByText('9−6＝3')).toBeVisible()
  await lookAt(page)
})

test('ticks of a checklist are there again on another visit', async ({ page }) => {
  await open(page, '/courses/finance-basics/box-check')
  const list = page.locator('#fb-list-1')
  await list.getByText('至少两个人去').tap()
  await expect(list.getByText('已保存，换一台设备也在。')).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(list.getByRole('checkbox', { name: '至少两个人去' })).toBeChecked()
  await lookAt(page)
})

test('ticks that are set before the scripts are there are kept once they are', async ({ page }) => {
  await signIn(page, 'member05')
  const letThrough = await holdScripts(page)
  const opened = page.goto('/courses/finance-basics/box-check')
  const list = page.locator('#fb-list-1')
  const box = list.getByRole('checkbox').last()
  await box.check()
  letThrough()
  await opened
  await expect(list.getByText('已保存，换一台设备也在。')).toBeVisible()
  await page.reload()
  await expect(box).toBeChecked()
})

test('cards are turned and come back until they are known', async ({ page }) => {
  await open(page, '/courses/finance-basics/accounts')
  const cards = page.locator('#fb-cards-1')
  await cards.getByRole('button', { name: '遮住答案' }).tap()
  await expect(cards.getByText('这一轮还有8张。')).toBeVisible()
  await expect(cards.getByText('它证明事。')).toHaveCount(0)
  await cards.getByRole('button', { name: '翻过来' }).tap()
  await expect(cards.getByText('它证明事。')).toBeVisible()
  await cards.getByRole('button', { name: '记得' }).tap()
  await expect(cards.getByText('这一轮还有7张。')).toBeVisible()
  await lookAt(page)
})

test('a lesson opens in the chosen colours and in large type, and keeps them once scripts run', async ({
  page,
}) => {
  const { origin } = new URL(test.info().project.use.baseURL ?? '')
  await page.context().addCookies([{ name: 'lianxue-display', value: 'dark.large', url: origin }])
  await open(page, '/courses/finance-basics/accounts')
  await expect(page.locator('html[data-theme="dark"][data-type="large"]')).toBeAttached()
})

test('places chosen while the scripts are still on their way stay as they were chosen', async ({ page }) => {
  await signIn(page, 'member05')
  const letThrough = await holdScripts(page)
  const opened = page.goto('/courses/four-forms/second-form')
  const order = page.locator('#ff-c07')
  const names = ['向本人和所在基层组织全体党员宣布', '初步核实，写出核实情况报告']
  for (const [index, name] of names.entries())
    await order.getByLabel(name).selectOption({ label: `第${index + 1}位` })
  letThrough()
  await opened
  for (const [index, name] of names.entries())
    await expect(order.getByRole('listitem').nth(index)).toContainText(`${index + 1}${name}`)
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('every new kind can be read, and judged ones answered', async ({ page }) => {
    await signIn(page, 'member03')
    await page.goto('/courses/finance-basics/voucher')
    await page.locator('#fb-mark-1').getByText('4张').click()
    await page.locator('#fb-mark-1').getByRole('button', { name: '圈好了，提交' }).click()
    await expect(page.locator('#fb-mark-1')).toContainText('一共7处问题，圈对了1处')
    await page.goto('/courses/finance-basics/box-check')
    await page.locator('#fb-list-1').getByText('至少两个人去').click()
    await page.locator('#fb-list-1').getByRole('button', { name: '保存勾选' }).click()
    await expect(page.locator('#fb-list-1').getByRole('checkbox', { name: '至少两个人去' })).toBeChecked()
    await page.goto('/courses/finance-basics/accounts')
    await expect(page.locator('#fb-cards-1')).toContainText('它证明事。')
    await page.goto('/courses/audit-basics/walkthrough-control')
    await expect(page.locator('#ab-way-1')).toContainText('采购员自买自验')
    await page.goto('/courses/audit-basics/sampling/labs/ab-lab-1?page=2')
    await expect(page.getByRole('region', { name: '台账', exact: true })).toContainText('0026')
  })
})

async function open(page: Page, url: string): Promise<void> {
  await signIn(page, 'member05')
  await page.goto(url, { waitUntil: 'networkidle' })
}

async function lookAt(page: Page): Promise<void> {
  expect.soft(await accessibilityFindings(page)).toEqual([])
  expect.soft(await smallTargets(page), 'controls too small for a finger').toEqual([])
  expect.soft(await sidewaysScroll(page), 'scrolls sideways').toBe(0)
}
