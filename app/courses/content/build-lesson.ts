import { publicQuestion } from '#app/questions/public-question.ts'
import type { Question, SortQuestion } from '#app/questions/question.ts'
import type { Clip, Exercise, Lesson, Section } from '../catalogue.ts'
import { nodeFace } from '../case.ts'
import { contentVersion } from '../content-version.ts'
import { EXERCISE_SEED } from '../exercise-seed.ts'
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
    clips: films.flatMap((id) => clips.get(id) ?? []),
  }
}

function exercisesOf(files: CourseFiles, section: Section): Array<Exercise> {
  return section.blocks.flatMap((block) => {
    if (!('island' in block) || block.island === 'video') return []
    const exercise = findExercise(files, block.island, block.id, section.id)
    return exercise ? [exercise] : []
  })
}

function findExercise(
  files: CourseFiles,
  kind: Exercise['kind'],
  id: string,
  section: string,
): Exercise | undefined {
  const { sorts, cases } = files.exercises.value
  if (kind === 'check') {
    const question = files.questions.value.find((each) => each.id === id)
    return question && questionExercise('check', question, section, '读懂了吗')
  }
  if (kind === 'sort') {
    const sort = sorts.find((each) => each.id === id)
    return sort && questionExercise('sort', sortQuestion(sort), section, sort.title)
  }
  const body = cases.find((each) => each.id === id)
  const start = body?.nodes.find((node) => node.id === body.start)
  if (!body || !start) return undefined
  const { title, point, source } = body
  return { id, kind, section, title, point, source, case: body, face: nodeFace(body, start) }
}

function questionExercise(kind: 'check' | 'sort', question: Question, section: string, title: string): Exercise {
  const { id, point, source } = question
  const common = { id, section, title, point, source, face: publicQuestion(question, EXERCISE_SEED) }
  if (kind === 'sort' && question.type === 'sort') return { ...common, kind, question }
  return { ...common, kind: 'check', question }
}

/** A sorting exercise is a sort question whose explanations stand with its items. */
function sortQuestion(sort: ExercisesFile['sorts'][number]): SortQuestion {
  const { id, point, source, prompt, groups, items } = sort
  const explanation = '每一项为什么归在这里，见各项下的说明。'
  return { id, use: 'lesson', type: 'sort', point, source, difficulty: 2, stem: prompt, explanation, groups, items }
}
