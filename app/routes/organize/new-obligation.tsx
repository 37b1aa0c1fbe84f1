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
import { findTargets } from '#app/obligations/find-targets.server.ts'
import { giveObligation } from '#app/obligations/give-obligation.server.ts'
import { textOf } from '#app/obligations/field-values.ts'
import { ObligationFields } from '#app/obligations/obligation-fields.tsx'
import { ObligationForm } from '#app/obligations/obligation-form.server.ts'
import { planObligation } from '#app/obligations/plan-obligation.server.ts'
import { PreviewList } from '#app/obligations/preview-list.tsx'
import { previewObligation } from '#app/obligations/preview-obligation.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '下发学习任务 · 廉学' },
  { name: 'description', content: '下发学习任务：学什么、谁来学、什么时候完成、依据是什么。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:obligations:subtree')
  const units = await findUnits(database, scopesOf(viewer, 'manage:obligations:subtree'))
  return { id: newId(), targets: findTargets(), units: unitOptions(units) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:obligations:subtree')
  const form = await readForm(args.request)
  const parsed = parseForm(ObligationForm, form)
  if (!parsed.ok) return data({ ...parsed, preview: null }, { status: 400 })
  const at = now()
  const today = dayOf(at)
  const scopes = scopesOf(viewer, 'manage:obligations:subtree')
  const plan = await planObligation(database, parsed.value, {
    scopes,
    targets: findTargets(),
    today,
    now: at,
  })
  const values = formValues(form)
  if (!plan.ok) return data({ errors: plan.errors, values, preview: null }, { status: 400 })
  const preview = await previewObligation(database, plan.planned, today)
  if (form.get('intent') !== 'give') return data({ errors: {}, values, preview })
  if (form.get('seen') !== preview.mark) {
    const errors = { form: '内容有改动，下面是按新内容列出的人员，请确认后再下发' }
    return data({ errors, values, preview }, { status: 409 })
  }
  await giveObligation(database, plan.planned, viewer.memberId)
  return redirect(`/organize/obligations/${plan.planned.id}`)
}

export default function NewObligation() {
  const { id, targets, units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? {}
  const preview = answer?.preview ?? null
  return (
    <Page
      crumbs={[{ label: '学习任务', to: '/organize/obligations' }, { label: '下发学习任务' }]}
      title="下发学习任务"
      lead="先看清涉及哪些人、多少人已经完成，再正式下发。下发后只能改名称和依据，或者撤回。"
    >
      <ErrorSummary errors={answer?.errors} />
      <Form method="post" className="form obligation-form" noValidate>
        <input type="hidden" name="id" value={textOf(values.id) || id} />
        {preview ? <PreviewList preview={preview} /> : null}
        {preview ? <input type="hidden" name="seen" value={preview.mark} /> : null}
        {preview ? (
          <Button kind="main" name="intent" value="give">
            确认下发
          </Button>
        ) : null}
        <ObligationFields values={values} errors={answer?.errors ?? {}} targets={targets} units={units} />
        <Button kind={preview ? 'quiet' : 'main'} name="intent" value="preview">
          {preview ? '按新内容重新查看' : '查看涉及哪些人'}
        </Button>
      </Form>
    </Page>
  )
}
