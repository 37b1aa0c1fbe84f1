import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { accessibilityFindings, setDisplay, showAs } from './support/accessibility.ts'
import { sidewaysScroll, smallTargets } from './support/small-targets.ts'
import { signIn } from './support/sign-in.ts'
import { SITE_PAGES } from './support/site-pages.ts'
import { expect, test } from './support/test.ts'

test.describe.configure({ mode: 'parallel' })
// Colours are measured; none may be on its way to another.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('every page of the site map is looked at here', () => {
  const looked = SITE_PAGES.map(({ pattern }) => pattern)
  expect(looked.sort()).toEqual(pagesOf(routes, '').sort())
})

for (const { pattern, as, find, status } of SITE_PAGES) {
  test.describe(pattern, () => {
    test.use({ refusalsExpected: status !== 200 })

    test(`${pattern} can be used by everybody, on a phone and on a desk`, async ({ page }) => {
      if (as) await signIn(page, as)
      const answer = await page.goto(await find(page))
      expect(answer?.status()).toBe(status)
      if (status === 200) checkWords(pattern, (await answer?.text()) ?? '')
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect.soft(await smallTargets(page), 'controls too small for a finger').toEqual([])
      // Organizers work at a desk, where light is looked at below.
      const isForOrganizers = /^\/(organize|admin)/.test(pattern)
      for (const display of isForOrganizers ? (['dark'] as const) : (['light', 'dark'] as const)) {
        await showAs(page, display)
        expect.soft(await accessibilityFindings(page, ['colours']), `in ${display}`).toEqual([])
      }
      await showAs(page, 'light in large type')
      expect.soft(await accessibilityFindings(page, ['structure']), 'in large type').toEqual([])
      await page.setViewportSize({ width: 320, height: 568 })
      expect.soft(await sidewaysScroll(page), 'scrolls sideways at 320 px in large type').toBe(0)
      await showAs(page, 'light')
      await page.setViewportSize({ width: 1280, height: 800 })
      // The other pages are the same at a desk but for the frame, which every page of organizers has.
      if (isForOrganizers) expect.soft(await accessibilityFindings(page), 'on a desk').toEqual([])
      expect.soft(await sidewaysScroll(page), 'scrolls sideways on a desk').toBe(0)
    })
  })
}

test('how pages are shown is kept in a cookie', async ({ page }) => {
  await setDisplay(page, 'dark.large')
  await page.goto('/login')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveAttribute('data-type', 'large')
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await setDisplay(page, 'light.normal')
  await page.reload()
  await expect(html).toHaveAttribute('data-theme', 'light')
  await expect(html).not.toHaveAttribute('data-type')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark)
})

/** Titles and descriptions so far and the pages that have them: no two pages share one. */
const titles = new Map<string, string>()
const descriptions = new Map<string, string>()

function checkWords(pattern: string, html: string): void {
  expect.soft(html.includes('\0'), 'characters that are no text').toBe(false)
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  expect.soft(title).toMatch(/^.{2,60} · 廉学$/u)
  expect.soft(titles.get(title) ?? pattern, 'the page that already has this title').toBe(pattern)
  titles.set(title, pattern)
  const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? []
  expect.soft(description).toMatch(/^.{8,120}$/u)
  expect.soft(descriptions.get(description) ?? pattern, 'the page described in these words').toBe(pattern)
  descriptions.set(description, pattern)
}

/** The addresses in the site map that answer with a page; those without a component answer with data. */
function pagesOf(entries: ReadonlyArray<RouteConfigEntry>, above: string): Array<string> {
  return entries.flatMap(({ path, file, children, index }) => {
    const address = path ? `${above}/${path}` : above
    if (children) return pagesOf(children, address)
    return file.endsWith('.tsx') && (path || index) ? [address || '/'] : []
  })
}
