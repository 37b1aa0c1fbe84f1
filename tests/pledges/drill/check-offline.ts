import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import type { TrustedMarks } from '#app/pledges/pdf/verify-sealed-pdf.ts'
import { findBrowser } from '#tests/find-browser.mjs'
import type { MadePledge } from './make-pledges.ts'
import type { Tally } from './tally.ts'

const KEYS = '<script type="application/json" id="keys">'

/** Opens the saved verifier with the network cut: it must accept the document, name the signer, and refuse a changed one. */
export async function checkOffline(
  tally: Tally,
  folder: string,
  { bytes, name }: MadePledge,
  { sealFingerprint, ledgerKey }: TrustedMarks,
): Promise<void> {
  const saved = join(folder, 'verify.html')
  const keys = JSON.stringify({ publicKey: ledgerKey, keyChanges: [], sealFingerprint })
  writeFileSync(
    saved,
    readFileSync('build/verify.html', 'utf8').replace(`${KEYS}{}`, () => `${KEYS}${keys}`),
  )
  const changed = Uint8Array.from(bytes)
  changed[5000] = (changed[5000] ?? 0) ^ 1
  writeFileSync(join(folder, 'whole.pdf'), bytes)
  writeFileSync(join(folder, 'changed.pdf'), changed)
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ offline: true })
    const page = await context.newPage()
    await page.goto(pathToFileURL(saved).href)
    const check = async (file: string, answer: string): Promise<string> => {
      await page.getByLabel('签章文件', { exact: true }).setInputFiles(join(folder, file))
      await page.getByRole('button', { name: '核对签章文件' }).click()
      await page
        .getByText(answer)
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => undefined)
      return page.locator('.public').innerText()
    }
    const good = await check('whole.pdf', '核对通过')
    const isWhole = ['核对通过', name, '台账序号', '签署时间'].every((words) => good.includes(words))
    tally.check(
      'the saved verifier accepts the document and names the signer, offline',
      isWhole,
      good.slice(0, 900),
    )
    const bad = await check('changed.pdf', '不能采信')
    tally.check(
      'the saved verifier refuses a changed document, offline',
      bad.includes('不能采信') && !bad.includes('核对通过'),
      bad,
    )
  } finally {
    await browser.close()
  }
}
