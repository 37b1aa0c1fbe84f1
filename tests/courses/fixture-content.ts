import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A small course as its author writes it; tests change one file and look at what comes of it. */
export const FIXTURE_FILES: Readonly<Record<string, string>> = {
  'course.yaml': `title: 试课
track: discipline
posts: [member]
version: 1
summary: 一门试课。
passMark: 80
quizLength: 2
points:
  - { id: point-a, title: 知识点甲 }
sources:
  - { id: rule, text: 《条例》, year: 2023, issuer: 某部, checked: 某处核对 }
`,
  '01-first.mdx': `---
title: 第一课
summary: 第一课讲什么。
minutes: 5
points: [point-a]
sources:
  - { source: rule, articles: [第一条] }
---

开头的一段。

## 第一节

正文。<Cite source="rule" article="第一条" />

<Check question="t-c1" />

## 第二节

<Border>

界限。

</Border>

只读的一节。

## 第三节

<Sort exercise="t-sort" />

<Case exercise="t-case" />
`,
  '02-second.mdx': `---
title: 第二课
summary: 第二课讲什么。
minutes: 5
points: [point-a]
sources:
  - { source: rule, articles: [第二条] }
---

## 唯一的一节

<Check question="t-c2" />
`,
  'questions.yaml': `- id: t-c1
  use: lesson
  type: single
  point: point-a
  source: { source: rule, article: 第一条 }
  difficulty: 1
  stem: 选哪一个？
  options:
    - { id: good, text: 应选这一个, right: true }
    - { id: bad, text: 误选那一个, why: 秘密甲说明为什么不对。 }
  explanation: 秘密乙说明为什么对。
- id: t-c2
  use: lesson
  type: judge
  point: point-a
  source: { source: rule, article: 第二条 }
  difficulty: 1
  stem: 这句话对。
  answer: true
  why: 秘密丙。
  explanation: 秘密丁。
`,
  'exercises.yaml': `sorts:
  - id: t-sort
    title: 归类练习
    prompt: 各归哪一类？
    point: point-a
    source: { source: rule, article: 第一条 }
    groups:
      - { id: one, title: 一类 }
      - { id: two, title: 二类 }
    items:
      - { id: i1, text: 条目一, group: one, why: 秘密戊。 }
      - { id: i2, text: 条目二, group: two, why: 秘密己。 }
cases:
  - id: t-case
    title: 案例练习
    point: point-a
    source: { source: rule, article: 第一条 }
    start: n1
    nodes:
      - id: n1
        text: 第一幕。
        choices:
          - { id: sound-one, text: 稳妥的做法, next: n2, feedback: 秘密庚。, sound: true }
          - { id: rash-one, text: 鲁莽的做法, next: e2, feedback: 秘密辛。, sound: false }
      - id: n2
        text: 秘密壬：第二幕。
        choices:
          - { id: go-on, text: 继续, next: e1, feedback: 秘密癸。, sound: true }
          - { id: go-back, text: 退回, next: n1, feedback: 秘密子。, sound: false }
      - id: e1
        text: 秘密丑。
        ending: { title: 秘密寅, text: 秘密卯 }
      - id: e2
        text: 秘密辰。
        ending: { title: 秘密巳, text: 秘密午 }
`,
}

/** Questions whose right option is the longest and always the second. */
export function singles(count: number): string {
  const one = (index: number) => `- id: t-s${index}
  use: quiz
  type: single
  point: point-a
  source: { source: rule, article: 第一条 }
  difficulty: 1
  stem: 第${index}题，怎么办？
  options:
    - { id: a, text: 短的, why: 不对的理由。 }
    - { id: b, text: 明显长得多的做法, right: true }
  explanation: 对的理由。
`
  return Array.from({ length: count }, (_, index) => one(index)).join('')
}

/** Questions to be judged, all of them wrong. */
export function judges(count: number): string {
  const one = (index: number) => `- id: t-j${index}
  use: quiz
  type: judge
  point: point-a
  source: { source: rule, article: 第一条 }
  difficulty: 1
  stem: 第${index}件事，可以做。
  answer: false
  why: 不可以的理由。
  explanation: 条文怎么说。
`
  return Array.from({ length: count }, (_, index) => one(index)).join('')
}

/** Folders of a content tree of its own with the fixture in it; `changes` replaces or adds files of the course. */
export function fixtureContent(changes: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'lianxue-fixture-'))
  for (const [name, text] of Object.entries({ ...FIXTURE_FILES, ...changes })) {
    const path = join(root, 'content/courses/trial', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return { content: join(root, 'content'), media: join(root, 'media'), cache: join(root, 'cache') }
}

/** One file of the fixture with a piece of it replaced. */
export function changed(name: string, from: string, to: string): Record<string, string> {
  const text = FIXTURE_FILES[name] ?? ''
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
  return { [name]: text.replace(from, to) }
}
