import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('the saved verifier proves a record from a file, with no network, and refuses a changed one', async ({
  page,
  context,
}) => {
  await signIn(page, 'member14')
  const folder = mkdtempSync(join(tmpdir(), 'verifier-'))
  const saved = join(folder, 'verify.html')
  const record = await (await page.request.get('/me/ledger.json')).text()
  writeFileSync(saved, await (await page.request.get('/verify.html')).text())
  writeFileSync(join(folder, 'record.json'), record)
  writeFileSync(join(folder, 'changed.json'), record.replaceAll('member14', 'member15'))

  await context.setOffline(true)
  await page.goto(pathToFileURL(saved).href)
  await page.getByLabel('台账文件').setInputFiles(join(folder, 'record.json'))
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText('核验通过：这份台账完整，没有被改动')).toBeVisible()
  await page.getByLabel('台账文件').setInputFiles(join(folder, 'changed.json'))
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText('核验未通过：这份台账不能相信')).toBeVisible()
})
