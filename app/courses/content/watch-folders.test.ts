import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchFolders } from './watch-folders.server.ts'

/** As many editors save: a new file is put in the place of the old one. */
function replace(path: string, text: string): void {
  writeFileSync(`${path}~`, text)
  renameSync(`${path}~`, path)
}

test('a file is noticed each time it is replaced, also in a folder made later and made again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lianxue-watch-'))
  const changed = vi.fn<() => void>()
  mkdirSync(join(root, 'course'))
  const watching = watchFolders(root, changed)
  onTestFinished(() => {
    watching.close()
    rmSync(root, { recursive: true })
  })
  const noticed = async (change: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    changed.mockClear()
    change()
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 10_000 })
  }
  const lesson = join(root, 'course/01-first.mdx')
  await noticed(() => writeFileSync(lesson, 'one'))
  for (const text of ['two', 'three', 'four']) await noticed(() => replace(lesson, text))
  for (const name of ['later', 'later']) {
    const folder = join(root, name)
    await noticed(() => mkdirSync(folder))
    await noticed(() => writeFileSync(join(folder, 'course.yaml'), 'title: 课'))
    await noticed(() => replace(join(folder, 'course.yaml'), 'title: 课程'))
    await noticed(() => rmSync(folder, { recursive: true }))
  }
})
