import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findLate, LATE_A_PAGE } from '#app/exams/desk/find-late.server.ts'
import { VerdictForm } from '#app/exams/desk/invigilation-form.server.ts'
import { judgeLate } from '#app/exams/desk/judge-late.server.ts'
import { LateCandidateCard } from '#app/exams/desk/late-candidate.tsx'
import { readPage } from '#app/exams/desk/read-page.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, textField } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `迟到的答案 · ${page?.exam.title ?? '考试'} · 廉学` },
  {
    name: 'description',
    content: '截止以后才送达、在暂停期间或在被接管的设备上填写的答案，按考生判定是否计入。',
  },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const { page } = readPage(args.request.url)
  const { candidates, total } = await findLate(database, exam.id, page)
  const pages = Math.ceil(total / LATE_A_PAGE)
  // Pages get fewer when a candidate's newer answer comes: an old address leads to the last page that there is.
  if (pages > 0 && page > pages) throw redirect(`/organize/exams/${exam.id}/late?page=${pages}`)
  return {
    exam: { id: exam.id, title: exam.title },
    candidates: candidates.map((one) => ({ ...one, isOwn: one.memberId === viewer.memberId })),
    ...{ page, pages },
  }
}

const CONFLICTS = {
  'no-late-answer': '这些答案里有的刚刚变了，请看过现在的情况再裁定',
  'already-judged': '这些答案里有的已经裁定过，请看过现在的情况再裁定',
} as const

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const lateIds = form.getAll('lateId').map(String).filter(isId)
  await requireUninvolved(database, viewer, exam, { late: lateIds })
  const parsed = parseForm(VerdictForm, form)
  const [verdict, reason] = [textField(form, 'verdict'), textField(form, 'reason')]
  const sent = { sittingId: textField(form, 'sittingId'), lateIds, verdict, reason }
  if (!parsed.ok) return data({ sent, errors: parsed.errors }, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const { lateId, ...judgement } = parsed.value
  const judged = await judgeLate({ record, database }, exam, { ...judgement, lateIds: lateId }, by)
  if (judged.ok) return redirect(`/organize/exams/${exam.id}/late`)
  return data({ sent, errors: { '': CONFLICTS[judged.reason] } }, { status: 409 })
}

export default function Late() {
  const { exam, candidates, page, pages } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <Page
      width="wide"
      title="迟到的答案"
      lead="三种答案由你裁定：截止前作答、因为断网在截止后才送达的，考试暂停期间填写的，在被接管的设备上填写的。同一考生的可以一起裁定。裁定和理由写入考生的台账，考生看得到。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: `/organize/exams/${exam.id}` },
        { label: '迟到的答案' },
      ]}
    >
      {errors[''] ? <Notice tone="error">{errors['']}</Notice> : null}
      {candidates.length === 0 ? <EmptyState title="没有迟到的答案" /> : null}
      {candidates.map((candidate) => {
        const isMine = answer?.sent.sittingId === candidate.sittingId
        return (
          <LateCandidateCard
            key={candidate.sittingId}
            candidate={candidate}
            errors={isMine ? errors : {}}
            sent={isMine ? answer.sent : null}
          />
        )
      })}
      <Pagination page={page} pageCount={pages} label="考生" />
    </Page>
  )
}
