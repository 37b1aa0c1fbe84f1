import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'

type Watch = {
  /** Set where a test provokes 4xx answers on purpose; 5xx never pass. */
  refusalsExpected: boolean
  /** What the browser or the server complained about so far. */
  complaints: Array<string>
}

/**
 * Chromium repeats refused requests on the console; they are judged by their status instead. Remix asks ahead for the
 * modules of linked pages and tells when that was cut short, by the network or by leaving the page.
 */
const IGNORED = /^Failed to load resource|^Failed to fetch manifest patches/

/** Chromium looks for a new service worker by itself, a while after any page was opened; a test may have cut the network by then. */
const NO_NEW_WORKER = 'An unknown error occurred when fetching the script.'

/** Every test fails on a script error, a message on the console, a policy violation or an unexpected refusal. */
export const test = base.extend<Watch>({
  page: async ({ page, javaScriptEnabled }, handOver) => {
    if (javaScriptEnabled) awaitStart(page)
    await handOver(page)
  },
  refusalsExpected: [false, { option: true }],
  complaints: [
    async ({ context, refusalsExpected }, use) => {
      const complaints: Array<string> = []
      const wasCut = noteCuts(context)
      context.on('weberror', (error) => complaints.push(`script error: ${error.error().message}`))
      context.on('console', (message) => {
        const isKnown = IGNORED.test(message.text()) || (message.text() === NO_NEW_WORKER && wasCut())
        if (message.type() === 'error' && !isKnown) complaints.push(`console: ${message.text()}`)
      })
      context.on('response', (response) => {
        if (response.status() >= (refusalsExpected ? 500 : 400))
          complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`)
      })
      await use(complaints)
      expect(complaints, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
})

/** @returns whether the test has cut the network so far. */
function noteCuts(context: BrowserContext): () => boolean {
  const setOffline = context.setOffline.bind(context)
  let isCut = false
  context.setOffline = (offline) => {
    isCut ||= offline
    return setOffline(offline)
  }
  return () => isCut
}

/**
 * Scripts are fetched after the first paint, when a page has long been loaded. What a test did at once, it would do to the plain
 * document; that this works as well is asserted where scripts are off.
 */
function awaitStart(page: Page): void {
  const goto = page.goto.bind(page)
  const reload = page.reload.bind(page)
  const started = () => page.waitForFunction(() => !('__remixContext' in window) || '__remixRouter' in window)
  page.goto = async (address, options) => {
    const answer = await goto(address, options)
    await started()
    return answer
  }
  page.reload = async (options) => {
    const answer = await reload(options)
    await started()
    return answer
  }
}

export { expect }
