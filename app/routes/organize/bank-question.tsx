import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { BANK_STATE_TITLES } from '#app/bank/bank-question.ts'
import { decide, type Decision } from '#app/bank/decide.server.ts'
import { DecisionForms } from '#app/bank/decision-forms.tsx'
import { findGaps } from '#app/bank/find-gaps.ts'
import { findReviewers } from '#app/bank/find-reviewers.server.ts'
import { findTwin, type Twin } from '#app/bank/find-twin.server.ts'
import { QuestionKey } from '#app/bank/question-key.tsx'
import { bankRef } from '#app/bank/question-ref.ts'
import { questionView } from '#app/bank/question-view.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm, textField } from '#app/platform/read-form.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireQuestion } from './bank-access.server.ts'

export const meta: MetaFunction = () => [
  { title: '题目 · 廉学' },
  { name: 'description', content: '题库里一道题的内容、依据、版本和答题情况。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, question, mayManage } = await requireQuestion(args)
  const { newest, names, unit } = question
  const isSettled = question.state === 'approved' || question.state === 'retired'
  return {
    reviewers: isSettled ? [] : await findReviewers(database, unit.path, newest.authors),
    twin: isSettled ? null : await findTwin(database, unit.path, { id: question.id, draft: newest.draft }),
    ...{ id: question.id, state: question.state, unitName: question.unit.name, mayManage },
    ref: question.approvedVersion === null ? null : bankRef(question.id, question.approvedVersion),
    retiredReason: question.retiredReason,
    view: questionView(newest.draft),
    gaps: findGaps(newest.draft).map(({ sentence }) => sentence),
    reviewNote: newest.status === 'draft' ? newest.reviewNote : null,
    isAuthor: newest.authors.includes(viewer.memberId),
    mayEdit: mayManage,
    versions: question.versions.map((version) => ({
      number: version.version,
      status: BANK_STATE_TITLES[version.status],
      authors: version.authors.map((author) => names[author] ?? '已离开').join('、'),
      reviewer: version.reviewedBy === null ? '' : (names[version.reviewedBy] ?? '已离开'),
      note: version.reviewNote ?? '',
      changedAt: formatInstant(version.changedAt),
      isInUse: version.version === question.approvedVersion,
    })),
  }
}

const REFUSALS = {
  'wrong-state': '这道题的状态已经变了，请看过新的状态再操作',
  changed: '刚才有人改了这道题，请看过新的内容再操作',
  'not-yours': '只有写这道题的人可以撤回',
  'own-work': '自己写过的题不能自己复核，请由另一个人复核',
  'has-gaps': '这道题还缺下面列出的内容。退回补齐，或勾选“缺少这些也批准”',
  'no-note': '请写明原因',
} as const

export async function action(args: ActionFunctionArgs) {
  const { viewer, question, mayManage } = await requireQuestion(args)
  if (!mayManage) throw refuse(403, '这道题归上级组织，只能由它处理')
  const decision = readDecision(await readForm(args.request))
  if (!decision) throw refuse(400, '没有看懂要做什么，请返回重试')
  const decided = await decide(database, viewer.memberId, question, decision, now())
  if (decided.ok) return redirect(`/organize/bank/${question.id}`)
  const isConflict = decided.reason === 'changed' || decided.reason === 'wrong-state'
  return data({ error: REFUSALS[decided.reason] }, { status: isConflict ? 409 : 400 })
}

function readDecision(form: FormData): Decision | null {
  const note = textField(form, 'note').toWellFormed().replaceAll('\0', '').trim().slice(0, 1000)
  switch (form.get('intent')) {
    case 'submit':
      return { kind: 'submit' }
    case 'take-back':
      return { kind: 'take-back' }
    case 'approve':
      return { kind: 'approve', note, despiteGaps: form.get('despiteGaps') === 'yes' }
    case 'send-back':
      return { kind: 'send-back', note }
    case 'retire':
      return { kind: 'retire', note }
    case 'restore':
      return { kind: 'restore' }
    case null:
    default:
      return null
  }
}

export default function BankQuestionPage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, state, view, gaps, versions } = loaded
  return (
    <Page
      title={view.typeTitle}
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '题目' }]}
      actions={
        loaded.mayEdit && state !== 'in-review' && state !== 'retired' ? (
          <ButtonLink to={`/organize/bank/${id}/edit`}>修改</ButtonLink>
        ) : undefined
      }
    >
      {answer?.error ? <Notice tone="error">{answer.error}</Notice> : null}
      {loaded.reviewNote ? (
        <Notice tone="warning" title="复核人退回">
          {loaded.reviewNote}
        </Notice>
      ) : null}
      {loaded.retiredReason ? <Notice title="已停用">{loaded.retiredReason}</Notice> : null}
      <QuestionKey view={view} />
      <Facts
        items={[
          { term: '状态', value: BANK_STATE_TITLES[state] },
          {
            term: '题目编号',
            value: loaded.ref === null ? '批准以后才有' : <code className="bank-ref">{loaded.ref}</code>,
          },
          { term: '所属组织', value: loaded.unitName },
          { term: '依据', value: view.basis },
          { term: '知识点', value: view.point },
          { term: '难度', value: view.difficulty },
        ]}
      />
      {gaps.length > 0 ? (
        <Notice tone="warning" title="还缺这些内容">
          <ul className="bank-reasons">
            {gaps.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {loaded.twin ? <TwinNotice twin={loaded.twin} /> : null}
      {loaded.mayManage ? (
        <DecisionForms
          state={state}
          isAuthor={loaded.isAuthor}
          hasGaps={gaps.length > 0}
          reviewers={loaded.reviewers}
        />
      ) : null}
      <DataTable
        caption="版本"
        rows={versions}
        rowKey={(row) => String(row.number)}
        columns={[
          {
            key: 'number',
            title: '版本',
            cell: (row) => `第${row.number}版${row.isInUse ? '（使用中）' : ''}`,
          },
          { key: 'status', title: '状态', cell: (row) => row.status },
          { key: 'authors', title: '作者', cell: (row) => row.authors },
          { key: 'reviewer', title: '复核人', cell: (row) => row.reviewer || '还没有' },
          { key: 'note', title: '复核意见', cell: (row) => row.note || '无' },
          { key: 'changedAt', title: '修改时间', cell: (row) => row.changedAt },
        ]}
      />
    </Page>
  )
}

function TwinNotice({ twin: { name, stem, to } }: { twin: Twin }) {
  return (
    <Notice tone="warning" title={`${name}里已有一道很像的题`}>
      {to === null ? stem : <Link to={to}>{stem}</Link>}
    </Notice>
  )
}
