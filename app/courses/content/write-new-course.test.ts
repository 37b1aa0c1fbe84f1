import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileContent } from './compile-content.server.ts'
import { writeNewCourse } from './write-new-course.server.ts'

function emptyContent() {
  const root = mkdtempSync(join(tmpdir(), 'lianxue-new-'))
  return { content: join(root, 'content'), media: join(root, 'media'), cache: join(root, 'cache') }
}

test('a new course passes the check, shows only among drafts, and then to all', async () => {
  const folders = emptyContent()
  expect(writeNewCourse(folders.content, 'fire-safety')).toMatchObject({ ok: true })
  const hidden = await compileContent(folders)
  expect(hidden.findings).toEqual([])
  expect(hidden.catalogue.courses).toEqual([])
  const preview = await compileContent(folders, { drafts: true })
  expect(preview.catalogue.courses.map(({ id }) => id)).toEqual(['fire-safety'])
  const file = join(folders.content, 'courses/fire-safety/course.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^draft: true.*$/mu, ''))
  expect((await compileContent(folders)).catalogue.courses).toHaveLength(1)
})

test('a draft lesson is left out of a course that is shown', async () => {
  const folders = emptyContent()
  writeNewCourse(folders.content, 'fire-safety')
  const course = join(folders.content, 'courses/fire-safety/course.yaml')
  writeFileSync(course, readFileSync(course, 'utf8').replace(/^draft: true.*$/mu, ''))
  const lesson = join(folders.content, 'courses/fire-safety/01-first.mdx')
  writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('minutes: 10', 'minutes: 10\ndraft: true'))
  expect((await compileContent(folders)).catalogue.courses[0]?.lessons).toEqual([])
})

test('nothing is written over, and an odd name is refused', () => {
  const { content } = emptyContent()
  writeNewCourse(content, 'once')
  expect(writeNewCourse(content, 'once')).toEqual({ ok: false, reason: 'taken' })
  for (const id of ['', '../x', 'A', '1a', 'x'.repeat(60)])
    expect(writeNewCourse(content, id)).toEqual({ ok: false, reason: 'bad-id' })
})
