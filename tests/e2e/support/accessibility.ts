import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { origin } from './sign-in.ts'

/** Every level that WCAG 2.2 AA includes. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer depends on the colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block']

// axe measures targets as the bars at the foot of the screen cover them, although the page scrolls; the size of
// targets has a stricter check of its own (44 px, labels counted).
const NOT_HERE = ['target-size']

/** What of a page is looked at: larger type has the same structure, and colours that only have to differ less. */
export type Aspect = 'colours' | 'structure'

/** What axe holds against the page as it stands, a line each: rule, place, reason. */
export async function accessibilityFindings(
  page: Page,
  aspects: ReadonlyArray<Aspect> = ['colours', 'structure'],
): Promise<Array<string>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const without = aspects.includes('colours') ? NOT_HERE : [...NOT_HERE, ...COLOURS]
  const options: axe.RunOptions = {
    ...(aspects.includes('structure')
      ? { runOnly: { type: 'tag', values: TAGS }, rules: rulesOff(without) }
      : { runOnly: { type: 'rule', values: COLOURS } }),
    // Pages have no frames, and what passes is not told.
    iframes: false,
    resultTypes: ['violations'],
  }
  return page.evaluate(runAxe, options)
}

function rulesOff(rules: ReadonlyArray<string>): axe.RuleObject {
  return Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]))
}

/** Runs in the page, where `axe` was put before. */
async function runAxe(options: axe.RunOptions): Promise<Array<string>> {
  const { violations }: axe.AxeResults = await Reflect.get(window, 'axe').run(document, options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      return `${id} at ${target.join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ')}`
    }),
  )
}

/** Keeps how pages are to look, as the settings page does: theme and size of type. */
export async function setDisplay(page: Page, display: string): Promise<void> {
  await page.context().addCookies([{ name: 'lianxue-display', value: display, url: origin() }])
}

/** Shows the open page in another way, by the attributes that the server writes for the kept choice. */
export async function showAs(page: Page, display: 'light' | 'dark' | 'light in large type'): Promise<void> {
  await page.evaluate((wanted) => {
    const { dataset } = document.documentElement
    dataset.theme = wanted === 'dark' ? 'dark' : 'light'
    if (wanted === 'light in large type') dataset.type = 'large'
    else delete dataset.type
  }, display)
}
