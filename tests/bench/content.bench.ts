import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileContent } from '#app/courses/content/compile-content.server.ts'
import { report } from './report.ts'

/**
 * How long an author waits: all lessons compiled from nothing (goal: 60 s on two cores), the content taken up when nothing
 * has changed, and when one lesson has (goal: 2 s).
 */
const CHANGES = 9

const root = mkdtempSync(join(tmpdir(), 'lianxue-bench-content-'))
const folders = { content: join(root, 'content'), media: 'public/media', cache: join(root, 'cache') }
try {
  cpSync('content', folders.content, { recursive: true })
  const cold = await took(() => compileContent(folders))
  const unchanged = await took(() => compileContent(folders))
  const changed: Array<number> = []
  for (let change = 1; change <= CHANGES; change++) changed.push(await changedLesson(change))
  changed.sort((one, other) => one - other)
  report('content', [
    { what: 'all lessons from nothing', ms: cold },
    { what: 'nothing changed', ms: unchanged },
    { what: `one lesson changed, median of ${CHANGES}`, ms: changed[Math.floor(CHANGES / 2)] ?? 0 },
    { what: `one lesson changed, slowest of ${CHANGES}`, ms: changed.at(-1) ?? 0 },
  ])
} finally {
  rmSync(root, { recursive: true })
}

/** Writes a paragraph more into a lesson, as an author does. */
async function changedLesson(change: number): Promise<number> {
  const path = join(folders.content, 'courses/four-forms/01-ladder.mdx')
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n又写了一段，第${change}次。\n`)
  return took(() => compileContent(folders))
}

/** Milliseconds that the work took. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return Math.round(performance.now() - started)
}
