/** The files of a course that is just begun. It passes the check, and is a draft until its author says otherwise. */
export function newCourseFiles(id: string): Record<string, string> {
  return {
    'course.yaml': COURSE,
    '01-first.mdx': LESSON.replaceAll('ID', id),
    'questions.yaml': QUESTIONS.replaceAll('ID', id),
    'exercises.yaml': EXERCISES.replaceAll('ID', id),
    'SOURCES.md': SOURCES,
  }
}

const COURSE = `title: 新课程
track: practice            # discipline | finance | audit | engineering | practice
posts: [member]
version: 1
draft: true                # 写完、审完再删掉这一行
summary: 一句话说明学完能做什么。
passMark: 80
quizLength: 10
points:
  - { id: first-point, title: 第一个知识点 }
sources:
  - id: practice
    text: 本课程的工作建议（不是条文）
    year: 2026
    issuer: 本课程编写者
    checked: 写明读了哪个文本、哪一条、在哪里、哪一天
`

const LESSON = `---
title: 第一课
summary: 一句话说明这一课讲什么。
minutes: 10
points: [first-point]
sources:
  - { source: practice, articles: [第一课] }
---

开头说一件具体的事：谁，在哪里，遇到什么。

## 第一节的标题

一段讲一件事，一句不超过80个字。条文写明文件、年份和条。<Cite source="practice" article="第一课" />

<Check question="ID-c1" />

## 第二节的标题

<WorkedCase title="一件事">

编写的案例，写清时间、单据和结果。

</WorkedCase>

<Sort exercise="ID-sort-1" />
`

const QUESTIONS = `- id: ID-c1
  use: lesson
  type: single
  point: first-point
  source: { source: practice, article: 第一课 }
  difficulty: 1
  stem: 遇到这种情形，第一步做什么？
  options:
    - { id: a, text: 先做别的事, why: 说明为什么不对。 }
    - { id: b, text: 先做这件事, right: true }
    - { id: c, text: 什么都不做, why: 说明为什么不对。 }
  explanation: 说明为什么对，写明文件、年份和条。
`

const EXERCISES = `sorts:
  - id: ID-sort-1
    title: 分两堆
    point: first-point
    source: { source: practice, article: 第一课 }
    prompt: 下面的做法，各归哪一堆？
    groups:
      - { id: can, title: 可以做 }
      - { id: cannot, title: 不能做 }
    items:
      - { id: i1, text: 可以做的例子, group: can, why: 说明理由。 }
      - { id: i2, text: 不能做的例子, group: cannot, why: 说明理由。 }
cases: []
`

const SOURCES = `# 来源核对表

核对日期：写日期。

- 甲：读到法规全文。
- 乙：读到这一条的条文或者完整转述，并且看到条号。
- 丙：只读到内容，或者条号是推定的。

| 文件（年份） | 条 | 级 | 读到的地方 |
| --- | --- | --- | --- |

## 没有核对到，课程里没有写，也不出题

## 虚构的内容
`
