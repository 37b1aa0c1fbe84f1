import { readFile } from 'node:fs/promises'
import { answerRight, answerWrong, sortItems } from './support/answer-question.ts'
import { readAllClauses, openPledge, PledgePage } from './support/pledge-page.ts'
import { bankQuestion, bankSort, questionShownIn } from './support/question-bank.ts'
import { signIn, signInByHand } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { fingerOn, NAME_STROKES } from './support/touch.ts'
import { changedContent, withoutEntry, withoutNewest } from './support/tampering.ts'

const LESSON = '/courses/four-forms/ladder'

// One member's way through the product: each part goes on where the one before it stopped.
test.describe.configure({ mode: 'serial' })
const MEMBER = 'member38'

test('signs in and sees what is due first, and why', async ({ page }) => {
  await signInByHand(page, MEMBER)
  await expect(page).toHaveTitle('今日学习 · 廉学')
  const due = page.getByRole('region', { name: '要完成的' }).getByRole('listitem')
  const first = due.first()
  await expect(first).toContainText(/期|逾期/)
  // One sentence why: the document, who is asked, by when.
  await expect(first).toContainText(/《.+》.*要求.+。/)
  await expect(first.getByRole('link')).toBeVisible()
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '课程' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('课程')
})

test('reads a lesson, learns why an answer is wrong, and completes it', async ({ page }) => {
  await signIn(page, MEMBER)
  await page.goto(LESSON)
  const check = page.locator('#ff-c01')
  const why = await answerWrong(check, bankQuestion('ff-c01'))
  await check.getByRole('button', { name: '提交' }).click()
  await expect(check.getByRole('status')).toContainText(why)
  await answerRight(check, bankQuestion('ff-c01'))
  await check.getByRole('button', { name: '改好了，再答一次' }).click()
  await expect(check).toContainText('答对了')
  await expect(page.getByRole('heading', { name: '学完这一课还差' })).toBeVisible()

  // Loaded anew, as on another device: what was answered is there.
  await page.reload()
  await expect(check).toContainText('答对了')

  const sort = page.locator('#ff-sort-1')
  await sortItems(sort, bankSort('ff-sort-1'))
  await sort.getByRole('button', { name: '提交' }).click()
  await expect(sort).toContainText('答对了')
  for (const id of ['ff-c02', 'ff-c03']) {
    const island = page.locator(`#${id}`)
    await answerRight(island, bankQuestion(id))
    await island.getByRole('button', { name: '提交' }).click()
    await expect(island).toContainText('答对了')
  }
  await expect(page.getByRole('heading', { name: '这一课学完了' })).toBeVisible()
  await page.goto('/courses/four-forms')
  await expect(page.getByRole('listitem').filter({ hasText: '四级台阶' }).getByText('已学完')).toBeVisible()
})

test('takes the quiz of the course to the end', async ({ page }) => {
  await signIn(page, MEMBER)
  await page.goto('/courses/four-forms/quiz')
  await page.getByRole('button', { name: '开始测验' }).click()
  const sheet = page.getByRole('form', { name: /^第\d+题，共10题$/ })
  for (let number = 1; number <= 10; number++) {
    await expect(sheet).toHaveAccessibleName(`第${number}题，共10题`)
    await answerRight(sheet, await questionShownIn(sheet))
    await expect(sheet.getByRole('status')).toHaveText('已保存')
    if (number === 4) await page.reload()
    if (number < 10) await sheet.getByRole('button', { name: '下一题' }).click()
  }
  await sheet.getByRole('button', { name: '检查并交卷' }).click()
  await expect(page.getByText('全部题目都已作答')).toBeVisible()
  await page.getByRole('button', { name: '交卷' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('测验成绩')
  await expect(page.getByText('100分', { exact: true })).toBeVisible()
  await expect(page.getByText('合格', { exact: true })).toBeVisible()
})

test('reads and signs the pledge by hand, turning the phone on the way', async ({ page }) => {
  await signIn(page, MEMBER)
  const finger = await fingerOn(page)
  const pledge = new PledgePage(page)
  await openPledge(page, 'integrity-member')
  await readAllClauses(page)
  await pledge.firstClause.fill('每次验收前独立核对三份询价单，核对结果当天写进台账。')

  const [first = [], second = [], ...rest] = NAME_STROKES
  await finger.draw(pledge.pad, [first])
  await expect(pledge.strokeCount(1)).toBeVisible()
  // The phone is turned while the finger is down: what was written of the stroke stays.
  await finger.down(pledge.pad, second[0] ?? [0, 0])
  for (const part of second) await finger.moveTo(pledge.pad, part)
  const before = await pledge.pointCount()
  await page.setViewportSize({ width: 640, height: 360 })
  await finger.up()
  await expect(pledge.strokeCount(2)).toBeVisible()
  const turned = await pledge.pointCount()
  expect(turned, 'every point of the stroke that was under way').toBeGreaterThanOrEqual(
    before + second.length,
  )
  await finger.draw(pledge.pad, rest)
  await expect(pledge.strokeCount(4)).toBeVisible()
  const written = await pledge.pointCount()
  await page.setViewportSize({ width: 360, height: 640 })
  await expect(pledge.strokeCount(4)).toBeVisible()
  expect(await pledge.pointCount(), 'turning back loses no point').toBe(written)

  await pledge.sign()
  await expect(page.getByText('你已签署，已写入学习台账')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载签章文件（PDF）' }).click(),
  ])
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.includes('/ByteRange'), 'the seal').toBe(true)
})

test('finds everything in the ledger and proves it without the network', async ({ page, context }) => {
  await signIn(page, MEMBER)
  await page.goto('/me/ledger')
  const ledger = page.getByRole('main')
  for (const words of ['课中练习：', '学完课时：四级台阶', '测验：提交', '签署《廉洁承诺书》'])
    await expect(ledger.getByText(words).first()).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载台账文件' }).click(),
  ])
  const path = await file.path()
  const record = await readFile(path, 'utf8')

  await page.goto('/verify')
  await context.setOffline(true)
  const check = async (text: string) => {
    const buffer = Buffer.from(text)
    await page
      .getByLabel('台账文件')
      .setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer })
    await page.getByRole('button', { name: '核验' }).click()
  }
  const passed = page.getByText('核验通过：这份台账完整，没有被改动')
  await check(record)
  await expect(passed).toBeVisible()

  for (const [changed, reason] of [
    [changedContent(record), /^第 1 条（.*内容与存证时不符，已被改动。$/],
    [withoutEntry(record, 1), /^第 2 条（.*在它之前有记录被删去/],
    [withoutNewest(record), /^末尾有记录被删去/],
  ] as const) {
    await check(changed)
    await expect(page.getByText('核验未通过：这份台账不能相信')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: reason })).toBeVisible()
    await expect(passed).toHaveCount(0)
  }
  await context.setOffline(false)
})
