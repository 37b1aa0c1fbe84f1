import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findLesson } from '#app/courses/find-course.server.ts'
import { findLessonPage } from '#app/courses/lesson/find-lesson-page.server.ts'
import { LessonView } from '#app/courses/lesson/lesson-view.tsx'
import { studyOf } from '#app/courses/study/study-of.server.ts'
import { openStudy } from '#app/courses/study/open-study.server.ts'
import { studyView } from '#app/courses/study/study-view.ts'
import { takeStep } from '#app/courses/study/take-step.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { LessonTools } from '#app/notes/lesson-tools.tsx'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { found } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { STEP_STATUS } from './step-status.ts'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded ? `${loaded.page.title} · ${loaded.page.course.title} · 廉学` : '课程 · 廉学' },
  { name: 'description', content: loaded?.page.summary ?? '' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { course, lesson } = lessonOf(args.params)
  const page = findLessonPage(course, lesson, args.request)
  if (args.context.study) return { page, study: args.context.study }
  const facts = await openStudy(database, viewer.memberId, lesson, now())
  return { page, study: studyView(course, lesson, facts, newId) }
}

/** For forms posted without scripts; with scripts they go to lesson-steps.ts. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const study = studyOf(viewer, lessonOf(args.params), recordFrom(viewer))
  const step = await takeStep(study, await readForm(args.request))
  if (step.ok) return redirect(`/courses/${study.lesson.id}#${step.at}`)
  const { at, errors, values, reason } = step
  return data({ at, errors, values }, { status: STEP_STATUS[reason] })
}

function lessonOf({ course = '', lesson = '' }: LoaderFunctionArgs['params']) {
  const why = settings.drafts ? '或者文件有错：错在哪里，见运行预览的窗口' : '可能已经改名或撤下'
  return found(findLesson(course, lesson), `没有这一课，${why}。请从课程页进入。`)
}

export default function LessonRoute() {
  const { page, study } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  return (
    <LessonView
      key={page.id}
      page={page}
      study={study}
      refusal={refusal}
      tools={<LessonTools lesson={page.id} />}
    />
  )
}
