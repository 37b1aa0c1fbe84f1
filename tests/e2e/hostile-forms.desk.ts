import type { Page } from '@playwright/test'
import { origin, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test.use({ refusalsExpected: true })

const VALUES = ['', '\0', '1e309', '-1', '9'.repeat(25), '字'.repeat(3000), '2026-02-30', '{"', '<b>']
const STARTS = ['/', '/organize', '/me', '/practice', '/exams', '/library', '/organize/members']
const MOST_PAGES = 120

type Form = { action: string; fields: Array<string> }

/** The ways on from a page and its forms that send something; sign-out and passwords are left alone. */
async function readPage(page: Page, path: string): Promise<{ links: Array<string>; forms: Array<Form> }> {
  const answer = await page.request.get(path)
  expect.soft(answer.status(), path).toBeLessThan(500)
  if (!(answer.headers()['content-type'] ?? '').includes('html')) return { links: [], forms: [] }
  return page.evaluate(
    ({ html, here }) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const links = [...parsed.querySelectorAll('a[href^="/"]')].map(
        (link) => link.getAttribute('href') ?? '',
      )
      const forms = [...parsed.querySelectorAll('form')]
        .filter((form) => form.method === 'post' && !form.querySelector('[type=password]'))
        .map((form) => ({
          action: form.getAttribute('action') ?? here,
          fields: [...form.querySelectorAll('[name]')].map((field) => field.getAttribute('name') ?? ''),
        }))
      return { links, forms: forms.filter(({ fields }) => fields.length > 0) }
    },
    { html: await answer.text(), here: path },
  )
}

/** Pages of one kind differ in ids and numbers alone: one of them stands for all. */
const kindOf = (path: string) => path.replace(/\?.*$/u, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/gu, '*')

async function formsFrom(page: Page): Promise<Array<Form>> {
  const queue = [...STARTS]
  const seen = new Set<string>()
  const forms = new Map<string, Form>()
  for (const path of queue) {
    if (seen.has(kindOf(path)) || seen.size >= MOST_PAGES || path.startsWith('/logout')) continue
    seen.add(kindOf(path))
    const read = await readPage(page, path)
    queue.push(...read.links)
    for (const form of read.forms)
      if (form.action !== '/logout')
        forms.set(`${kindOf(form.action)} ${[...new Set(form.fields)].join()}`, form)
  }
  return [...forms.values()]
}

for (const account of ['organizer02', 'member39'])
  test(`no form fails on what cannot be meant, for ${account}`, async ({ page }) => {
    await signIn(page, account)
    await page.goto('/me')
    const forms = await formsFrom(page)
    expect(forms.length).toBeGreaterThan(10)
    for (const { action, fields } of forms)
      for (const value of VALUES) {
        const form = Object.fromEntries(fields.map((name) => [name, value]))
        const answer = await page.request.post(action, {
          form,
          headers: { origin: origin() },
          maxRedirects: 0,
        })
        expect.soft(answer.status(), `${action} ${fields.join()} = ${value.slice(0, 10)}`).toBeLessThan(500)
      }
  })
