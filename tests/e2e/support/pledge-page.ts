import { expect, type Locator, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#tests/harness/browser-session.ts'

/** The page on which a pledge is read and signed. */
export class PledgePage {
  readonly pad: Locator
  readonly firstClause: Locator

  constructor(private readonly page: Page) {
    this.pad = page.getByRole('img', { name: /^签名区/ })
    this.firstClause = page.getByLabel('第 1 条')
  }

  /** What the page says of the strokes so far. */
  strokeCount(count: number): Locator {
    return this.page.getByText(`已写 ${count} 笔`, { exact: true })
  }

  /** Confirms with the password; waits for the answer, whatever it is. */
  async sign(password = DEMO_PASSWORD): Promise<void> {
    await this.page.getByLabel('登录密码').fill(password)
    const answered = this.page.waitForResponse((response) => {
      const form = response.request().postData() ?? ''
      return response.request().method() === 'POST' && form.includes('intent') && form.includes('sign')
    })
    await this.page.getByRole('button', { name: '签署承诺书' }).click()
    await answered
  }
}

/** Opens a pledge to sign; gives the consent that is asked before the first one. */
export async function openPledge(page: Page, pledge: string): Promise<void> {
  await page.goto(`/pledges/${pledge}`)
  if (!new URL(page.url()).pathname.endsWith('/agreement')) return
  await page.getByLabel('登录密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '我读过了，同意' }).click()
  await page.waitForURL(`**/pledges/${pledge}`)
  await expect(page.getByRole('heading', { name: '承诺内容' })).toBeVisible()
}

/** Opens every clause, as reading them does, until the server has noted all. */
export async function openAllClauses(page: Page): Promise<void> {
  const clauses = page.locator('summary').filter({ hasText: '未读' })
  for (let left = await clauses.count(); left > 0; left--) {
    await clauses.first().click()
    await expect(clauses).toHaveCount(left - 1)
  }
  await expect(page.getByText('各条都已读过')).toBeVisible()
}
