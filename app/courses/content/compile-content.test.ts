import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lessonPage } from '../lesson/lesson-page.ts'
import { compileContent, type CompiledContent } from './compile-content.server.ts'
import { changed, FIXTURE_FILES, fixtureContent } from '#tests/courses/fixture-content.ts'

test('a lesson becomes sections of finished text and islands in their places', async () => {
  const { catalogue, findings } = await compileContent(fixtureContent())
  // The second lesson is as short as a lesson can be.
  expect(findings.map(({ message }) => message)).toEqual(['这一课的互动不到两种，请再放一种'])
  const [course] = catalogue.courses
  const [first, second] = course?.lessons ?? []
  expect(course).toMatchObject({ id: 'trial', title: '试课', version: 1 })
  expect(first).toMatchObject({ id: 'trial/first', slug: 'first', minutes: 5 })
  expect(first?.opening).toEqual([{ html: '<p>开头的一段。</p>' }])
  expect(first?.sections.map(({ id, heading }) => [id, heading])).toEqual([
    ['s1', '第一节'],
    ['s2', '第二节'],
    ['s3', '第三节'],
  ])
  expect(first?.sections[0]?.blocks).toEqual([
    { html: '<p>正文。<a class="cite" href="#source-rule">《条例》第一条</a></p>' },
    { island: 'check', id: 't-c1' },
  ])
  expect(first?.sections[2]?.blocks).toEqual([
    { island: 'sort', id: 't-sort' },
    { island: 'case', id: 't-case' },
  ])
  expect(first?.exercises.map(({ id, section }) => [id, section])).toEqual([
    ['t-c1', 's1'],
    ['t-sort', 's3'],
    ['t-case', 's3'],
  ])
  expect(second?.contentVersion).toMatch(/^1:[0-9a-f]{12}$/u)
})

test('nothing that tells an answer is in the page of a lesson', async () => {
  const { catalogue } = await compileContent(fixtureContent())
  for (const course of catalogue.courses)
    for (const lesson of course.lessons) {
      const sent = JSON.stringify(lessonPage(course, lesson))
      // Every reason and every later scene of the fixture begins with this word.
      expect(sent).not.toContain('秘密')
      // Ids of options and steps would tell which one is right.
      for (const id of ['good', 'bad', 'sound-one', 'rash-one', 'i1', 'i2', 'right', 'answer'])
        expect(sent).not.toContain(`"${id}"`)
      expect(sent).toContain(lesson.title)
    }
})

test('no text carries a style or a handler that the security policy would refuse', async () => {
  const table = '| 名 | 数 |\n| --- | ---: |\n| 甲 | 1 |\n\n<Check question="t-c2" />'
  const { catalogue } = await compileContent(
    fixtureContent(changed('02-second.mdx', '<Check question="t-c2" />', table)),
  )
  const html = JSON.stringify(catalogue.courses[0]?.lessons[1]?.sections)
  expect(html).toContain('align-right')
  expect(html).not.toMatch(/ style=| on\w+=/u)
})

test('an unchanged lesson is not compiled again, and what is not used is thrown away', async () => {
  const folders = fixtureContent()
  const before = await compileContent(folders)
  const kept = readdirSync(folders.cache)
  for (const name of kept) {
    const path = join(folders.cache, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('开头的一段', '缓存里的一段'))
    utimesSync(path, 0, 0)
  }
  expect((await compileContent(folders)).catalogue.courses[0]?.lessons[0]?.opening).toEqual([
    { html: '<p>缓存里的一段。</p>' },
  ])
  const path = join(folders.content, 'courses/trial/01-first.mdx')
  writeFileSync(path, (FIXTURE_FILES['01-first.mdx'] ?? '').replace('开头的一段', '新写的一段'))
  const after = await compileContent(folders)
  expect(after.catalogue.courses[0]?.lessons[0]?.opening).toEqual([{ html: '<p>新写的一段。</p>' }])
  expect(readdirSync(folders.cache)).toHaveLength(kept.length)
  expect(after.catalogue.inputs).not.toBe(before.catalogue.inputs)
})

// How long that takes is measured by `npm run bench -- content`; here, that nothing else is done over.
test(
  'while an author writes, a changed lesson of the real content is the only one compiled again',
  { timeout: 120_000 },
  async () => {
    const folders = { ...fixtureContent(), media: 'public/media' }
    cpSync('content', folders.content, { recursive: true })
    if (existsSync('.cache/lessons')) cpSync('.cache/lessons', folders.cache, { recursive: true })
    const before = lessonsOf(await compileContent(folders))
    const kept = stampsIn(folders.cache)
    const path = join(folders.content, 'courses/four-forms/01-ladder.mdx')
    writeFileSync(path, readFileSync(path, 'utf8').replace('星期一早上', '星期二早上'))
    const after = lessonsOf(await compileContent(folders))
    const compiled = [...stampsIn(folders.cache)].filter(([name, stamp]) => kept.get(name) !== stamp)
    expect(compiled).toHaveLength(1)
    expect([...after].filter(([id, lesson]) => before.get(id) !== lesson).map(([id]) => id)).toEqual([
      'four-forms/ladder',
    ])
    expect(after.get('four-forms/ladder')).toContain('星期二早上')
  },
)

function lessonsOf({ catalogue }: CompiledContent): Map<string, string> {
  const lessons = catalogue.courses.flatMap((course) => course.lessons)
  return new Map(lessons.map((lesson) => [lesson.id, JSON.stringify(lesson)]))
}

/** When each file of a folder was written, to the nanosecond. */
function stampsIn(folder: string): Map<string, bigint> {
  return new Map(
    readdirSync(folder).map((name) => [name, statSync(join(folder, name), { bigint: true }).mtimeNs]),
  )
}

test('a spoilt cache is compiled anew', async () => {
  const folders = fixtureContent()
  const before = await compileContent(folders)
  for (const name of readdirSync(folders.cache)) writeFileSync(join(folders.cache, name), '{"html":1}')
  expect((await compileContent(folders)).catalogue).toEqual(before.catalogue)
})

test('a misprint changes the content of a lesson and not its version number', async () => {
  const before = await compileContent(fixtureContent())
  const misprint = await compileContent(fixtureContent(changed('01-first.mdx', '开头的一段', '开头的段落')))
  const raised = await compileContent(fixtureContent(changed('course.yaml', 'version: 1', 'version: 2')))
  const versions = [before, misprint, raised].map(
    ({ catalogue }) => catalogue.courses[0]?.lessons[0]?.contentVersion ?? '',
  )
  expect(versions.map((version) => version.split(':')[0])).toEqual(['1', '1', '2'])
  expect(new Set(versions).size).toBe(3)
})
