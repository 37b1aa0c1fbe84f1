import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readVersions } from '#app/courses/changes/read-versions.server.ts'
import { recordUpdateIfDone } from '#app/courses/changes/record-update.server.ts'
import { updateView } from '#app/courses/changes/update-view.ts'
import { UpdatesPage } from '#app/courses/changes/updates-page.tsx'
import { findCourse } from '#app/courses/find-course.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { recordFrom } from '#app/record.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `更新的部分 · ${data.course.title} · 廉学` : '课程 · 廉学' },
  { name: 'description', content: `课程更新以后只学变动的部分：${data?.course.title ?? ''}` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const course = courseOf(args.params)
  const update = updateView(course, await readVersions(database, memberId, course))
  return { course: { id: course.id, title: course.title }, update }
}

/** Records what is done and was cut off before its record; anything else changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const course = courseOf(args.params)
  const { memberId } = viewer
  await recordUpdateIfDone({ database, record: recordFrom(viewer), memberId, course, now: now() })
  return redirect(`/courses/${course.id}/updates`)
}

function courseOf({ course = '' }: LoaderFunctionArgs['params']) {
  return found(findCourse(course), '没有这门课程，可能已经改名或撤下。请从课程页进入。')
}

export default function UpdatesRoute() {
  const { course, update } = useLoaderData<typeof loader>()
  return <UpdatesPage course={course} update={update} />
}
