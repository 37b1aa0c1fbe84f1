import { expect, type Locator, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#tests/harness/browser-session.ts'

/** The page on which a pledge is read and signed. */
export class PledgePage {
  readonly pad: Locator
  readonly familyPad: Locator
  readonly firstClause: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.pad = page.getByRole('img', { name: /^签名区/ })
    this.familyPad = page.getByRole('img', { name: /^家人签名区/ })
    this.firstClause = page.getByLabel('第 1 条')
  }

  /** What the page says of the strokes so far. */
  strokeCount(count: number): Locator {
    return this.page.getByText(`已写 ${count} 笔`, { exact: true })
  }

  /** Points of the handwriting so far: all that would be sent. */
  async pointCount(): Promise<number> {
    const written = await this.page.locator('input[name="strokes"]').inputValue()
    const strokes: Array<Array<unknown>> = JSON.parse(written || '[]')
    return strokes.flat().length
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

/** Scrolls through the clauses, as reading them does, until the server has noted each. Not one tap. */
export async function readAllClauses(page: Page): Promise<void> {
  const clauses = page.locator('.pledge-clauses > li')
  for (const clause of await clauses.all()) {
    await clause.scrollIntoViewIfNeeded()
    await clause.locator('.clause-end').scrollIntoViewIfNeeded()
    await expect(clause.getByText('已读', { exact: true })).toBeVisible()
  }
  await expect(page.getByText('各条都已读过')).toBeVisible()
}
