import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { origin } from './sign-in.ts'

/** Every level that WCAG 2.2 AA includes. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer depends on the colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe holds against the page as it stands, a line each: rule, place, reason. */
export async function accessibilityFindings(
  page: Page,
  about: 'everything' | 'colours' = 'everything',
): Promise<Array<string>> {
  // Pages have no frames: one run inside the page is all there is to look at.
  // axe measures targets as the bars at the foot of the screen cover them, although the page scrolls; the size of
  // targets has a stricter check of its own (44 px, labels counted).
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (about === 'colours') axe.withRules(COLOURS)
  else axe.withTags(TAGS).disableRules(['target-size'])
  const { violations } = await axe.analyze()
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
