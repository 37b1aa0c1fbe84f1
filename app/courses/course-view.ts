import type { Instant } from '#app/platform/clock.ts'
import { sourceWords } from '#app/questions/source-words.ts'
import type { Course } from './catalogue.ts'
import type { UpdateView } from './changes/update-view.ts'
import type { CourseProgress } from './find-course-progress.server.ts'
import type { StudyToContinue } from './find-study-to-continue.server.ts'

/** A course's page as a member sees it. */
export type CourseOverview = {
  id: string
  title: string
  summary: string
  minutes: number
  version: number
  done: number
  required: number
  completedAt: Instant | null
  lessons: Array<{ to: string; title: string; summary: string; minutes: number; completed: boolean }>
  quiz: { questions: number; passMark: number }
  points: Array<string>
  sources: Array<{ id: string; words: string; issuer: string }>
  /** How the member stands to what changed; null for a course in its first version. */
  update: UpdateView | null
  /** Where to go on: the section left off, else the first lesson not completed, else the first. */
  next: { to: string; title: string; left: string | null } | null
}

export function courseView(
  course: Course,
  progress: CourseProgress,
  left: StudyToContinue | null,
  update: UpdateView | null,
): CourseOverview {
  const lessons = course.lessons.map(({ id, slug, title, summary, minutes }) => ({
    to: `/courses/${course.id}/${slug}`,
    title,
    summary,
    minutes,
    completed: progress.lessons.has(id),
  }))
  const open = lessons.find(({ completed }) => !completed)
  return {
    id: course.id,
    title: course.title,
    summary: course.summary,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    version: course.version,
    done: progress.done,
    required: progress.required,
    completedAt: progress.completedAt,
    lessons,
    quiz: { questions: course.quizLength, passMark: course.passMark },
    points: course.points.map(({ title }) => title),
    sources: course.sources.map(({ id, issuer }) => ({
      id,
      words: sourceWords({ source: id, article: '' }, course.sources),
      issuer,
    })),
    update,
    next: left
      ? { to: left.to, title: left.lessonTitle, left: left.sectionHeading }
      : open
        ? { to: open.to, title: open.title, left: null }
        : null,
  }
}
