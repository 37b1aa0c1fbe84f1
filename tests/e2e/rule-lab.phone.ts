import { accessibilityFindings } from './support/accessibility.ts'
import { signIn } from './support/sign-in.ts'
import { sidewaysScroll, smallTargets } from './support/small-targets.ts'
import { expect, test } from './support/test.ts'

const LAB = '/courses/audit-basics/sampling/labs/ab-lab-1'

test('a rule is written, run and handed in on a phone', async ({ page }) => {
  await signIn(page, 'member13')
  const ledger = page.waitForResponse((response) => response.url().endsWith('/ledger'))
  await page.goto(LAB, { waitUntil: 'networkidle' })
  const { responseBodySize } = await (await ledger).request().sizes()
  expect(responseBodySize, 'bytes of the ledger on the wire').toBeLessThanOrEqual(60_000)

  const rule = page.getByRole('group', { name: /^规则1/u })
  await rule.getByLabel('级别').selectOption('严重')
  await rule.getByLabel('栏目').selectOption('结算方式')
  await rule.getByLabel('和什么比').selectOption('个人收款码')
  await page.reload({ waitUntil: 'networkidle' })
  await expect(rule.getByLabel('和什么比'), 'rules not handed in, on the page loaded again').toHaveValue(
    '个人收款码',
  )
  await page.getByRole('button', { name: '在台账上试运行' }).tap()
  await expect(page.locator('.lab-ledger').getByText('命中9行')).toBeVisible()
  await expect(page.getByRole('region', { name: '台账', exact: true })).toContainText('严重')

  // A rule that can meet nothing says why; a new one is what comes next.
  await page.getByRole('button', { name: '加一条规则' }).tap()
  const second = page.getByRole('group', { name: /^规则2/u })
  await expect(second).toBeFocused()
  await expect(page.getByText('规则改过了，下面还是上一次试运行的结果')).toBeVisible()
  await second.getByLabel('栏目').selectOption('金额（元）')
  await second.getByLabel('和什么比').fill('很多钱')
  await page.getByRole('button', { name: '在台账上试运行' }).tap()
  await expect(second.getByText('“很多钱”不是数')).toBeVisible()
  await second.getByRole('button', { name: '删掉这条规则' }).tap()

  await page.getByRole('button', { name: '交卷，看漏了什么' }).tap()
  await expect(page.getByText('10类问题，1类全部找到')).toBeVisible()
  await expect(page.getByText('进了个人收款码的收入')).toBeVisible()
  await expect(page.getByText('漏掉的凭证号')).toHaveCount(0)
  const verdict = page.locator('.hints')
  await expect(verdict).toBeFocused()
  await expect(verdict.locator('.hints-verdict')).toBeInViewport()
  const marks = await verdict
    .locator('.review-mark')
    .evaluateAll((all) => all.map((mark) => mark.clientWidth))
  expect(Math.max(...marks), 'width of the marks of verdicts').toBeLessThanOrEqual(24)
  expect.soft(await accessibilityFindings(page)).toEqual([])
  expect.soft(await smallTargets(page), 'controls too small for a finger').toEqual([])
  expect.soft(await sidewaysScroll(page), 'scrolls sideways').toBe(0)
})
