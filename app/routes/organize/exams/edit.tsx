import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ExamForm } from '#app/exams/desk/exam-form-page.tsx'
import { examValues } from '#app/exams/desk/exam-values.ts'
import { findRegulations } from '#app/exams/desk/find-regulations.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { takeExamForm } from '#app/exams/desk/take-exam-form.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '修改考试 · 廉学' },
  { name: 'description', content: '修改还没有开始的考试。' },
]

/** An exam to be changed. The form names the questions of a fixed paper. */
async function getDraft(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  if (exam.rules.paper.kind === 'fixed') await requireUninvolved(database, viewer, exam, 'questions')
  return { viewer, exam }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, exam } = await getDraft(args)
  if (exam.sealedAt !== null) throw refuse(409, '考试已经封存，不能再改')
  const scopes = scopesOf(viewer, 'manage:exams:subtree')
  return {
    exam: { id: exam.id, title: exam.title },
    kept: examValues(exam),
    units: unitOptions(await findUnits(database, scopes)),
    regulations: await findRegulations(database, scopes),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, exam } = await getDraft(args)
  const form = await readForm(args.request)
  const units = await findUnits(database, scopesOf(viewer, 'manage:exams:subtree'))
  const taken = await takeExamForm(
    database,
    form,
    { units, exam },
    {
      memberId: viewer.memberId,
      at: now(),
    },
  )
  if (taken.ok) return redirect(`/organize/exams/${taken.id}`)
  return data({ errors: taken.errors, values: taken.values }, { status: taken.status })
}

export default function EditExam() {
  const { exam, kept, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="修改考试"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: `/organize/exams/${exam.id}` },
        { label: '修改' },
      ]}
    >
      <ExamForm values={answer?.values ?? kept} errors={answer?.errors ?? {}} {...rest} />
    </Page>
  )
}
