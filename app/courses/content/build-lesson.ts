import { publicQuestion } from '#app/questions/public-question.ts'
import type { Question, SortQuestion } from '#app/questions/question.ts'
import type { Aid } from '../aids/aid.ts'
import { calculationFace } from '../calculate/calculation.ts'
import type { Clip, Exercise, IslandKind, Lesson, Section } from '../catalogue.ts'
import { nodeFace, type Case } from '../case.ts'
import { contentVersion } from '../content-version.ts'
import { EXERCISE_SEED } from '../exercise-seed.ts'
import { labFace } from '../lab/lab.ts'
import { markFace } from '../mark/mark.ts'
import type { CourseFiles, LessonFile } from './read-course.server.ts'
import type { ExercisesFile } from './exercise-schema.server.ts'
import { splitSections } from './split-sections.ts'

/** Puts a lesson together from its compiled HTML; `hash` is that of everything it consists of. */
export function buildLesson(
  files: CourseFiles,
  lesson: LessonFile,
  html: string,
  clips: ReadonlyMap<string, Clip>,
  hash: string,
): Lesson {
  const { opening, sections } = splitSections(html)
  const blocks = [...opening, ...sections.flatMap((section) => section.blocks)]
  const films = blocks.flatMap((block) => ('island' in block && block.island === 'video' ? [block.id] : []))
  return {
    id: `${files.id}/${lesson.slug}`,
    courseId: files.id,
    slug: lesson.slug,
    title: lesson.value.title,
    summary: lesson.value.summary,
    minutes: lesson.value.minutes,
    points: lesson.value.points,
    sources: lesson.value.sources,
    contentVersion: contentVersion(files.course.value.version, hash),
    opening,
    sections,
    exercises: sections.flatMap((section) => exercisesOf(files, section)),
    aids: sections.flatMap((section) => aidsOf(files, section)),
    clips: films.flatMap((id) => clips.get(id) ?? []),
  }
}

function exercisesOf(files: CourseFiles, section: Section): Array<Exercise> {
  return section.blocks.flatMap((block) =>
    'island' in block ? (findExercise(files, block.island, block.id, section.id) ?? []) : [],
  )
}

function aidsOf(files: CourseFiles, { id: section, blocks }: Section): Array<Aid> {
  const { checklists, diagrams, cards } = files.exercises.value
  return blocks.flatMap((block): Array<Aid> => {
    if (!('island' in block)) return []
    const isMeant = ({ id }: { id: string }) => id === block.id
    const { island: kind } = block
    if (kind === 'checklist') return checklists.filter(isMeant).map((list) => ({ ...list, kind, section }))
    if (kind === 'diagram') return diagrams.filter(isMeant).map((diagram) => ({ ...diagram, kind, section }))
    return kind === 'cards' ? cards.filter(isMeant).map((box) => ({ ...box, kind, section })) : []
  })
}

function findExercise(
  files: CourseFiles,
  kind: IslandKind,
  id: string,
  section: string,
): Exercise | undefined {
  const { sorts, cases, marks, calculations, labs } = files.exercises.value
  const isMeant = (each: { id: string }) => each.id === id
  if (kind === 'check') {
    const question = files.questions.value.find(isMeant)
    return question && questionExercise('check', question, section, '读懂了吗')
  }
  if (kind === 'sort') {
    const sort = sorts.find(isMeant)
    return sort && questionExercise('sort', sortQuestion(sort), section, sort.title)
  }
  if (kind === 'mark') {
    const mark = marks.find(isMeant)
    return mark && { ...commonOf(mark, section), kind, mark, face: markFace(mark) }
  }
  if (kind === 'calculate') {
    const calculation = calculations.find(isMeant)
    const face = calculation && calculationFace(calculation)
    return calculation && face && { ...commonOf(calculation, section), kind, calculation, face }
  }
  if (kind === 'lab') {
    const lab = labs.find(isMeant)
    return lab && { ...commonOf(lab, section), kind, lab, face: labFace(lab) }
  }
  return kind === 'case' ? caseExercise(cases.find(isMeant), section) : undefined
}

function caseExercise(body: Case | undefined, section: string): Exercise | undefined {
  const start = body?.nodes.find((node) => node.id === body.start)
  if (!body || !start) return undefined
  return { ...commonOf(body, section), kind: 'case', case: body, face: nodeFace(body, start) }
}

type Entry = Pick<Exercise, 'id' | 'title' | 'point' | 'source'>

function commonOf({ id, title, point, source }: Entry, section: string): Entry & { section: string } {
  return { id, section, title, point, source }
}

function questionExercise(
  kind: 'check' | 'sort',
  question: Question,
  section: string,
  title: string,
): Exercise {
  const { id, point, source } = question
  const common = { id, section, title, point, source, face: publicQuestion(question, EXERCISE_SEED) }
  if (kind === 'sort' && question.type === 'sort') return { ...common, kind, question }
  return { ...common, kind: 'check', question }
}

/** A sorting exercise is a sort question whose explanations stand with its items. */
function sortQuestion(sort: ExercisesFile['sorts'][number]): SortQuestion {
  const { id, point, source, prompt, groups, items } = sort
  const explanation = '每一项为什么归在这里，见各项下的说明。'
  return {
    id,
    use: 'lesson',
    type: 'sort',
    point,
    source,
    difficulty: 2,
    stem: prompt,
    explanation,
    groups,
    items,
  }
}
