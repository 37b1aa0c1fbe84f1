import type { Page } from '@playwright/test'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('signs in with the keyboard alone', async ({ page }) => {
  await page.goto('/login')
  await tabTo(page, 'input[name="employeeNumber"]')
  await page.keyboard.type('member30')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'password', shown: true })
  await page.keyboard.type('Lianxue-demo-2026')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ words: '登录', shown: true })
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('今日学习 · 廉学')
})

test('the first stop of the keyboard leads past the navigation', async ({ page }) => {
  await signIn(page, 'member30')
  await page.goto('/courses', { waitUntil: 'networkidle' })
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ words: '跳到正文', shown: true })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('takes a quiz with the keyboard alone', async ({ page }) => {
  await signIn(page, 'member30')
  await page.goto('/courses/four-forms/quiz')
  await tabTo(page, 'main form button')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('form', { name: '第1题，共10题' })
  await expect(sheet).toBeVisible()
  const field = 'form[aria-label^="第"] :is(input:not([type="hidden"]), select, .order-item button)'
  await tabTo(page, field)
  await answerFocused(page)
  await expect(sheet.getByRole('status')).toHaveText('已保存')
  await tabTo(page, '.quiz-acts .button-main')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('form', { name: '第2题，共10题' })).toBeFocused()
})

test.describe('where an answer is refused', () => {
  test.use({ refusalsExpected: true })

  test('the focus goes to what is wrong with it', async ({ page }) => {
    await signIn(page, 'member30')
    await page.goto('/courses/audit-basics/who-audits', { waitUntil: 'networkidle' })
    const question = page.locator('#ab-c03')
    await question.getByRole('button', { name: '提交' }).focus()
    await page.keyboard.press('Enter')
    await expect(question.getByText('请至少选择一项')).toBeVisible()
    await expect(question.getByRole('checkbox').first()).toBeFocused()
  })
})

/** Presses Tab until an element that fits has the focus; every stop on the way must show where it is. */
async function tabTo(page: Page, fitting: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop.shown, `the focus can be seen on ${stop.tag} “${stop.words || stop.name}”`).toBe(true)
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), fitting)) return
  }
  throw new Error(`no press of Tab leads to ${fitting}`)
}

/** Gives some answer to whatever kind of field has the focus. */
async function answerFocused(page: Page): Promise<void> {
  const { tag, type } = await focused(page)
  if (tag === 'SELECT') return page.keyboard.press('ArrowDown')
  if (tag === 'BUTTON') return page.keyboard.press('Enter')
  return type === 'text' ? page.keyboard.type('一年') : page.keyboard.press('Space')
}

type Stop = { tag: string; type: string; name: string; words: string; shown: boolean }

/** What has the focus, and whether that can be seen: by an outline or a shadow of it or of the choice around it. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const around = [element, element.closest('label')].filter((candidate) => candidate !== null)
    const shown = around.some((candidate) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    return {
      tag: element.tagName,
      type: element.getAttribute('type') ?? '',
      name: element.getAttribute('name') ?? '',
      words: (element.textContent ?? '').trim().slice(0, 40),
      shown,
    }
  })
}
