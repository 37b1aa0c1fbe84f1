import { changed, FIXTURE_FILES, judges, singles } from './fixture-content.ts'
import type { Fault } from './lesson-faults.ts'

/** What an author gets wrong in questions, exercises, links and changes. */
export const QUESTION_FAULTS: ReadonlyArray<Fault> = [
  [
    'a wrong option has no reason',
    changed('questions.yaml', ', why: 秘密甲说明为什么不对。', ''),
    'questions.yaml',
    10,
    'why',
  ],
  [
    'a question has no explanation',
    changed('questions.yaml', '  explanation: 秘密乙说明为什么对。\n', ''),
    'questions.yaml',
    1,
    'explanation',
  ],
  [
    'a question has no source',
    changed('questions.yaml', '  source: { source: rule, article: 第一条 }\n', ''),
    'questions.yaml',
    1,
    'source',
  ],
  [
    'a question is about an unknown point',
    changed('questions.yaml', '  point: point-a', '  point: point-z'),
    'questions.yaml',
    4,
    '没有知识点 point-z',
  ],
  [
    'a question has two right options',
    changed('questions.yaml', 'why: 秘密甲说明为什么不对。', 'right: true'),
    'questions.yaml',
    1,
    '恰有一个',
  ],
  [
    'the stem tells the answer',
    changed('questions.yaml', '选哪一个？', '应选这一个还是别的？'),
    'questions.yaml',
    7,
    '已经写出答案',
  ],
  [
    'an article is not in the front matter',
    changed('01-first.mdx', 'article="第一条" />', 'article="第九条" />'),
    '01-first.mdx',
    14,
    '没有列出 rule 的第九条',
  ],
  [
    'a marked term is not in the glossary',
    changed('01-first.mdx', '只读的一节。', '<Term>没有的词</Term>是什么。'),
    '01-first.mdx',
    26,
    '术语表里没有“没有的词”',
  ],
  [
    'a link leads nowhere',
    changed('01-first.mdx', '只读的一节。', '见[那一课](/courses/trial/gone)。'),
    '01-first.mdx',
    26,
    '/courses/trial/gone 指向的地方不存在',
  ],
  [
    'a link leads to no section',
    changed('01-first.mdx', '只读的一节。', '见[后面](#s9)。'),
    '01-first.mdx',
    26,
    '#s9 指向的地方不存在',
  ],
  [
    'a link leads to no page of the site',
    changed('01-first.mdx', '只读的一节。', '见[搜索](/serch)。'),
    '01-first.mdx',
    26,
    '/serch 指向的地方不存在',
  ],
  [
    'a picture is not there',
    changed('01-first.mdx', '只读的一节。', '![图](/media/none.png)'),
    '01-first.mdx',
    26,
    '/media/none.png 指向的地方不存在',
  ],
  [
    'a sentence of a question is too long',
    changed('questions.yaml', '秘密乙说明为什么对。', `${'长'.repeat(81)}。`),
    'questions.yaml',
    11,
    '82个字',
  ],
  [
    'a sentence of the front matter is too long',
    changed('01-first.mdx', '第一课讲什么。', `${'长'.repeat(81)}。`),
    '01-first.mdx',
    3,
    '82个字',
  ],
  ['a lesson has one kind of island', {}, '02-second.mdx', 1, '不到两种'],
  [
    'a reason stands in the lesson',
    changed('01-first.mdx', '只读的一节。', '秘密甲说明为什么不对。'),
    '01-first.mdx',
    26,
    '原样写在课文里',
  ],
  [
    'the right option is always the longest',
    { 'questions.yaml': `${FIXTURE_FILES['questions.yaml']}${singles(8)}` },
    'questions.yaml',
    1,
    '正确项最长',
  ],
  [
    'the right option is always in one place',
    { 'questions.yaml': `${FIXTURE_FILES['questions.yaml']}${singles(8)}` },
    'questions.yaml',
    1,
    '排在第2个',
  ],
  [
    'what is to be judged is always wrong',
    { 'questions.yaml': `${FIXTURE_FILES['questions.yaml']}${judges(5)}` },
    'questions.yaml',
    1,
    '6道判断题里，5道的答案是“错”',
  ],
  ['an id is used again', changed('questions.yaml', 'id: t-c2', 'id: t-c1'), 'questions.yaml', 12, '重复'],
  [
    'an item has no such group',
    changed('exercises.yaml', 'group: two', 'group: three'),
    'exercises.yaml',
    11,
    'three 不存在',
  ],
  [
    'a choice leads nowhere',
    changed('exercises.yaml', 'next: n2', 'next: n7'),
    'exercises.yaml',
    23,
    '没有节点 n7',
  ],
  [
    'a node cannot be reached',
    changed('exercises.yaml', 'next: e1', 'next: e2'),
    'exercises.yaml',
    30,
    '通向节点 e1',
  ],
  [
    'a version does not say what it changed',
    changed('course.yaml', 'version: 1', 'version: 2'),
    'course.yaml',
    4,
    '没有写明改了什么',
  ],
  ['a change names no lesson', withChange({ lesson: 'third' }), 'course.yaml', 6, '没有课文 third'],
  ['a change names no section', withChange({ section: '第九节' }), 'course.yaml', 6, '没有“第九节”这一节'],
  ['a change is of no version', withChange({ version: '3' }), 'course.yaml', 6, '还没有第3版'],
  [
    'a change rests on no source',
    withChange({ source: '{ source: no, article: 第一条 }' }),
    'course.yaml',
    6,
    '没有来源 no',
  ],
  [
    'the new words do not stand in the section',
    withChange({ after: '没有写的话' }),
    'course.yaml',
    6,
    '不在这一节里',
  ],
  [
    'the old words stand alone',
    withChange({ before: '只读的节。', after: '' }),
    'course.yaml',
    6,
    '也要写现在的文字',
  ],
  ['a change has no day', withChange({ date: '去年' }), 'course.yaml', 6, '2026-11-22 这样的日期'],
]

/** The course in its second version, which changed one section; all of the change in one line. */
export function withChange(fields: Readonly<Record<string, string>>): Record<string, string> {
  const change = {
    ...{
      version: '2',
      date: '2026-11-22',
      lesson: 'first',
      section: '第二节',
      reason: '写准',
      after: '只读的一节。',
    },
    ...fields,
  }
  const words = Object.entries(change).filter(([, value]) => value !== '')
  const line = `  - { ${words.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
  return changed('course.yaml', 'version: 1\n', `version: 2\nchanges:\n${line}\n`)
}
