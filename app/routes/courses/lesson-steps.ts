import type { ActionFunctionArgs } from '@remix-run/node'
import { findLesson } from '#app/courses/find-course.server.ts'
import { studyOf } from '#app/courses/study/study-of.server.ts'
import { studyView } from '#app/courses/study/study-view.ts'
import { takeStep } from '#app/courses/study/take-step.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { newId } from '#app/platform/ids.ts'
import { found } from '#app/platform/respond.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { STEP_STATUS } from './step-status.ts'
import { readForm } from '#app/platform/read-form.server.ts'

/** The steps of a lesson as its page sends them: plain JSON, so that a lost connection loses no page. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const viewer = requireViewer(args)
  const { course = '', lesson = '' } = args.params
  const study = studyOf(viewer, found(findLesson(course, lesson), '没有这一课'), recordFrom(viewer))
  const step = await takeStep(study, await readForm(args.request))
  if (!step.ok) return Response.json({ ok: false, errors: step.errors }, { status: STEP_STATUS[step.reason] })
  return Response.json({ ok: true, study: studyView(study.course, study.lesson, step.facts, newId) })
}

/** Opened in the address bar by mistake: the lesson is meant. */
export function loader({ params }: ActionFunctionArgs): Response {
  return new Response(null, {
    status: 302,
    headers: { Location: `/courses/${params.course}/${params.lesson}` },
  })
}
