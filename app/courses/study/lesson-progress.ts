import type { Exercise, Lesson } from '../catalogue.ts'
import type { AnswerFact, StudyFacts } from './study-facts.ts'

/** What progress needs to know of a lesson. */
export type LessonOutline = {
  sections: ReadonlyArray<Pick<Lesson['sections'][number], 'id' | 'heading'>>
  exercises: ReadonlyArray<
    Pick<Lesson['exercises'][number], 'id' | 'section' | 'title'> & { kind?: Exercise['kind'] }
  >
}

/** What was studied of a lesson: sections marked as read, and when exercises were solved. */
export type StudiedSections = Pick<StudyFacts, 'sections'> & {
  answers: ReadonlyMap<string, Pick<AnswerFact, 'solvedAt'>>
}

/** How a section stands: `exercises` to be solved in it and how many of them are; without any it is read by its button. */
export type SectionProgress = {
  id: string
  heading: string
  exercises: number
  solved: number
  read: boolean
}

/** Done sections of required ones; `missing` says in words what is left. */
export type LessonProgress = {
  sections: Array<SectionProgress>
  done: number
  required: number
  missing: Array<string>
}

/**
 * How far a lesson is, the one place where this is worked out. A section with exercises is read when all of them are
 * solved, any other when it was marked as read. A rule lab is offered, never demanded: it takes a desk and half an hour. Always 0 ≤ done ≤ required.
 */
export function lessonProgress(lesson: LessonOutline, facts: StudiedSections): LessonProgress {
  const sections = lesson.sections.map(({ id, heading }) => {
    const exercises = lesson.exercises.filter(({ section, kind }) => section === id && kind !== 'lab')
    const solved = exercises.filter((exercise) => isSolved(facts, exercise.id)).length
    const read = exercises.length > 0 ? solved === exercises.length : facts.sections.has(id)
    return { id, heading, exercises: exercises.length, solved, read }
  })
  const done = sections.filter(({ read }) => read).length
  return { sections, done, required: sections.length, missing: sections.flatMap(missingOf) }
}

/** Whether everything that the lesson asks for is done. */
export function isFinished({ done, required }: Pick<LessonProgress, 'done' | 'required'>): boolean {
  return required > 0 && done === required
}

function isSolved(facts: Pick<StudiedSections, 'answers'>, exercise: string): boolean {
  return (facts.answers.get(exercise)?.solvedAt ?? null) !== null
}

function missingOf(section: SectionProgress, index: number): Array<string> {
  if (section.read) return []
  const name = `第${index + 1}节“${section.heading}”`
  const left = section.exercises - section.solved
  return [section.exercises > 0 ? `${name}还有${left}道练习没有答对` : `${name}还没有读完`]
}
