import { now } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { placeholder } from '#app/platform/document-template.ts'
import { newId } from '#app/platform/ids.ts'
import { findLesson } from '../find-course.server.ts'
import { openStudy } from '../study/open-study.server.ts'
import { studyView, type StudyView } from '../study/study-view.ts'

/** What the page of a lesson shows, apart from who reads it: members who stand alike are shown the same. */
export type SharedLesson = {
  /** The same for two members exactly when their pages are. */
  key: string
  /** The standing, with placeholders for the ids that the forms carry. */
  study: StudyView
  /** A fresh id for each of the placeholders. */
  values: Record<string, string>
}

/** Reads how a member stands in the lesson at this path; null when no lesson is there. */
export async function readSharedLesson(
  database: Database,
  memberId: string,
  path: string,
): Promise<SharedLesson | null> {
  const [, courseId = '', slug = ''] = /^\/courses\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(path) ?? []
  const found = findLesson(courseId, slug)
  if (!found) return null
  const { course, lesson } = found
  const values: Record<string, string> = {}
  const study = studyView(course, lesson, await openStudy(database, memberId, lesson, now()), () => {
    const name = `entry${Object.keys(values).length}`
    values[name] = newId()
    return placeholder(name)
  })
  return { key: `${lesson.id}@${lesson.contentVersion} ${JSON.stringify(study)}`, study, values }
}
