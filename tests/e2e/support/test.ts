import { test as base, expect } from '@playwright/test'

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

/** Every test fails on a script error, a message on the console, a policy violation or an unexpected refusal. */
export const test = base.extend<Watch>({
  refusalsExpected: [false, { option: true }],
  complaints: [
    async ({ context, refusalsExpected }, use) => {
      const complaints: Array<string> = []
      context.on('weberror', (error) => complaints.push(`script error: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error' && !IGNORED.test(message.text()))
          complaints.push(`console: ${message.text()}`)
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

export { expect }
