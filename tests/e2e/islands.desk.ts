import type { Page } from '@playwright/test'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('papers, a procedure and cards are worked with the keyboard alone', async ({ page }) => {
  await signIn(page, 'member02')
  await page.goto('/courses/finance-basics/voucher', { waitUntil: 'networkidle' })
  await page.locator('#fb-mark-1 input[type="checkbox"]').nth(1).focus()
  await page.keyboard.press('Space')
  await tabTo(page, '#fb-mark-1 .button-main')
  await page.keyboard.press('Enter')
  await expect(page.locator('#fb-mark-1 .hints')).toBeFocused()
  await expect(page.locator('#fb-mark-1')).toContainText('一共7处问题，圈对了1处')

  await page.goto('/courses/audit-basics/walkthrough-control', { waitUntil: 'networkidle' })
  const way = page.locator('#ab-way-1')
  await way.getByRole('button', { name: '一步一步走' }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, '#ab-way-1 .button:not(:disabled)')
  await page.keyboard.press('Enter')
  await expect(way.locator('.diagram-steps > li:visible')).toContainText('预算核对')

  await page.goto('/courses/finance-basics/accounts', { waitUntil: 'networkidle' })
  await page.locator('#fb-cards-1').getByRole('button', { name: '遮住答案' }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, '#fb-cards-1 .button-main')
  await page.keyboard.press('Enter')
  await expect(page.locator('#fb-cards-1')).toContainText('它证明事。')
})

test('a rule is written and run with the keyboard alone', async ({ page }) => {
  await signIn(page, 'member02')
  await page.goto('/courses/audit-basics/sampling/labs/ab-lab-1', { waitUntil: 'networkidle' })
  await page.locator('#rule-0-0-field').focus()
  // The last column, the last way to compare, the last column to compare with.
  for (const chosen of ['accepter', 'same', 'handler']) {
    await page.keyboard.press('End')
    await expect(page.locator('select:focus')).toHaveValue(chosen)
    await page.keyboard.press('Tab')
  }
  await tabTo(page, '.lab-rules > .row > .button')
  await page.keyboard.press('Enter')
  await expect(page.locator('.lab-ledger').getByText(/^命中[1-9]\d*行/u)).toBeVisible()
})

/** Presses Tab until an element that fits has the focus. */
async function tabTo(page: Page, fitting: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), fitting)) return
  }
  throw new Error(`no stop of the keyboard fits ${fitting}`)
}
