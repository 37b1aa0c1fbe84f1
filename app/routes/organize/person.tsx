import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { exemptMember, liftExemption, type ExemptionOutcome } from '#app/obligations/exempt-member.server.ts'
import { ExemptionForm } from '#app/obligations/obligation-form.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { record } from '#app/record.server.ts'
import { findPersonRecord } from '#app/reports/find-person-record.server.ts'
import { personDuty } from '#app/reports/person-duty.ts'
import { PersonDutyCard } from '#app/reports/person-duty-card.tsx'
import { formatCredit } from '#app/trainings/credit.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.person.name ?? '人员'}的学习任务 · 廉学` },
  { name: 'description', content: '一名成员的学习任务、学时和完成情况。' },
]

const REFUSALS: Record<Extract<ExemptionOutcome, { ok: false }>['reason'], string> = {
  'already-exempt': '这项任务已经免学，不用重复办理',
  'not-exempt': '这项任务没有免学，不用取消',
  'form-used': '这张表已经提交过，请看下面的最新情况',
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:reports:subtree')
  const { person, duties, evidence } = await getRecord(viewer, args.params.member)
  const mayExempt = may(viewer, 'exempt:obligation:subtree', person.unitPath)
  return {
    person: {
      name: person.name,
      employeeNumber: person.employeeNumber,
      unitId: person.unitId,
      unitName: person.unitName,
    },
    credit: formatCredit(duties.creditTenths),
    duties: duties.obligations.map((duty) => ({
      ...personDuty(duty, evidence.get(duty.obligation.id)),
      entryId: mayExempt ? newId() : null,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:reports:subtree')
  const { person, duties } = await getRecord(viewer, args.params.member)
  await requireRight(viewer, 'exempt:obligation:subtree', person.unitPath)
  const form = await readForm(args.request)
  const concerned = String(form.get('obligationId') ?? '')
  const parsed = parseForm(ExemptionForm, form)
  if (!parsed.ok) return data({ ...parsed, concerned }, { status: 400 })
  const { intent, entryId, obligationId, reason } = parsed.value
  const duty = found(
    duties.obligations.find(({ obligation }) => obligation.id === obligationId),
    '这项任务不要求此人完成',
  )
  const change = intent === 'exempt' ? exemptMember : liftExemption
  const input = { entryId, memberId: person.memberId, obligation: duty.obligation, reason }
  const outcome = await change(record, viewer, input, now())
  if (outcome.ok) return redirect(`/organize/reports/members/${person.memberId}`)
  return data({ errors: { form: REFUSALS[outcome.reason] }, values: {}, concerned }, { status: 409 })
}

async function getRecord(viewer: Viewer, memberId: string | undefined) {
  const scopes = scopesOf(viewer, 'read:reports:subtree')
  const person = await findPersonRecord(database, scopes, memberId ?? '', dayOf(now()))
  return found(person, '没有这个人，或者不在你负责的范围内')
}

export default function PersonPage() {
  const { person, credit, duties } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string | undefined> = answer?.errors ?? {}
  const values: Record<string, unknown> = answer?.values ?? {}
  // The form may be folded away: what is wrong is said at the top as well.
  const problem = Object.values(errors)[0]
  return (
    <Page
      crumbs={[
        { label: '人员明细', to: '/organize/reports' },
        { label: person.unitName, to: `/organize/reports?unit=${person.unitId}` },
        { label: person.name },
      ]}
      title={person.name}
      lead={`${person.unitName}，工号 ${person.employeeNumber}。今年集中学习 ${credit} 学时。`}
    >
      <ErrorSummary errors={problem ? { form: problem } : undefined} />
      {duties.length === 0 ? <EmptyState title="目前没有要求此人完成的学习任务" /> : null}
      {duties.map((duty) => {
        const mine = answer?.concerned === duty.obligationId
        return (
          <PersonDutyCard
            key={duty.obligationId}
            duty={duty}
            entryId={duty.entryId}
            error={mine ? errors.reason : undefined}
            reason={mine && typeof values.reason === 'string' ? values.reason : ''}
          />
        )
      })}
    </Page>
  )
}
