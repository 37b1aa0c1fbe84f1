import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { capacitiesOf } from '#app/pledges/countersign/capacities-of.ts'
import { CountersignForm } from '#app/pledges/countersign/countersign-form.server.ts'
import { CountersignatureList } from '#app/pledges/countersign/countersignature-list.tsx'
import { explainCountersign } from '#app/pledges/countersign/explain-countersign.ts'
import { findCountersignatures } from '#app/pledges/countersign/find-countersignatures.server.ts'
import { findSubject, type Subject } from '#app/pledges/countersign/find-subject.server.ts'
import { findSignedPledge } from '#app/pledges/find-signed-pledge.server.ts'
import { findReport } from '#app/pledges/report/find-report.server.ts'
import { ReportText } from '#app/pledges/report/report-text.tsx'
import { SignedText } from '#app/pledges/signed-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { receiveCountersignature } from './receive-countersignature.server.ts'
import '#app/pledges/pledges.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `会签${data?.pledge.title ?? '承诺书'} · 廉学` },
  { name: 'description', content: '核对一份已签的承诺书并会签。' },
]

const NOT_FOUND = '没有这份承诺书，或者不在你负责的范围内。'

async function requireSubject(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const subject: Subject = found(await findSubject(database, args.params.entry ?? ''), NOT_FOUND)
  const capacities = capacitiesOf(viewer, subject.unitPath)
  if (capacities.length === 0) await requireRight(viewer, 'countersign:branch:subtree', subject.unitPath)
  return { viewer, subject, capacities }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, subject, capacities } = await requireSubject(args)
  const report = subject.kind === 'report' ? await findReport(database, { entryId: subject.entryId }) : null
  const pledgeId = report?.pledgeEntryId ?? subject.entryId
  const { pledge } = found(await findSignedPledge(database, viewer, pledgeId), NOT_FOUND)
  const given = await findCountersignatures(database, [subject.entryId])
  const open = capacities.filter(({ title }) => !given.some(({ capacityTitle }) => capacityTitle === title))
  const isOwn = subject.memberId === viewer.memberId
  return {
    pledge,
    report,
    given,
    open: isOwn ? [] : open.map(({ code, title }) => ({ code, title })),
    formId: newId(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, subject } = await requireSubject(args)
  const parsed = parseForm(CountersignForm, await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  const outcome = await receiveCountersignature(args, viewer, subject, parsed.value, now())
  if (outcome.ok) return redirect('/organize/pledges/countersign')
  const { status, errors } = explainCountersign(outcome)
  return data({ errors }, { status })
}

export default function CountersignPage() {
  const { pledge, report, given, open, formId } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [id] = useState(formId)
  const errors: Record<string, string> = result?.errors ?? {}
  const { signer } = pledge
  return (
    <Page
      title={report ? '会签履诺报告' : `会签${pledge.title}`}
      lead={`${signer.name}，${pledge.title}，${pledge.year}年度`}
      crumbs={[{ label: '承诺会签', to: '/organize/pledges/countersign' }, { label: signer.name }]}
    >
      <ErrorSummary errors={result?.errors} />
      <Facts
        items={[
          { term: '签署人', value: `${signer.name}（工号 ${signer.employeeNumber}）` },
          { term: '所在组织', value: signer.unitName },
          { term: '签署身份', value: signer.postTitle },
          { term: '签署时间', value: formatInstant(pledge.signedAt) },
        ]}
      />
      {report ? <ReportText report={report} /> : null}
      <SignedText pledge={pledge} />
      <CountersignatureList given={given} />
      {open.length > 0 ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={id} />
          <RadioGroup
            legend="以哪个身份会签"
            name="capacity"
            options={open.map(({ code, title }) => ({ value: code, label: title }))}
            defaultValue={open[0]?.code}
            error={errors.capacity}
          />
          <PasswordField
            name="password"
            label="登录密码"
            hint="再输入一次，确认是你本人在会签"
            required
            error={errors.password}
          />
          <Button kind="main">读过了，会签</Button>
        </Form>
      ) : null}
    </Page>
  )
}
