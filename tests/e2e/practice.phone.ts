import type { Page } from '@playwright/test'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('a round of practice goes on without a network, and is judged once there is one', async ({
  page,
  context,
}) => {
  await signIn(page, 'member07')
  await page.goto('/practice', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '开始练习' }).click()
  await page.waitForURL(/\/practice\/.+\/1$/)
  await answer(page, 1)
  await page.getByRole('link', { name: '下一题' }).waitFor()
  // The verdict takes the place of the form, and the focus that the form had.
  const verdict = page.getByRole('status').filter({ hasText: /第1题(答对了|答错了|部分答对)/ })
  await expect(verdict).toBeFocused()
  await expect(verdict).toBeInViewport()
  await context.setOffline(true)
  await page.getByRole('link', { name: '下一题' }).click()
  await expect(page).toHaveURL(/\/2$/)
  await answer(page, 2)
  await expect(page.getByText('未送达：网络不通，答案已留在本机，会自动重发')).toBeVisible()
  await expect(page.getByText('判分和讲解要等答案送达')).toBeVisible()
  await page.getByRole('button', { name: '先做第3题' }).click()
  await expect(page).toHaveURL(/\/3$/)
  await context.setOffline(false)
  // What is being answered stays where it is.
  await expect(page.getByText('网络恢复了，先前的答案已判分')).toBeVisible()
  await expect(page.getByRole('button', { name: '提交答案' })).toBeVisible()
  await page.getByRole('link', { name: '看第2题讲解' }).click()
  await expect(page.getByRole('status').filter({ hasText: /第2题(答对了|答错了|部分答对)/ })).toBeVisible()
})

test('a round that runs is ended only when asked, where another one is begun or by itself', async ({
  page,
}) => {
  await signIn(page, 'member33')
  await page.goto('/practice', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '开始练习' }).click()
  await page.waitForURL(/\/practice\/.+\/1$/)
  const first = page.url()
  await page.goto('/practice')
  await expect(page.getByRole('link', { name: '继续上次的练习' })).toHaveAttribute(
    'href',
    new URL(first).pathname.replace(/\/1$/, ''),
  )
  await page.getByRole('button', { name: '结束上次的练习并开始新的' }).click()
  await page.waitForURL((url) => /\/practice\/.+\/1$/.test(url.pathname) && url.href !== first)
  await page.getByText('结束这一轮', { exact: true }).click()
  await page.getByRole('button', { name: '确认结束' }).click()
  await expect(page.getByText('这一轮5题，答了0题，答对0题。')).toBeVisible()
})

/** Fills in something, right or wrong, whatever kind of question it is, and hands it in. */
async function answer(page: Page, number: number): Promise<void> {
  const sheet = page.getByRole('form', { name: new RegExp(`^第${number}题`) })
  // Lists of what is there do not wait, and the address changes before the page does.
  await sheet.waitFor()
  for (const select of await sheet.getByRole('combobox').all()) await select.selectOption({ index: 1 })
  for (const text of await sheet.getByRole('textbox').all()) await text.fill('半年')
  for (const box of await sheet.getByRole('checkbox').all()) await box.check({ force: true })
  const radios = await sheet.getByRole('radio').all()
  const names = new Set(await Promise.all(radios.map((radio) => radio.getAttribute('name'))))
  for (const name of names) await sheet.locator(`input[name="${name}"]`).first().check({ force: true })
  await sheet.getByRole('button', { name: '提交答案' }).click()
}
