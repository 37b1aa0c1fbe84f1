import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const LESSON = '/courses/four-forms/ladder'

test('finds a passage as one types, without the network, and opens the page at it', async ({
  page,
  context,
}) => {
  await signIn(page, 'member10')
  await page.goto('/search', { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await page.getByRole('searchbox', { name: '搜什么' }).fill('函询多少天回复')
  const first = page.getByRole('main').getByRole('listitem').first()
  await expect(page.getByRole('status').filter({ hasText: /找到|最相关/u })).toBeVisible()
  await expect(first.locator('mark').first()).toContainText('函询')
  await context.setOffline(false)
  const lesson = page.getByRole('main').getByRole('link', { name: '谈话函询六步' })
  await expect(lesson).toHaveAttribute('href', /\/courses\/four-forms\/first-form#s\d+:~:text=/u)
  await lesson.click()
  // The clause is in sight, somewhere in the section.
  await expect(page.locator('#s3')).toBeInViewport()
})

test('letters on their way to becoming Chinese are not looked for', async ({ page, context }) => {
  await signIn(page, 'member35')
  await page.goto('/search', { waitUntil: 'networkidle' })
  await page.getByRole('searchbox', { name: '搜什么' }).focus()
  const keyboard = await context.newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'xiaojinku', selectionStart: 9, selectionEnd: 9 })
  await expect(page.getByRole('searchbox')).toHaveValue('xiaojinku')
  await expect(page).toHaveURL(/\/search$/u)
  await expect(page.getByText('没有找到')).toHaveCount(0)
  await keyboard.send('Input.insertText', { text: '小金库' })
  await expect(page.getByRole('status').filter({ hasText: /找到|最相关/u })).toBeVisible()
  await expect(page).toHaveURL(/q=%E5%B0%8F%E9%87%91%E5%BA%93$/u)
})

test('marks words of a lesson and finds the note again, here and in the list', async ({ page }) => {
  await signIn(page, 'member10')
  await page.goto(LESSON, { waitUntil: 'networkidle' })
  await page.locator('#s1 .prose p').first().selectText()
  await page.getByRole('button', { name: '记笔记' }).click()
  await page.getByLabel('笔记（只有你自己看得到）').fill('星期一先看这一段')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存，在“我的笔记”里')).toBeVisible()
  // Nothing is selected any more: what could be done with it is gone.
  await expect(page.getByRole('button', { name: '划线' })).toBeHidden()
  await page.reload()
  await expect(page.locator('mark.note-written').first()).toBeVisible()

  await page.goto('/me/notes')
  const note = page.getByRole('listitem').filter({ hasText: '星期一先看这一段' })
  await expect(note.locator('blockquote')).not.toBeEmpty()
  await note.getByRole('button', { name: /删除笔记/u }).click()
  await expect(page.getByText('星期一先看这一段')).toHaveCount(0)
})

test('goes from a word of a lesson to its definition, and from the library to an empty form', async ({
  page,
}) => {
  await signIn(page, 'member10')
  await page.goto(LESSON)
  const term = page.locator('a.term').first()
  const name = await term.innerText()
  await term.click()
  const card = page.getByRole('dialog')
  await expect(card).toContainText(/依据：|不是条文/u)
  await card.getByRole('link', { name: '到术语表' }).click()
  await expect(page).toHaveURL(/\/glossary#/u)
  await expect(page.locator('.glossary > div:target')).toContainText(name)

  await page.goto('/library/templates/rectification-ledger')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /下载表格/u }).click()
  expect((await download).suggestedFilename()).toBe('巡察整改台账.xlsx')
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('searching, writing a note and looking a word up work', async ({ page }) => {
    await signIn(page, 'member11')
    await page.goto('/search?q=小金库')
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('“小金库”')
    await page.goto('/me/notes?lesson=four-forms/ladder')
    await page.getByLabel('笔记', { exact: true }).fill('不用脚本也能写')
    await page.getByRole('button', { name: '保存笔记' }).click()
    const note = page.getByRole('listitem').filter({ hasText: '不用脚本也能写' })
    await note.getByRole('button').click()
    await expect(note).toHaveCount(0)
  })
})
