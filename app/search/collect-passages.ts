import type { Aid } from '#app/courses/aids/aid.ts'
import type { Block, Catalogue, Course, Lesson } from '#app/courses/catalogue.ts'
import type { Library } from '#app/library/library.ts'
import { referenceWords } from '#app/library/reference-words.ts'
import type { Passage } from './passage.ts'
import { plainText } from './plain-text.ts'

/**
 * Everything that anybody signed in may find: lessons by section, and the library. Of exercises nothing: neither
 * questions nor what explains them (see decision 0019).
 */
export function collectPassages({
  courses,
  library,
}: Pick<Catalogue, 'courses' | 'library'>): Array<Passage> {
  const lessons = courses.flatMap((course) =>
    course.lessons.flatMap((lesson) => lessonPassages(course, lesson)),
  )
  return [...lessons, ...libraryPassages(library)]
}

function lessonPassages(course: Course, lesson: Lesson): Array<Passage> {
  const to = `/courses/${lesson.id}`
  const where = `${course.title} · ${lesson.title}`
  const opening = { kind: 'lesson' as const, title: lesson.title, where: course.title, to }
  return [
    { ...opening, text: [lesson.summary, textOf(lesson.opening)].filter(Boolean).join('\n') },
    ...lesson.sections.map(({ id, heading, blocks }) => ({
      kind: 'lesson' as const,
      title: heading,
      where,
      to: `${to}#${id}`,
      text: textOf(blocks),
    })),
    ...lesson.aids.flatMap((aid) => aidPassages(aid, where, to)),
  ]
}

/** Lists and procedures are text like any other; cards ask something and keep it to themselves. */
function aidPassages(aid: Aid, where: string, lesson: string): Array<Passage> {
  const passage = { kind: 'lesson' as const, title: aid.title, where, to: `${lesson}#${aid.id}` }
  if (aid.kind === 'checklist')
    return [{ ...passage, text: aid.groups.flatMap(({ items }) => items.map(({ text }) => text)).join('\n') }]
  if (aid.kind === 'diagram')
    return [
      { ...passage, text: aid.steps.map(({ title, who, does }) => `${title}\n${who}\n${does}`).join('\n') },
    ]
  return []
}

function textOf(blocks: ReadonlyArray<Block>): string {
  return blocks.flatMap((block) => ('html' in block ? [plainText(block.html)] : [])).join('\n')
}

function libraryPassages({ terms, cases, responsibilities, templates, sources }: Library): Array<Passage> {
  const inWords = (rules: Library['cases'][number]['rules']) =>
    rules.map((rule) => `${referenceWords(rule, sources)}：${rule.says}`)
  return [
    ...terms.map(({ id, term, also, definition, note, basis, theme }) => ({
      kind: 'term' as const,
      title: term,
      where: theme,
      to: `/glossary#${id}`,
      text: [definition, note, ...also, basis && referenceWords(basis, sources)].filter(Boolean).join('\n'),
    })),
    ...cases.map((each) => ({
      kind: 'case' as const,
      title: each.title,
      where: each.field,
      to: `/library/cases/${each.id}`,
      text: [
        each.summary,
        ...each.happened,
        ...each.failures.flatMap(({ control, failed }) => [control, failed]),
        ...inWords(each.rules),
        ...each.monday,
        ...each.questions,
      ].join('\n'),
    })),
    ...responsibilities.map(({ id, title, who, lead, duties }) => ({
      kind: 'duty' as const,
      title,
      where: who,
      to: `/library/responsibilities/${id}`,
      text: [lead, ...duties.flatMap(({ duty, proof }) => [duty, proof])].join('\n'),
    })),
    ...templates.map(({ id, title, summary, use, advice, rules }) => ({
      kind: 'template' as const,
      title,
      where: summary,
      to: `/library/templates/${id}`,
      text: [use, ...advice, ...inWords(rules)].join('\n'),
    })),
  ]
}
