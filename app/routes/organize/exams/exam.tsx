import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findNamedQuestions } from '#app/bank/find-named-questions.server.ts'
import { countCandidates } from '#app/exams/desk/find-candidates.server.ts'
import { describeExam } from '#app/exams/desk/describe-exam.ts'
import { ExamWays } from '#app/exams/desk/exam-ways.tsx'
import { findInvolvement } from '#app/exams/desk/find-involvement.server.ts'
import { findSeal } from '#app/exams/desk/find-seal.server.ts'
import { FixedProblems } from '#app/exams/desk/fixed-problems.tsx'
import { FixedPreviewTable } from '#app/exams/desk/fixed-preview-table.tsx'
import { mayBeWithdrawn } from '#app/exams/desk/may-be-withdrawn.server.ts'
import { PaperLinesTable } from '#app/exams/desk/paper-lines-table.tsx'
import { PaperPreviewTable } from '#app/exams/desk/paper-preview-table.tsx'
import { INVOLVEMENTS } from '#app/exams/desk/involvement.ts'
import { previewFixed } from '#app/exams/desk/preview-fixed.ts'
import { previewPaper } from '#app/exams/desk/preview-paper.ts'
import { ReasonForm } from '#app/exams/desk/reason-form.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { takeNewVersions } from '#app/exams/desk/take-new-versions.server.ts'
import { withdrawExam } from '#app/exams/desk/withdraw-exam.server.ts'
import { BareForm } from '#app/exams/form-id.server.ts'
import { findPaperQuestions, sealExam } from '#app/exams/seal-exam.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.exam.title ?? '考试'} · 考试安排 · 廉学` },
  { name: 'description', content: '一场考试的安排、试卷和进展。' },
]

const NOT_SEALED = {
  paper: '题库组不成这张卷，没有封存：请看下面缺哪些题',
  closed: '最晚开始时间已过，没有人还能开考，没有封存：请先修改考试时间',
  'no-exam': '考试已经撤回，不能封存',
} as const

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const open = exam.sealedAt === null && exam.withdrawnAt === null
  const at = now()
  const involvement =
    open && exam.rules.paper.kind === 'fixed'
      ? await findInvolvement(database, exam, viewer.memberId, 'questions', at)
      : null
  const questions = open ? await findPaperQuestions(database, exam.unitPath, exam.rules.paper) : []
  const preview = open ? previewPaper(questions, exam.rules.paper) : null
  const named = await findNamedQuestions(database, exam.unitPath, preview?.unknown ?? [])
  return {
    id: newId(),
    exam: {
      id: exam.id,
      title: exam.title,
      sealed: exam.sealedAt !== null,
    },
    facts: describeExam(exam, at),
    involvement,
    candidates: await countCandidates(database, exam.id),
    seal: await findSeal(database, exam.id),
    mayWithdraw: await mayBeWithdrawn(database, exam),
    preview,
    fixed: open && involvement === null ? previewFixed(questions, named, exam.rules.paper) : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const at = now()
  const back = redirect(`/organize/exams/${exam.id}`)
  const intent = readIntent(form, ['seal', 'withdraw', 'take-new-versions'])
  if (intent === 'withdraw') {
    const parsed = parseForm(ReasonForm, form)
    if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
    const by = { memberId: viewer.memberId, at, reason: parsed.value.reason }
    if (await withdrawExam(database, exam, by)) return back
    return data({ errors: { '': '已经有人开考，不能撤回；可以暂停考试' } }, { status: 409 })
  }
  if (intent === 'take-new-versions') {
    const taken = await takeNewVersions(database, exam, { memberId: viewer.memberId, at })
    if (taken.ok) return back
    return data({ errors: { '': '考试已经封存或撤回，不能再改' } }, { status: 409 })
  }
  const parsed = parseForm(BareForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  const asked = { examId: exam.id, poolId: parsed.value.id, by: viewer.memberId }
  const sealed = await sealExam({ record, database }, asked, at)
  if (sealed.ok || sealed.reason === 'already-sealed') return back
  return data({ errors: { '': NOT_SEALED[sealed.reason] } }, { status: 409 })
}

export default function ExamPage() {
  const loaded = useLoaderData<typeof loader>()
  const { id, exam, facts, candidates, seal, mayWithdraw, preview, fixed, involvement } = loaded
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <Page
      width="wide"
      title={exam.title}
      crumbs={[{ label: '考试安排', to: '/organize/exams' }, { label: exam.title }]}
    >
      <ErrorSummary errors={errors} />
      <ExamWays id={exam.id} sealed={exam.sealed} />
      <Facts items={[...facts, ...(seal?.facts ?? []), { term: '考生', value: `${candidates} 人` }]} />
      {seal ? <PaperLinesTable isFixed={seal.isFixed} lines={seal.lines} /> : null}
      {preview ? (
        <PaperPreviewTable preview={preview}>
          <FixedProblems lines={fixed} />
        </PaperPreviewTable>
      ) : null}
      {involvement === null ? null : <Notice>{INVOLVEMENTS[involvement]}。</Notice>}
      {fixed.length > 0 ? <FixedPreviewTable lines={fixed} /> : null}
      {preview?.ok ? (
        <ConfirmForm
          label="封存试题"
          kind="main"
          question="封存后题目、答案和规则都不能再改，也不能解封；它们的指纹写入台账，考后任何人都可以核对。考生名单仍可调整。"
          confirm="确认封存"
        >
          <input type="hidden" name="intent" value="seal" />
          <input type="hidden" name="id" value={id} />
        </ConfirmForm>
      ) : null}
      {mayWithdraw ? (
        <ConfirmForm
          label="撤回考试"
          question="撤回后考生看不到这场考试，也不能恢复。已有人开考的不能撤回。"
          confirm="确认撤回"
        >
          <input type="hidden" name="intent" value="withdraw" />
          <TextField name="reason" label="撤回原因" maxLength={200} error={errors.reason} />
        </ConfirmForm>
      ) : null}
    </Page>
  )
}
