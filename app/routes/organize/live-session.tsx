import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { actOnSession } from '#app/live/act-on-session.server.ts'
import { managedLine } from '#app/live/describe-managed.ts'
import { findManagedSession } from '#app/live/find-managed.server.ts'
import { formOf } from '#app/live/form-of.ts'
import { ManagedView } from '#app/live/managed-view.tsx'
import { phaseOf } from '#app/live/live-session.ts'
import { findRecording, recordingsOf } from '#app/live/recording.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.line.title ?? '直播课'}（安排） · 廉学` },
  { name: 'description', content: '一次直播课的安排、参加人员和回看。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const session = await managed(viewer, args.params.session)
  const at = now()
  const courses = listCourses()
  return {
    line: managedLine(session, dayOf(at), at),
    phase: phaseOf(session, at),
    values: formOf(session),
    fileName: session.fileName,
    cancelReason: session.cancelReason,
    recording: session.recording ?? '',
    recordings: recordingsOf(courses).map(({ target, title, isFilm }) => ({
      value: target,
      label: isFilm ? `　短片：${title}` : title,
    })),
    // A lesson that is no longer offered cannot be gone to, and is to be chosen again.
    isLost: session.recording !== null && findRecording(courses, session.recording) === null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const session = await managed(viewer, args.params.session)
  const form = await readForm(args.request)
  const outcome = await actOnSession(database, session, form, { memberId: viewer.memberId, at: now() })
  if (outcome.ok) return redirect(`/organize/live/${session.id}`)
  if (outcome.reason === 'invalid')
    return data({ errors: outcome.errors, values: outcome.values }, { status: 400 })
  const errors: Record<string, string> = { '': '这次直播已经取消，不能再改；要重新举行，请另行安排' }
  return data({ errors, values: {} }, { status: 409 })
}

async function managed(viewer: Viewer, id: string | undefined) {
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  return found(await findManagedSession(database, scopes, id ?? ''), '没有这次直播课，或者不在你负责的范围内')
}

export default function ManagedLiveSession() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { line } = page
  return (
    <Page
      title={line.title}
      lead={line.time}
      crumbs={[{ label: '直播课安排', to: '/organize/live' }, { label: line.title }]}
      actions={<ButtonLink to={`/live/${line.id}`}>学员看到的页面</ButtonLink>}
    >
      <ErrorSummary errors={answer?.errors} />
      <ManagedView page={page} answer={answer} />
    </Page>
  )
}
