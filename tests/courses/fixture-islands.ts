import { compileContent } from '#app/courses/content/compile-content.server.ts'
import type { Course, Exercise, Lesson } from '#app/courses/catalogue.ts'
import { FIXTURE_FILES, fixtureContent } from './fixture-content.ts'

const LESSON = `---
title: 第三课
summary: 第三课讲什么。
minutes: 5
points: [point-a]
sources:
  - { source: rule, articles: [第一条] }
---

## 圈和算

<Mark exercise="t-mark" />

<Calculate exercise="t-sum" />

## 用和查

<Checklist list="t-list" />

<Diagram diagram="t-way" />

<Cards cards="t-cards" />

<Check question="t-c2" />
`

const EXERCISES = `marks:
  - id: t-mark
    title: 圈出问题
    point: point-a
    source: { source: rule, article: 第一条 }
    prompt: 哪里不对？
    papers:
      - kind: voucher
        title: 记账凭证
        blocks:
          - fields: [{ id: forged-date, label: 日期, value: 二月三十日 }, { label: 编号, value: 记字1号 }]
          - columns: [摘要, 金额]
            rows: [{ id: rounded, cells: [付款, 100] }, { cells: [退款, 20] }]
          - signatures: [{ id: unsigned, label: 审核 }]
    problems:
      - { parts: [forged-date], why: 秘密未。 }
      - { parts: [unsigned], why: 秘密申。 }
    fine: [{ part: rounded, why: 秘密酉。 }]
calculations:
  - id: t-sum
    title: 算一算
    point: point-a
    source: { source: rule, article: 第一条 }
    prompt: 一共几学时？
    given: [{ label: 上课, value: 3天 }]
    inputs:
      - { id: hours, label: 合计, unit: 学时, answer: 24.5, tolerance: 0.1, why: 秘密戌。 }
      - { id: days, label: 天数, unit: 天, answer: 3, why: 秘密亥。 }
    steps: [秘密甲子。, 秘密乙丑。]
checklists:
  - id: t-list
    title: 核对单
    source: { source: rule, article: 第一条 }
    groups:
      - items: [{ id: one, text: 第一项 }, { id: two, text: 第二项, note: 补充 }]
diagrams:
  - id: t-way
    title: 流程
    source: { source: rule, article: 第一条 }
    steps:
      - { id: ask, title: 申请, who: 使用人, does: 填单, papers: [请购单] }
      - { id: check, title: 审核, who: 会计, does: 核对, control: { risk: 假单, check: 看附件 }, back: { to: ask, when: 附件不全 } }
      - { id: pay, title: 付款, who: 出纳, does: 转账 }
cards:
  - id: t-cards
    title: 记一记
    source: { source: rule, article: 第一条 }
    cards:
      - { id: a, front: 正面甲, back: 背面甲 }
      - { id: b, front: 正面乙, back: 背面乙 }
      - { id: c, front: 正面丙, back: 背面丙 }
`

/** A third lesson for the fixture, with an island of every kind that the first two have not. */
export const ISLAND_FILES: Readonly<Record<string, string>> = {
  '03-third.mdx': LESSON,
  'exercises.yaml': `${FIXTURE_FILES['exercises.yaml']}${EXERCISES}`,
}

/** The third lesson, compiled. */
export async function islandLesson(): Promise<{
  course: Course
  lesson: Lesson
  exercise: (id: string) => Exercise
}> {
  const { catalogue, findings } = await compileContent(fixtureContent(ISLAND_FILES))
  const [course] = catalogue.courses
  const lesson = course?.lessons.find(({ slug }) => slug === 'third')
  // The fixture's second lesson is too short for good style.
  if (!course || !lesson || findings.some(({ kind }) => kind === 'broken'))
    throw new Error(JSON.stringify(findings))
  return {
    course,
    lesson,
    exercise: (id) => {
      const found = lesson.exercises.find((each) => each.id === id)
      if (!found) throw new Error(`no exercise ${id}`)
      return found
    },
  }
}
