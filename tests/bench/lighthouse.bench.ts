import { chromium } from '@playwright/test'
import { signInAs } from '#tests/harness/browser-session.ts'
import { startDemoServer } from '#tests/harness/demo-server.ts'
import { freePort } from '#tests/harness/free-port.ts'
import { findBrowser } from '../find-browser.mjs'
import { report } from './report.ts'
import { type LighthouseResult, runLighthouse } from './run-lighthouse.ts'

// Google's Lighthouse with its mobile preset: a slow phone on a slow network, simulated. Median of the
// runs; of five it is twice as steady as one run (its documentation, “Score Variability”).
const RUNS = 5
/** Lessons of five courses, with every kind of exercise between them. */
const LESSONS = [
  'four-forms/ladder',
  'audit-basics/sampling',
  'finance-basics/voucher',
  'decisions-procurement/tender-evaluation',
  'grassroots-risks/canteen',
]

const executablePath = findBrowser()
if (!executablePath) throw new Error('no Chromium: name one in CHROMIUM')
const server = await startDemoServer()
const port = await freePort()
const browser = await chromium.launch({
  executablePath,
  args: [
    `--remote-debugging-port=${port}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
  ],
})
const rows: Array<Record<string, string | number>> = []
try {
  const session = await signInAs(server.origin, 'member36')
  const quiz = await startQuiz()
  const pages = [
    { page: 'sign-in', path: '/login', cookie: '' },
    { page: 'home', path: '/', cookie: session.cookie() },
    ...LESSONS.map((lesson) => ({ page: lesson, path: `/courses/${lesson}`, cookie: session.cookie() })),
    { page: 'quiz', path: quiz, cookie: session.cookie() },
  ]
  for (const { page, path, cookie } of pages) rows.push({ page, ...(await measure(path, cookie)) })

  async function startQuiz(): Promise<string> {
    const answer = await session.post('/courses/four-forms/quiz', new URLSearchParams())
    const sitting = answer.headers.get('location') ?? ''
    return (await session.get(sitting)).headers.get('location') ?? sitting
  }
} finally {
  await browser.close()
  await server.stop()
  server.remove()
}
report('lighthouse', rows)
const missed = rows.filter((row) => {
  const isLesson = LESSONS.includes(String(row.page))
  const least = row.page === LESSONS[0] ? 99 : isLesson ? 98 : 97
  const isLate = isLesson && (row.SEO !== 100 || Number(row['LCP ms']) > 1500 || Number(row['TBT ms']) > 50)
  const isFaulty = row.accessibility !== 100 || row.practices !== 100 || Number(row.CLS) > 0
  return Number(row.performance) < least || isFaulty || isLate
})
for (const { page } of missed) process.stdout.write(`${page}: below the target\n`)
process.exitCode = missed.length > 0 ? 1 : 0

async function measure(path: string, cookie: string): Promise<Record<string, number>> {
  const results: Array<LighthouseResult> = []
  for (let run = 0; run < RUNS; run++) {
    const result = await runLighthouse(`${server.origin}${path}`, port, cookie)
    const led = new URL(result.finalDisplayedUrl).pathname
    if (led !== path) throw new Error(`${path} led to ${led}`)
    results.push(result)
  }
  const category = (name: string) =>
    median(results.map(({ categories }) => 100 * (categories[name]?.score ?? 0)))
  const figure = (name: string) => median(results.map(({ audits }) => audits[name]?.numericValue ?? NaN))
  return {
    performance: category('performance'),
    accessibility: category('accessibility'),
    practices: category('best-practices'),
    SEO: category('seo'),
    'LCP ms': Math.round(figure('largest-contentful-paint')),
    'TBT ms': Math.round(figure('total-blocking-time')),
    CLS: Math.round(figure('cumulative-layout-shift') * 1000) / 1000,
  }
}

function median(values: ReadonlyArray<number>): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN
}
