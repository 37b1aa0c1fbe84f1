import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { ConfirmationForm } from '#app/pledges/confirmation-form.server.ts'
import { CountersignatureList } from '#app/pledges/countersign/countersignature-list.tsx'
import { findCountersignatures } from '#app/pledges/countersign/find-countersignatures.server.ts'
import { explainReport } from '#app/pledges/report/explain-report.ts'
import { findReport } from '#app/pledges/report/find-report.server.ts'
import { readReportForm, typedReport } from '#app/pledges/report/read-report-form.server.ts'
import { ReportFields } from '#app/pledges/report/report-fields.tsx'
import { reportFulfilment } from '#app/pledges/report/report-fulfilment.server.ts'
import { ReportText } from '#app/pledges/report/report-text.tsx'
import { promisesOf, reportOpensOn } from '#app/pledges/report/report.ts'
import { record } from '#app/record.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { confirmIdentity } from './confirm-identity.server.ts'
import { requireSignedPledge } from './require-signed-pledge.server.ts'
import '#app/pledges/pledges.css'

export const meta: MetaFunction = () => [
  { title: '履诺报告 · 廉学' },
  { name: 'description', content: '对照所签的承诺，逐条报告履行情况。' },
]

async function requireSigned(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  return { viewer, signed: await requireSignedPledge(viewer, args.params.entry) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, signed } = await requireSigned(args)
  const { pledge, entryId } = signed
  const report = await findReport(database, { pledgeEntryId: entryId })
  if (!report && signed.memberId !== viewer.memberId) throw refuse(404, '签署人还没有提交履诺报告。')
  const given = report ? await findCountersignatures(database, [report.entryId]) : []
  const opensOn = reportOpensOn(pledge.year)
  const isOpen = dayOf(now()) >= opensOn
  const { title, year, signer } = pledge
  const head = { entryId, title, year, name: signer.name, opensOn }
  return { head, promises: promisesOf(pledge), report, given, isOpen, formId: newId() }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, signed } = await requireSigned(args)
  const form = await readForm(args.request)
  const promises = promisesOf(signed.pledge)
  const values = typedReport(form, promises)
  const confirmed = parseForm(ConfirmationForm, form)
  const read = readReportForm(form, promises)
  if (!confirmed.ok || !read.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(confirmed.ok ? {} : confirmed.errors) }
    return data({ errors, values }, { status: 400 })
  }
  const { id, password } = confirmed.value
  const at = now()
  const tools = { database, record, checkPassword: await confirmIdentity(args, viewer, at) }
  const input = { id, items: read.items, summary: read.summary, password }
  const outcome = await reportFulfilment(tools, viewer, signed, input, at)
  if (outcome.ok) return redirect(`/pledges/signed/${signed.entryId}/report`)
  const { status, errors } = explainReport(outcome)
  return data({ errors, values }, { status })
}

export default function ReportPage() {
  const { head, promises, report, given, isOpen, formId } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [id] = useState(formId)
  const errors: Record<string, string> = result?.errors ?? {}
  return (
    <Page
      title="履诺报告"
      lead={`${head.title}，${head.year}年度，${head.name}`}
      crumbs={[{ label: head.title, to: `/pledges/signed/${head.entryId}` }, { label: '履诺报告' }]}
    >
      <ErrorSummary errors={result?.errors} />
      {report ? (
        <>
          <ButtonLink to={`/pledges/signed/${head.entryId}/report/document`} kind="main" reloadDocument>
            下载签章文件（PDF）
          </ButtonLink>
          <ReportText report={report} />
          <CountersignatureList given={given} />
        </>
      ) : null}
      {!report && !isOpen ? (
        <EmptyState title={`${formatDay(head.opensOn)}起填写`}>到年底对照每一条写做到没有。</EmptyState>
      ) : null}
      {!report && isOpen ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={id} />
          <ReportFields promises={promises} values={result?.values ?? {}} errors={errors} />
          <PasswordField
            name="password"
            label="登录密码"
            hint="再输入一次，确认是你本人在报告"
            required
            error={errors.password}
          />
          <Button kind="main">提交履诺报告</Button>
        </Form>
      ) : null}
    </Page>
  )
}
