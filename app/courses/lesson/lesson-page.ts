import { sourceWords } from '#app/questions/source-words.ts'
import type { Block, Clip, Course, IslandKind, Lesson } from '../catalogue.ts'
import type { AidView } from '../aids/aid.ts'
import type { CalculationFace } from '../calculate/calculation.ts'
import type { CaseNodeFace } from '../case.ts'
import type { CourseChange } from '../changes/change.ts'
import type { MarkFace } from '../mark/mark.ts'
import type { PublicQuestion } from '#app/questions/public-question.ts'

/**
 * The part of a lesson's page that is the same for everybody. `html` is null where the browser finds the text in the
 * document that it was just sent (see lesson-text.ts).
 */
export type LessonPage = {
  course: { id: string; title: string }
  id: string
  slug: string
  title: string
  summary: string
  minutes: number
  number: number
  total: number
  points: Array<string>
  opening: Array<PageBlock>
  sections: Array<{ id: string; heading: string; blocks: Array<PageBlock> }>
  faces: Record<string, Face>
  aids: Record<string, AidView>
  clips: Array<Clip>
  sources: Array<{ id: string; words: string; articles: string; issuer: string }>
  /** What later versions changed in this lesson. */
  changes: Array<CourseChange>
  previous: Neighbour | null
  next: Neighbour | null
}

export type PageBlock = { html: string | null; id: string } | { island: IslandKind; id: string }
/** What may be seen of an exercise before it is answered. */
export type Face =
  | { kind: 'check' | 'sort'; title: string; question: PublicQuestion }
  | { kind: 'case'; title: string; node: CaseNodeFace }
  | { kind: 'mark'; title: string; mark: MarkFace }
  | { kind: 'calculate'; title: string; calculation: CalculationFace }
  | { kind: 'lab'; title: string; prompt: string }
export type Neighbour = { to: string; title: string }

/** Puts the page together; done once a lesson, not for each request. */
export function lessonPage(course: Course, lesson: Lesson): LessonPage {
  const index = course.lessons.findIndex(({ id }) => id === lesson.id)
  const titles = new Map(course.points.map(({ id, title }) => [id, title]))
  return {
    course: { id: course.id, title: course.title },
    id: lesson.id,
    slug: lesson.slug,
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
    number: index + 1,
    total: course.lessons.length,
    points: lesson.points.map((id) => titles.get(id) ?? id),
    opening: pageBlocks('s0', lesson.opening),
    sections: lesson.sections.map(({ id, heading, blocks }) => ({
      id,
      heading,
      blocks: pageBlocks(id, blocks),
    })),
    faces: facesOf(lesson),
    aids: aidsOf(course, lesson),
    clips: lesson.clips,
    sources: sourcesOf(course, lesson),
    changes: course.changes.filter(({ lessonId }) => lessonId === lesson.id),
    previous: neighbour(course, index - 1),
    next: neighbour(course, index + 1),
  }
}

function pageBlocks(section: string, blocks: ReadonlyArray<Block>): Array<PageBlock> {
  return blocks.map((block, index) =>
    'html' in block
      ? { html: block.html, id: `${section}-t${index}` }
      : { island: block.island, id: block.id },
  )
}

function facesOf(lesson: Lesson): LessonPage['faces'] {
  const faces = lesson.exercises.map((exercise): [string, Face] => {
    const { id, title } = exercise
    if (exercise.kind === 'case') return [id, { kind: 'case', title, node: exercise.face }]
    if (exercise.kind === 'mark') return [id, { kind: 'mark', title, mark: exercise.face }]
    if (exercise.kind === 'lab') return [id, { kind: 'lab', title, prompt: exercise.face.prompt }]
    if (exercise.kind === 'calculate') return [id, { kind: 'calculate', title, calculation: exercise.face }]
    return [id, { kind: exercise.kind, title, question: exercise.face }]
  })
  return Object.fromEntries(faces)
}

function aidsOf(course: Course, lesson: Lesson): LessonPage['aids'] {
  const aids = lesson.aids.map((aid) => [aid.id, { ...aid, basis: sourceWords(aid.source, course.sources) }])
  return Object.fromEntries(aids)
}

function sourcesOf(course: Course, lesson: Lesson): LessonPage['sources'] {
  return lesson.sources.map(({ source, articles }) => ({
    id: source,
    words: sourceWords({ source, article: '' }, course.sources),
    articles: articles.join('、'),
    issuer: course.sources.find(({ id }) => id === source)?.issuer ?? '',
  }))
}

function neighbour(course: Course, index: number): Neighbour | null {
  const lesson = course.lessons[index]
  return lesson ? { to: `/courses/${course.id}/${lesson.slug}`, title: lesson.title } : null
}
