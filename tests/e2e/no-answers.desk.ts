import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Catalogue } from '#app/courses/catalogue.ts'
import { reasonsIn, secretsOf } from '#tests/courses/secrets-of.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { runningPractice, runningQuiz } from './support/ways-to-pages.ts'

/** Shorter sentences stand in any text. */
const SHORTEST = 12

const catalogue: Catalogue = JSON.parse(readFileSync('build/content/catalogue.json', 'utf8'))
const { courses, library, help } = catalogue
const lessons = courses.flatMap((course) => course.lessons)

/** Everything that explains an answer, of exercises, question banks and later scenes of cases. */
const SECRETS = [
  ...new Set([
    ...lessons.flatMap(({ exercises }) => exercises.flatMap(secretsOf)),
    ...courses.flatMap(({ questions }) => reasonsIn(questions)),
  ]),
].filter((secret) => secret.length >= SHORTEST)

/** The first secrets in a body, whether it is written as HTML or as JSON. */
function secretsIn(body: string): Array<string> {
  const plain = body
    .replace(/\\?&(?:quot|#34);/gu, '"')
    .replace(/\\"/gu, '"')
    .replace(/\\n/gu, '\n')
    .replaceAll('&amp;', '&')
  return SECRETS.filter((secret) => plain.includes(secret)).slice(0, 3)
}

async function look(page: Page, address: string): Promise<void> {
  const answer = await page.request.get(address)
  const type = answer.headers()['content-type'] ?? ''
  expect.soft(answer.status(), address).toBe(200)
  if (/text|json|javascript|script|turbo|vtt/u.test(type))
    expect.soft(secretsIn(await answer.text()), `${address} tells`).toEqual([])
}

/** A page as a document and as the data that a browser fetches when it goes there by a link. */
async function lookAtPage(page: Page, path: string): Promise<void> {
  await look(page, path)
  await look(page, path === '/' ? '/_root.data' : `${path}.data`)
}

test('nothing that a browser gets before an answer says what is right, on no way', async ({ page }) => {
  expect(SECRETS.length, 'secrets to look for').toBeGreaterThan(1500)
  await signIn(page, 'member01')
  const paths = [
    ...['/', '/courses', '/library', '/glossary', '/live', '/practice', '/practice/mistakes', '/me/notes'],
    ...courses.flatMap(({ id }) => [`/courses/${id}`, `/courses/${id}/quiz`]),
    ...courses.filter(({ version }) => version > 1).map(({ id }) => `/courses/${id}/updates`),
    ...lessons.map(({ id }) => `/courses/${id}`),
    ...labsOf().map(({ path }) => path),
    ...['/library/cases', '/library/responsibilities', '/library/templates'],
    ...library.cases.map(({ id }) => `/library/cases/${id}`),
    ...library.responsibilities.map(({ id }) => `/library/responsibilities/${id}`),
    ...library.templates.map(({ id }) => `/library/templates/${id}`),
    ...help.map(({ id }) => `/help/${id}`),
  ]
  for (const path of paths) await lookAtPage(page, path)
  for (const { path } of labsOf()) await look(page, `${path}/ledger`)
  for (const { id } of library.templates) await look(page, `/library/templates/${id}/file`)
  for (const clip of lessons.flatMap(({ clips }) => clips))
    for (const file of ['captions.vtt', 'chapters.vtt']) await look(page, `${clip.folder}/${file}`)
})

test('searching, a sitting of a quiz and a round of practice tell nothing before it is answered', async ({
  page,
}) => {
  await signIn(page, 'member01')
  const html = await (await page.request.get('/search?q=理由')).text()
  const [index] = /\/search\/index\/[\w-]+\.json/u.exec(html) ?? []
  await look(page, index ?? 'the page names no index')
  await look(page, '/search/answered.json')
  for (const query of ['为什么不对', '解析', '小金库', '批准权限']) {
    await look(page, `/search?q=${encodeURIComponent(query)}`)
    await look(page, `/search.data?q=${encodeURIComponent(query)}`)
  }
  for (const first of [await runningQuiz(page), await runningPractice(page)])
    for (let number = 1; number <= 5; number++) await lookAtPage(page, first.replace(/\d+$/u, String(number)))
})

test('no script of the site has a key in it', async ({ page }) => {
  await signIn(page, 'member01')
  const scripts = new Set<string>()
  page.on('response', (answer) => {
    if (/\.(?:m?js|css)(?:\?|$)/u.test(answer.url())) scripts.add(new URL(answer.url()).pathname)
  })
  const kinds = new Map(
    lessons.flatMap((lesson) => lesson.exercises.map(({ kind }) => [kind, lesson.id] as const)),
  )
  for (const id of new Set(kinds.values())) await page.goto(`/courses/${id}`, { waitUntil: 'networkidle' })
  expect(scripts.size).toBeGreaterThan(5)
  for (const script of scripts) await look(page, script)
})

function labsOf(): Array<{ path: string }> {
  return lessons.flatMap(({ id, exercises }) =>
    exercises.flatMap((exercise) =>
      exercise.kind === 'lab' ? [{ path: `/courses/${id}/labs/${exercise.id}` }] : [],
    ),
  )
}
