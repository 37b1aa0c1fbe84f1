import { isRight } from '#app/questions/is-right-option.ts'
import type { Question } from '#app/questions/question.ts'
import type { Finding } from '#app/content/finding.ts'
import { AID_LISTS, JUDGED_LISTS } from './exercise-lists.ts'
import type { CourseFiles, FileOf } from './read-course.server.ts'

type Path = ReadonlyArray<string | number>

/** What the files of a course say about each other: points, sources and ids. */
export function checkReferences(files: CourseFiles): Array<Finding> {
  const points = new Set(files.course.value.points.map(({ id }) => id))
  const sources = new Set(files.course.value.sources.map(({ id }) => id))
  const findings: Array<Finding> = []

  function complain(
    file: FileOf<unknown>,
    path: Path,
    message: string,
    kind: Finding['kind'] = 'broken',
  ): void {
    findings.push({ file: file.file, line: file.locate(path), message, kind })
  }

  function knownPoint(file: FileOf<unknown>, path: Path, point: string): void {
    if (!points.has(point)) complain(file, path, `course.yaml 里没有知识点 ${point}`)
  }

  function knownSource(file: FileOf<unknown>, path: Path, source: string): void {
    if (!sources.has(source)) complain(file, path, `course.yaml 里没有来源 ${source}`)
  }

  for (const [index, question] of files.questions.value.entries()) {
    knownPoint(files.questions, [index, 'point'], question.point)
    knownSource(files.questions, [index, 'source', 'source'], question.source.source)
    const given = answerInStem(question)
    if (given !== null) complain(files.questions, [index, 'stem'], `题干里已经写出答案“${given}”`, 'style')
  }
  for (const list of JUDGED_LISTS)
    for (const [index, { point }] of files.exercises.value[list].entries())
      knownPoint(files.exercises, [list, index, 'point'], point)
  for (const list of [...JUDGED_LISTS, ...AID_LISTS])
    for (const [index, { source }] of files.exercises.value[list].entries())
      knownSource(files.exercises, [list, index, 'source', 'source'], source.source)
  for (const lesson of files.lessons) {
    for (const [index, point] of lesson.value.points.entries()) knownPoint(lesson, ['points', index], point)
    for (const [index, { source }] of lesson.value.sources.entries())
      knownSource(lesson, ['sources', index, 'source'], source)
  }
  for (const clip of files.clips)
    for (const [index, { source }] of clip.value.sources.entries())
      knownSource(clip, ['sources', index, 'source'], source)
  for (const { file, path, id } of duplicates(files)) complain(file, path, `id ${id} 重复`)
  return findings
}

/** Every id of a course that is used again. */
function duplicates(files: CourseFiles): Array<{ file: FileOf<unknown>; path: Path; id: string }> {
  const { course, questions, exercises } = files
  const ids = [
    ...questions.value.map(({ id }, index) => ({ file: questions, path: [index, 'id'], id })),
    ...[...JUDGED_LISTS, ...AID_LISTS].flatMap((list) =>
      exercises.value[list].map(({ id }, index) => ({ file: exercises, path: [list, index, 'id'], id })),
    ),
  ]
  return [
    ...repeated(ids),
    ...repeated(
      course.value.points.map(({ id }, index) => ({ file: course, path: ['points', index, 'id'], id })),
    ),
    ...repeated(
      course.value.sources.map(({ id }, index) => ({ file: course, path: ['sources', index, 'id'], id })),
    ),
    ...repeated(files.lessons.map((lesson) => ({ file: lesson, path: [], id: lesson.slug }))),
  ]
}

function repeated<T extends { id: string }>(list: ReadonlyArray<T>): Array<T> {
  return list.filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
}

/** The right answer, if the stem says it word for word; short words say nothing. */
function answerInStem(question: Question): string | null {
  const stem = question.stem.replace(/\s/gu, '')
  const shown = (text: string, shortest: number) =>
    text.length >= shortest && stem.includes(text.replace(/\s/gu, ''))
  if (question.type === 'single' || question.type === 'multiple') {
    // When every option stands in the stem, the stem is the list to choose from.
    const inStem = question.options.filter(({ text }) => shown(text, 4))
    const wrong = inStem.some((option) => !isRight(option))
    return wrong ? null : (inStem.find(isRight)?.text ?? null)
  }
  if (question.type === 'fill')
    return question.blanks.flatMap(({ accept }) => accept).find((text) => shown(text, 2)) ?? null
  return null
}
