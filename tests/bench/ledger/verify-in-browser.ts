import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../find-browser.mjs'

/**
 * How long the saved verifier takes to check a record in Chromium, from the press of the button until the verdict and the
 * whole list of entries stand there: the longest of five times, in milliseconds.
 */
export async function verifyInBrowser(record: string, publicKey: string, page: string): Promise<number> {
  const keys = JSON.stringify({ publicKey, keyChanges: [] })
  const empty = '<script type="application/json" id="keys">{}</script>'
  writeFileSync(
    page,
    readFileSync('build/verify.html', 'utf8').replace(empty, () => empty.replace('{}', () => keys)),
  )
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const tab = await browser.newPage()
    let longest = 0
    for (let time = 0; time < 5; time++) {
      await tab.goto(pathToFileURL(page).href)
      await tab.getByLabel('台账文件').setInputFiles(record)
      longest = Math.max(longest, Number(await tab.evaluate(TIME_CHECK)))
    }
    return Math.round(longest)
  } finally {
    await browser.close()
  }
}

/** Runs in the page, as text because what compiles this file leaves its own names in functions. */
const TIME_CHECK = `(async () => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '核验')
  const started = performance.now()
  button.click()
  while (!document.body.textContent.includes('核验通过：')) {
    if (performance.now() - started > 30000) throw new Error('no verdict')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - started
})()`
