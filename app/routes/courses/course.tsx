import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readVersions } from '#app/courses/changes/read-versions.server.ts'
import { updateView } from '#app/courses/changes/update-view.ts'
import { courseView } from '#app/courses/course-view.ts'
import { CoursePage } from '#app/courses/course-page.tsx'
import { findCourse } from '#app/courses/find-course.server.ts'
import { findCourseProgress } from '#app/courses/find-course-progress.server.ts'
import { findStudyToContinue } from '#app/courses/find-study-to-continue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.course.title} · 廉学` : '课程 · 廉学' },
  { name: 'description', content: data?.course.summary ?? '' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const course = found(
    findCourse(args.params.course ?? ''),
    '没有这门课程，可能已经改名或撤下。请从课程页进入。',
  )
  const [progress, next, versions] = await Promise.all([
    findCourseProgress(database, memberId),
    findStudyToContinue(database, memberId, course.id),
    course.version > 1 ? readVersions(database, memberId, course) : null,
  ])
  const update = versions && updateView(course, versions)
  return { course: courseView(course, found(progress.get(course.id), '没有这门课程'), next, update) }
}

export default function CourseRoute() {
  const { course } = useLoaderData<typeof loader>()
  return <CoursePage course={course} />
}
