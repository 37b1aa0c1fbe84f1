import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { candidateValues } from '#app/exams/desk/candidate-values.ts'
import { CandidateFields } from '#app/exams/desk/candidate-fields.tsx'
import { CandidateForm, changeCandidate, removeCandidate } from '#app/exams/desk/change-candidate.server.ts'
import { findCandidate } from '#app/exams/desk/find-candidates.server.ts'
import { INVOLVEMENTS } from '#app/exams/desk/involvement.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.candidate.name ?? '考生'} · 考生名单 · 廉学` },
  { name: 'description', content: '一名考生在一场考试中的作答和处理情况。' },
]

async function getCandidate(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const candidate = found(
    await findCandidate(database, exam.id, args.params.member ?? ''),
    '名单里没有这名考生',
  )
  return { viewer, exam, candidate }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, exam, candidate } = await getCandidate(args)
  const { name, employeeNumber, unitName, sittingId } = candidate
  return {
    exam: { id: exam.id, title: exam.title },
    candidate: {
      name,
      about: `${employeeNumber} · ${unitName}`,
      started: sittingId !== null,
      isOwn: candidate.memberId === viewer.memberId,
    },
    kept: candidateValues(candidate),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, exam, candidate } = await getCandidate(args)
  await requireUninvolved(database, viewer, exam, { candidate: candidate.memberId })
  const form = await readForm(args.request)
  const by = { memberId: viewer.memberId, at: now() }
  const list = redirect(`/organize/exams/${exam.id}/candidates`)
  const started = {
    errors: { '': '这名考生已经开考，不能再改；需要加时请到监考页面' },
    values: formValues(form),
  }
  if (readIntent(form, ['change', 'remove']) === 'remove') {
    const removed = await removeCandidate(database, exam, candidate.memberId, by)
    return removed.ok ? list : data(started, { status: 409 })
  }
  const parsed = parseForm(CandidateForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const changed = await changeCandidate(database, exam, candidate, parsed.value, by)
  return changed.ok ? list : data(started, { status: 409 })
}

export default function CandidatePage() {
  const { exam, candidate, kept } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      title={candidate.name}
      lead={candidate.about}
      crumbs={[
        { label: exam.title, to: own },
        { label: '考生名单', to: `${own}/candidates` },
        { label: candidate.name },
      ]}
    >
      <ErrorSummary errors={errors} />
      {candidate.isOwn ? <Notice>{INVOLVEMENTS.own}。</Notice> : null}
      {candidate.started && !candidate.isOwn ? (
        <Notice title="已经开考">安排不能再改；需要加时请到监考页面。</Notice>
      ) : null}
      {candidate.started || candidate.isOwn ? null : (
        <>
          <Form method="post" className="form" noValidate>
            <CandidateFields values={answer?.values ?? kept} errors={errors} />
            <Button kind="main" name="intent" value="change">
              保存
            </Button>
          </Form>
          <ConfirmForm
            label="移出名单"
            question="移出后这名考生不能参加这场考试；以后可以再添加。"
            confirm="确认移出"
          >
            <input type="hidden" name="intent" value="remove" />
          </ConfirmForm>
        </>
      )}
    </Page>
  )
}
