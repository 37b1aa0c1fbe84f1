import type { Page } from '@playwright/test'

/** Keeps the scripts of the next pages on their way, as a slow network does; answers with what lets them through. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const slow = new Promise<void>((done) => (letThrough = done))
  await page.route('**/*.js', (route) => slow.then(() => route.continue()))
  return letThrough
}
