import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AppealForm } from '#app/exams/appeals/appeal-form.server.ts'
import { fileAppeal } from '#app/exams/appeals/file-appeal.server.ts'
import { findOwnAppeals } from '#app/exams/appeals/find-appeals.server.ts'
import { roundWords } from '#app/exams/round-words.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { loadRound } from './load-sitting.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `申请复核 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '对考试评分有异议时，逐题说明理由，申请复核。' },
]

/** The viewer's sitting of the round asked for, once its result is released: before there is nothing to appeal against. */
async function getSitting(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { sitting } = await loadRound(args)
  found(await database.examResult.findUnique({ where: { sittingId: sitting.id } }), '成绩还没有公布')
  return { viewer: requireViewer(args), sitting }
}

export async function loader(args: LoaderFunctionArgs) {
  const { sitting } = await getSitting(args)
  const appeals = await findOwnAppeals(database, sitting.id)
  return { id: newId(), exam: { id: sitting.examId, title: sitting.title, round: sitting.round }, appeals }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, sitting } = await getSitting(args)
  const form = await readForm(args.request)
  const parsed = parseForm(AppealForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const filed = await fileAppeal({ record: recordFrom(viewer), database }, sitting, parsed.value, now())
  if (filed.ok) return redirect(`/exams/${sitting.examId}/appeal?round=${sitting.round}`)
  const errors = { text: '你的上一次申请还没有答复，请等答复后再申请' }
  return data({ errors, values: formValues(form) }, { status: 409 })
}

export default function Appeal() {
  const { id, exam, appeals } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <Page
      title="申请复核"
      lead={`对“${exam.title}”${exam.round > 1 ? roundWords(exam.round) : ''}的成绩有疑问，请写明哪道题、为什么。组织员会书面答复。`}
      crumbs={[
        { label: '考试', to: '/exams' },
        { label: exam.title, to: `/exams/${exam.id}/result?round=${exam.round}` },
        { label: '申请复核' },
      ]}
    >
      {appeals.map((appeal) => (
        <Card key={appeal.id} title={`${formatInstant(appeal.appealedAt)}的申请`}>
          <p>{appeal.text}</p>
          <p>
            {appeal.decision === null
              ? '等待答复。'
              : `${appeal.decision === 'changed' ? '成绩已更正' : '维持原成绩'}：${appeal.answer ?? ''}`}
          </p>
        </Card>
      ))}
      {appeals.some(({ decision }) => decision === null) ? null : (
        <Form method="post" className="form" noValidate key={appeals.length}>
          <ErrorSummary errors={errors} />
          <input type="hidden" name="id" value={id} />
          <TextArea
            name="text"
            label="复核理由"
            rows={6}
            maxLength={1000}
            defaultValue={String(answer?.values.text ?? '')}
            error={errors.text}
          />
          <Button kind="main">提交申请</Button>
        </Form>
      )}
    </Page>
  )
}
