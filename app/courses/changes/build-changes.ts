import type { Finding } from '#app/content/finding.ts'
import { sourceWords } from '#app/questions/source-words.ts'
import type { Lesson, Section } from '../catalogue.ts'
import type { CourseFiles } from '../content/read-course.server.ts'
import type { ChangeFile } from './change-schema.server.ts'
import type { CourseChange } from './change.ts'

/**
 * Ties the changes that course.yaml names to the lessons, and finds fault with those that fit nothing: an unknown
 * lesson, section or source, a version that is not there, words that do not stand in the section, and a version after
 * the first that says nothing of what it changed.
 */
export function buildChanges(
  files: CourseFiles,
  lessons: ReadonlyArray<Lesson>,
): { changes: Array<CourseChange>; findings: Array<Finding> } {
  const { file, locate, value: course } = files.course
  const findings: Array<Finding> = []
  const changes = course.changes.flatMap((change, index): Array<CourseChange> => {
    const lesson = lessons.find(({ slug }) => slug === change.lesson)
    const section = lesson?.sections.find(({ heading }) => heading === change.section)
    for (const [key, message] of faultsOf(change)) complain(['changes', index, key], message)
    return lesson && section ? [resolved(change, lesson, section)] : []

    function faultsOf(change: ChangeFile): Array<[key: string, message: string]> {
      const faults: Array<[string, string]> = []
      if (change.version > course.version) faults.push(['version', `课程还没有第${change.version}版`])
      if (!lesson) faults.push(['lesson', `没有课文 ${change.lesson}`])
      else if (!section) faults.push(['section', `课文 ${change.lesson} 里没有“${change.section}”这一节`])
      else if (!standsIn(section, change.after)) faults.push(['after', 'after 的文字不在这一节里'])
      if (change.source && !course.sources.some(({ id }) => id === change.source?.source))
        faults.push(['source', `course.yaml 里没有来源 ${change.source.source}`])
      return faults
    }
  })
  for (let version = 2; version <= course.version; version++)
    if (!course.changes.some((change) => change.version === version))
      complain(['version'], `第${version}版没有写明改了什么：请在 changes 里列出`)
  return { changes, findings }

  function complain(path: ReadonlyArray<string | number>, message: string): void {
    findings.push({ file, line: locate(path), message, kind: 'broken' })
  }

  function resolved(change: ChangeFile, lesson: Lesson, section: Section): CourseChange {
    const { version, date, reason, source, before = null, after = null } = change
    return {
      ...{ version, date, reason, before, after },
      lessonId: lesson.id,
      lessonTitle: lesson.title,
      sectionId: section.id,
      heading: section.heading,
      to: `/courses/${lesson.id}#${section.id}`,
      basis: source ? sourceWords(source, course.sources) : null,
    }
  }
}

/** Whether a section says this: markup and white space aside. */
function standsIn({ blocks }: Section, words: string | undefined): boolean {
  if (words === undefined) return true
  const html = blocks.map((block) => ('html' in block ? block.html : '')).join('')
  return bare(html.replace(/<[^>]*>/gu, '')).includes(bare(words))
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}
