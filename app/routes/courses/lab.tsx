import { data as answer, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator, type MetaFunction } from '@remix-run/react'
import { useCallback } from 'react'
import { findLab } from '#app/courses/lab/find-lab.server.ts'
import { LabPage } from '#app/courses/lab/lab-page.tsx'
import { labView } from '#app/courses/lab/lab-view.server.ts'
import { ledgerPage } from '#app/courses/lab/ledger-page.server.ts'
import { readStudy } from '#app/courses/study/read-study.server.ts'
import { studyOf } from '#app/courses/study/study-of.server.ts'
import { takeStep } from '#app/courses/study/take-step.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { sourceWords } from '#app/questions/source-words.ts'
import { record } from '#app/record.server.ts'
import { STEP_STATUS } from './step-status.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.lesson.course} · 廉学` : '规则台 · 廉学' },
  { name: 'description', content: `用查询条件在一本虚构台账里找问题：${data?.title ?? ''}` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const { course, lesson, exercise } = found(
    findLab(args.params),
    '没有这个规则台，可能已经改名或撤下。请从课程页进入。',
  )
  const facts = await readStudy(database, memberId, lesson)
  const { id, title, face, lab } = exercise
  return {
    id,
    title,
    face,
    lesson: {
      title: lesson.title,
      to: `/courses/${lesson.id}`,
      course: course.title,
    },
    view: labView(lab, facts.answers.get(id), newId(), sourceWords(lab.source, course.sources)),
    first: ledgerPage(lab, new URL(args.request.url).searchParams.get('page')),
  }
}

/** For a form that is sent before scripts run; with them it goes to lesson-steps.ts. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const place = found(findLab(args.params), '没有这个规则台')
  const step = await takeStep(studyOf(viewer, place, record), await readForm(args.request))
  const { pathname } = new URL(args.request.url)
  return step.ok ? redirect(pathname) : answer({ errors: step.errors }, { status: STEP_STATUS[step.reason] })
}

export default function LabRoute() {
  const data = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const onJudged = useCallback(() => revalidate(), [revalidate])
  return <LabPage key={data.id} {...data} onJudged={onJudged} />
}
