import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { arrangeCandidates } from '#app/exams/desk/arrange-candidates.server.ts'
import { ArrangeFields } from '#app/exams/desk/arrange-fields.tsx'
import { ArrangeForm } from '#app/exams/desk/arrange-form.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `批量安排 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '给多名考生一起设定开卷、大字卷和加时。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const exam = await requireExam(database, requireViewer(args), args.params.exam)
  return { exam: { id: exam.id, title: exam.title } }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const parsed = parseForm(ArrangeForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const arranged = await arrangeCandidates(database, exam, parsed.value, by)
  if (arranged.ok) return redirect(`/organize/exams/${exam.id}/candidates?arranged=${arranged.arranged}`)
  return data({ errors: arranged.errors, values: formValues(form) }, { status: 409 })
}

export default function Arrange() {
  const { exam } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      title="批量安排"
      lead="给名单里的多名考生一起设定开卷、大字卷和加时。一个工号不对，就都不改。"
      crumbs={[
        { label: exam.title, to: own },
        { label: '考生名单', to: `${own}/candidates` },
        { label: '批量安排' },
      ]}
    >
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <ArrangeFields values={answer?.values ?? {}} errors={errors} />
        <Button kind="main">保存安排</Button>
      </Form>
    </Page>
  )
}
