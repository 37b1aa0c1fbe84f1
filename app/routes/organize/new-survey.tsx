import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { addDays, dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { createSurvey } from '#app/surveys/create-survey.server.ts'
import { QuestionBlocks, SurveyFields } from '#app/surveys/survey-fields.tsx'
import { MOST_QUESTIONS, questionCount } from '#app/surveys/question-count.ts'
import { readQuestions, SurveyForm } from '#app/surveys/survey-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '新建问卷 · 廉学' },
  { name: 'description', content: '新建问卷：问题、对象和期限。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:surveys:subtree')
  const units = await findUnits(database, scopesOf(viewer, 'manage:surveys:subtree'))
  const today = dayOf(now())
  return {
    units: unitOptions(units),
    fresh: { id: newId(), opensOn: today, closesOn: addDays(today, 14), naming: 'anonymous', count: '3' },
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:surveys:subtree')
  const form = await readForm(args.request)
  const values = formValues(form)
  if (readIntent(form, ['add', 'create']) === 'add') {
    const count = Math.min(questionCount(values) + 1, MOST_QUESTIONS)
    return data({ errors: {}, values: { ...values, count: String(count) } })
  }
  const parsed = parseForm(SurveyForm, form)
  const read = readQuestions(values)
  const errors: Record<string, string> = {
    ...(parsed.ok ? {} : parsed.errors),
    ...(read.ok ? {} : read.errors),
  }
  if (!parsed.ok || !read.ok) return data({ errors, values }, { status: 400 })
  const units = await findUnits(database, scopesOf(viewer, 'manage:surveys:subtree'))
  const unit = units.find(({ id }) => id === parsed.value.unitId)
  if (!unit) return data({ errors: { unitId: '请选择你负责范围内的组织' }, values }, { status: 400 })
  await requireRight(viewer, 'manage:surveys:subtree', unit.path)
  const survey = { ...parsed.value, unitPath: unit.path, questions: read.questions }
  await createSurvey(database, survey, { memberId: viewer.memberId, at: now() })
  return redirect(`/organize/surveys/${survey.id}`)
}

export default function NewSurvey() {
  const { units, fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values: Record<string, string | Array<string>> = answer?.values ?? fresh
  const errors: Record<string, string> = answer?.errors ?? {}
  const count = questionCount(values)
  return (
    <Page
      title="新建问卷"
      lead="发出后题目不能再改，请先想清楚要问什么。"
      crumbs={[{ label: '问卷', to: '/organize/surveys' }, { label: '新建问卷' }]}
    >
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="id" value={values.id} />
        <input type="hidden" name="count" value={String(count)} />
        <SurveyFields values={values} errors={errors} units={units} />
        <h2>题目</h2>
        <QuestionBlocks values={values} errors={errors} count={count} />
        <Button name="intent" value="add">
          再加一题
        </Button>
        <Button kind="main" name="intent" value="create">
          发出问卷
        </Button>
      </Form>
    </Page>
  )
}
