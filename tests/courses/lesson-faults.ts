import { changed, FIXTURE_FILES } from './fixture-content.ts'

/** Name of the fault, the change that makes it, and the file, line and words of its finding. */
export type Fault = [string, Record<string, string>, string, number, string]

/** What an author gets wrong in the head of a course and in a lesson. */
export const LESSON_FAULTS: ReadonlyArray<Fault> = [
  ['a title is missing', changed('course.yaml', 'title: 试课\n', ''), 'course.yaml', 1, 'title'],
  [
    'YAML does not parse',
    changed('course.yaml', 'track: discipline', 'track: [discipline'),
    'course.yaml',
    3,
    'YAML',
  ],
  ['a post is unknown', changed('course.yaml', '[member]', '[memberr]'), 'course.yaml', 3, '没有这个岗位'],
  [
    'minutes are no number',
    changed('01-first.mdx', 'minutes: 5', 'minutes: 五'),
    '01-first.mdx',
    4,
    'minutes',
  ],
  [
    'a point is unknown',
    changed('01-first.mdx', '[point-a]', '[point-b]'),
    '01-first.mdx',
    5,
    '没有知识点 point-b',
  ],
  [
    'a source is unknown',
    changed('01-first.mdx', 'source: rule,', 'source: rul,'),
    '01-first.mdx',
    7,
    '没有来源 rul',
  ],
  [
    'a citation is unknown',
    changed('01-first.mdx', '<Cite source="rule"', '<Cite source="no"'),
    '01-first.mdx',
    14,
    '没有来源 no',
  ],
  ['a question is unknown', changed('01-first.mdx', 't-c1', 't-c9'), '01-first.mdx', 16, 't-c9 不存在'],
  [
    'a question is of the quiz',
    changed('questions.yaml', 'use: lesson', 'use: quiz'),
    '01-first.mdx',
    16,
    't-c1 不存在',
  ],
  [
    'an island stands inside',
    changed('01-first.mdx', '界限。', '<Check question="t-c2" />'),
    '01-first.mdx',
    22,
    '最外层',
  ],
  [
    'an island stands twice',
    changed('01-first.mdx', '只读的一节。', '<Check question="t-c1" />'),
    '01-first.mdx',
    26,
    '两次',
  ],
  ['a component is unknown', changed('01-first.mdx', '界限。', '<Blink />'), '01-first.mdx', 22, 'Blink'],
  ['a tag is left open', changed('01-first.mdx', '</Border>', ''), '01-first.mdx', 20, 'MDX 语法错误'],
  [
    'a brace is left open',
    changed('01-first.mdx', '只读的一节。', '只读 {的一节。'),
    '01-first.mdx',
    26,
    'MDX 语法错误',
  ],
  [
    'a lesson has no check',
    changed('02-second.mdx', '<Check question="t-c2" />', '没有。'),
    '02-second.mdx',
    1,
    '没有 <Check>',
  ],
  [
    'a sentence is too long',
    changed('01-first.mdx', '只读的一节。', `短句。${'长'.repeat(81)}。`),
    '01-first.mdx',
    26,
    '82个字',
  ],
  ['a file is empty', { 'course.yaml': '' }, 'course.yaml', 1, '文件是空的'],
  [
    'an island has another attribute',
    changed('01-first.mdx', '<Check question=', '<Check exercise='),
    '01-first.mdx',
    16,
    '<Check question="…" />',
  ],
  [
    'the head of a lesson does not parse',
    changed('02-second.mdx', '[point-a]', '[point-a'),
    '02-second.mdx',
    6,
    'end with a ]',
  ],
  ['a lesson has another ending', { '03-third.md': '## 节' }, '03-third.md', 1, '.mdx 结尾'],
  [
    'two lessons have one place',
    { '02-third.mdx': FIXTURE_FILES['02-second.mdx'] ?? '' },
    '02-third.mdx',
    1,
    '已由 02-second.mdx 用了',
  ],
]
