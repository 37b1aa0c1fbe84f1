import type { Aid } from '#app/courses/aids/aid.ts'
import type { Block, Catalogue, Course, Lesson } from '#app/courses/catalogue.ts'
import type { Library, TemplatePart } from '#app/library/library.ts'
import { referenceWords } from '#app/library/reference-words.ts'
import type { Passage } from './passage.ts'
import { plainText } from './plain-text.ts'

/**
 * Everything that anybody signed in may find: courses, lessons by section, and the library. Of exercises nothing: neither
 * questions nor what explains them (see decision 0019).
 */
export function collectPassages({
  courses,
  library,
}: Pick<Catalogue, 'courses' | 'library'>): Array<Passage> {
  const lessons = courses.flatMap((course) => [
    coursePassage(course),
    ...course.lessons.flatMap((lesson) => lessonPassages(course, lesson)),
  ])
  return [...lessons, ...libraryPassages(library)]
}

/** A course as its page shows it: what it is for, and what is in it. */
function coursePassage({ id, title, summary, lessons, sources }: Course): Passage {
  const rules = sources.map(({ text }) => text).join('、')
  const text = [summary, ...lessons.map((lesson) => lesson.title), rules].join('\n')
  return { kind: 'course', title, where: `${lessons.length}课`, to: `/courses/${id}`, text }
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

/** Lists, procedures and cards: nothing in them is judged, so they are text like any other. */
function aidPassages(aid: Aid, where: string, lesson: string): Array<Passage> {
  const text = aidTexts(aid).filter(Boolean).join('\n')
  const kind = aid.kind === 'cards' ? 'card' : 'lesson'
  return [{ kind, title: aid.title, where, to: `${lesson}#${aid.id}`, text }]
}

function aidTexts(aid: Aid): Array<string | undefined> {
  if (aid.kind === 'checklist')
    return aid.groups.flatMap(({ title, items }) => [
      title,
      ...items.flatMap(({ text, note }) => [text, note]),
    ])
  if (aid.kind === 'cards') return aid.cards.flatMap(({ front, back }) => [front, back])
  return aid.steps.flatMap(({ title, who, does, papers, control }) => {
    return [title, who, does, ...papers, control?.risk, control?.check]
  })
}

/** The words printed on a form: heads, columns, filled examples and running text. */
function partTexts(part: TemplatePart): Array<string | undefined> {
  if (part.kind === 'text') return [part.text]
  if (part.kind === 'fields') return [part.title, part.fields.join('、')]
  if (part.kind === 'lines') return [part.title, part.hint]
  return [part.title, part.columns.join('、'), ...part.filled.map((row) => row.filter(Boolean).join('，'))]
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
    ...templates.map(({ id, title, summary, use, advice, rules, parts }) => ({
      kind: 'template' as const,
      title,
      where: summary,
      to: `/library/templates/${id}`,
      text: [use, ...advice, ...inWords(rules), ...parts.flatMap(partTexts)].filter(Boolean).join('\n'),
    })),
  ]
}
