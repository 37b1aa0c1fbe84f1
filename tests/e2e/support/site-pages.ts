import type { Page } from '@playwright/test'

/** A page of the site: who looks at it and at which address; one that has ids in it is found by walking there. */
export type SitePage = {
  /** As in app/routes.ts, with a leading slash. */
  pattern: string
  as: string | null
  find: (page: Page) => Promise<string>
  /** The status it answers with. */
  status: number
}

const COURSE = '/courses/four-forms'

/** Every page, with somebody who may see it and something on it. */
export const SITE_PAGES: ReadonlyArray<SitePage> = [
  at('/login', null),
  at('/reset', null),
  at('/', 'member36'),
  at('/me', 'member36'),
  at('/me/password', 'member36'),
  at('/me/sessions', 'member36'),
  at('/courses', 'member36'),
  at('/courses/:course', 'member36', COURSE),
  at('/courses/:course/:lesson', 'member36', `${COURSE}/ladder`),
  at('/pledges', 'member36'),
  at('/pledges/:pledge', 'member36', '/pledges/integrity-member'),
  walk('/pledges/signed/:entry', 'member37', '/pledges', /^\/pledges\/signed\/[^/]+$/),
  at('/organize/pledges', 'organizer01'),
  { ...at('/*', 'member36', '/no-such-page'), status: 404 },
]

/** A page with a fixed address. */
function at(pattern: string, as: string | null, address = pattern): SitePage {
  return { pattern, as, find: () => Promise.resolve(address), status: 200 }
}

/** A page that another one links to. */
function walk(pattern: string, as: string, from: string, link: RegExp): SitePage {
  return { pattern, as, status: 200, find: (page) => firstLink(page, from, link) }
}

/** The first address on a page that fits. */
async function firstLink(page: Page, from: string, fitting: RegExp): Promise<string> {
  await page.goto(from)
  const addresses = await page.locator('a[href^="/"]').evaluateAll((links) => {
    return links.map((link) => link.getAttribute('href') ?? '')
  })
  const found = addresses.find((address) => fitting.test(address))
  if (!found) throw new Error(`${from} links to nothing like ${fitting}`)
  return found
}
