import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from './check-content.server.ts'
import { fixtureContent } from '#tests/courses/fixture-content.ts'
import { LESSON_FAULTS } from '#tests/courses/lesson-faults.ts'
import { QUESTION_FAULTS, withChange } from '#tests/courses/question-faults.ts'

// Nothing is cached here: this is also how long all of it may take on two cores.
test(
  'the content of the product has no findings and compiles cold within a minute',
  { timeout: 60_000 },
  async () => {
    const { findings } = await checkContent(resolve('content'), resolve('public/media'))
    expect(findings).toEqual([])
  },
)

test('a change that fits its lesson is found no fault with and leads to its section', async () => {
  const { content, media } = fixtureContent(withChange({ before: '只读的节。' }))
  const { findings, catalogue } = await checkContent(content, media)
  expect(findings.filter(({ kind }) => kind === 'broken')).toEqual([])
  expect(catalogue.courses[0]?.changes).toMatchObject([
    {
      version: 2,
      to: '/courses/trial/first#s2',
      heading: '第二节',
      before: '只读的节。',
      after: '只读的一节。',
    },
  ])
})

test.each([...LESSON_FAULTS, ...QUESTION_FAULTS])(
  '%s: named by file and line',
  async (_name, files, file, line, words) => {
    const { content, media } = fixtureContent(files)
    const { findings } = await checkContent(content, media)
    const found = findings.find((finding) => finding.message.includes(words))
    expect(found, JSON.stringify(findings)).toMatchObject({ file: `courses/trial/${file}`, line })
  },
)
