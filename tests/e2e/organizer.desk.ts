import { readFile } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/node'
import { addDays, dayOf, now } from '#app/platform/clock.ts'
import { chooseOption } from './support/choose-option.ts'
import { ROSTER, writeRoster } from './support/roster.ts'
import { signIn } from './support/sign-in.ts'
import { tableText } from './support/table-text.ts'
import { expect, test } from './support/test.ts'

const OBLIGATION = '机电党支部补学“四种形态”'

// What is imported first is asked of afterwards.
test.describe.configure({ mode: 'serial' })

test('imports a roster as a branch keeps it, row by row', async ({ page }) => {
  await signIn(page, 'organizer01')
  await page.goto('/organize/members')
  await page.getByRole('link', { name: '导入名册' }).click()
  await page.getByLabel('名册文件').setInputFiles({
    name: '红石矿党员花名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeRoster(),
  })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('核对名册')
  await expect(page.getByText(/表头在第 3 行.*现在还没有改动任何数据/)).toBeVisible()

  const rows = page.getByRole('table', { name: /逐行核对/ }).getByRole('row')
  const { newcomer, joined, twice, homeless, mover } = ROSTER
  // The 工号 was typed with full-width keys.
  await expect(rows.filter({ hasText: newcomer.name })).toContainText(newcomer.read)
  await expect(rows.filter({ hasText: newcomer.name })).toContainText('新增')
  await expect(rows.filter({ hasText: joined.name })).toContainText('新增')
  await expect(rows.filter({ hasText: twice.name })).toHaveCount(2)
  await expect(rows.filter({ hasText: twice.name }).first()).toContainText(/工号与第 7 行相同而内容不同/)
  await expect(rows.filter({ hasText: homeless.name })).toContainText('系统中没有“不存在的党支部”')
  await expect(rows.filter({ hasText: mover.name })).toContainText('调动')
  await expect(rows.filter({ hasText: mover.name })).toContainText(/采煤一队党小组.* → .*机电党支部/)

  // Rows with something wrong stop the import until they are set aside on purpose.
  await page.getByLabel(/只导入没有问题的行，3 行/).check()
  await page.getByRole('button', { name: '确认导入 3 项改动' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('名册已导入')

  await page.goto(`/organize/members?q=${newcomer.read}`)
  await page.getByRole('link', { name: newcomer.name }).click()
  // The date was a number of days in the file.
  await expect(page.getByRole('main')).toContainText(/2019年7月1日|2019-07-01/)
})

test('gives an obligation after seeing whom it asks', async ({ page }) => {
  await signIn(page, 'organizer01')
  await page.goto('/organize/obligations')
  await page.getByRole('link', { name: '下发学习任务' }).first().click()
  await chooseOption(page.getByLabel('完成什么'), '学完课程：监督执纪“四种形态”')
  await page.getByLabel('任务名称').fill(OBLIGATION)
  await page.getByLabel('依据的文件').fill('《红石矿党总支2026年补学安排》')
  await page.getByLabel('文件中的条款').fill('第二条')
  await chooseOption(page.getByLabel('在哪个组织'), '机电党支部')
  await page.getByLabel(/^截止日期/).fill(addDays(dayOf(now()), 60))
  await page.getByRole('button', { name: '查看涉及哪些人' }).click()
  const asked = page.getByRole('table', { name: /名单/ })
  for (const name of [ROSTER.newcomer.name, ROSTER.mover.name])
    await expect(asked.getByRole('row').filter({ hasText: name })).toContainText('待完成')
  await expect(asked.getByRole('row').filter({ hasText: 'member17' })).toContainText('已完成')
  await page.getByRole('button', { name: '确认下发' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OBLIGATION)
})

test('sees who has met it, filters, and exports exactly what is shown', async ({ page }) => {
  await signIn(page, 'organizer01')
  await page.goto('/organize/reports')
  const filter = page.getByRole('search', { name: '筛选人员' })
  await chooseOption(filter.getByLabel('学习任务'), OBLIGATION)
  await filter.getByRole('button', { name: '筛选' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OBLIGATION)
  const table = page.getByRole('table', { name: '人员' })
  await expect(table.getByRole('row').filter({ hasText: 'member17' })).toContainText('已完成')
  await expect(table.getByRole('row').filter({ hasText: ROSTER.mover.name })).toContainText('未到期')
  await compareWithExport()

  await filter.getByLabel('情况').selectOption('已完成')
  await filter.getByRole('button', { name: '筛选' }).click()
  await expect(table.getByRole('row').filter({ hasText: ROSTER.mover.name })).toHaveCount(0)
  await table.getByRole('columnheader', { name: '工号' }).getByRole('link').click()
  await expect(table.getByRole('columnheader', { name: '工号' })).toHaveAttribute('aria-sort', /.+/)
  await compareWithExport()

  async function compareWithExport(): Promise<void> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Excel' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^机电党支部补学“四种形态” \d{4}-\d{2}-\d{2}\.xlsx$/)
    const sheet = await readSheet(await readFile(await file.path()))
    const exported = sheet.map((row) => row.map((cell) => String(cell ?? '')))
    expect(exported).toEqual(await tableText(table))
    expect(exported.length).toBeGreaterThan(1)
  }
})

test.describe('beyond one’s own subtree', () => {
  test.use({ refusalsExpected: true })

  test('an organizer of one subtree sees nothing of the others', async ({ page }) => {
    await signIn(page, 'organizer01')
    await page.goto('/organize/members?q=member17')
    const outside = await page.getByRole('link', { name: '朱明哲' }).getAttribute('href')
    await page.goto('/organize/obligations')
    const obligation = await page.getByRole('link', { name: OBLIGATION }).getAttribute('href')

    await page.context().clearCookies()
    await signIn(page, 'organizer02')
    for (const address of [outside, obligation]) {
      const answer = await page.goto(address ?? '')
      expect([403, 404], address ?? '').toContain(answer?.status())
    }
    await page.goto('/organize/members?q=member17')
    await expect(page.getByRole('link', { name: '朱明哲' })).toHaveCount(0)
  })
})
