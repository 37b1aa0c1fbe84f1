import type { Catalogue } from '../catalogue.ts'

/** What there is of everything, in lines for whoever writes it. */
export function countContent({ courses, library }: Catalogue): Array<string> {
  const lessons = courses.flatMap((course) => course.lessons)
  const questions = courses.flatMap((course) => course.questions)
  const types = tally(questions.map(({ type }) => type))
  const islands = tally(
    lessons.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('island' in block ? [block.island] : []))),
    ),
  )
  return [
    `课程 ${courses.length} 门，课 ${lessons.length} 课，互动 ${words(islands)}`,
    `题目 ${questions.length} 道：${words(types)}`,
    `术语 ${library.terms.length} 个，案例 ${library.cases.length} 个，责任清单 ${library.responsibilities.length} 张，表格模板 ${library.templates.length} 张`,
  ]
}

function tally(kinds: ReadonlyArray<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function words(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join('，')
}
