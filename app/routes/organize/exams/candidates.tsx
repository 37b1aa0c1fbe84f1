import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { AddCandidatesFields } from '#app/exams/desk/add-candidates-fields.tsx'
import { addedWords } from '#app/exams/desk/added-words.server.ts'
import { addCandidates } from '#app/exams/desk/add-candidates.server.ts'
import { candidateWords } from '#app/exams/desk/candidate-words.ts'
import { CandidatesForm } from '#app/exams/desk/candidates-form.server.ts'
import { CANDIDATES_A_PAGE, countCandidates, findCandidates } from '#app/exams/desk/find-candidates.server.ts'
import { findOwnAct } from '#app/exams/desk/find-own-act.server.ts'
import { readPage } from '#app/exams/desk/read-page.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { findObligations } from '#app/obligations/find-obligations.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `考生名单 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一场考试的考生名单，可以增减。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const scopes = scopesOf(viewer, 'manage:exams:subtree')
  const { words, page } = readPage(args.request.url)
  const total = await countCandidates(database, exam.id, words)
  const rows = await findCandidates(database, exam.id, { words, page })
  const obligations = (await findObligations(database, scopes)).filter(
    ({ withdrawnAt }) => withdrawnAt === null,
  )
  return {
    exam: { id: exam.id, title: exam.title, book: exam.rules.book },
    arranged: Number(new URL(args.request.url).searchParams.get('arranged')) || null,
    ...{
      words,
      page,
      total,
      pages: Math.max(1, Math.ceil(total / CANDIDATES_A_PAGE)),
    },
    added: new URL(args.request.url).searchParams.has('added')
      ? addedWords(
          await findOwnAct(database, {
            examId: exam.id,
            actorId: viewer.memberId,
            action: 'exam.candidates-added',
          }),
        )
      : null,
    rows: rows.map((row) => ({ ...row, special: candidateWords(row) })),
    units: unitOptions(await findUnits(database, scopes)),
    obligations: obligations.map(({ id, title }) => ({
      value: id,
      label: title,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const parsed = parseForm(CandidatesForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const by = {
    memberId: viewer.memberId,
    scopes: scopesOf(viewer, 'manage:exams:subtree'),
    at: now(),
  }
  const added = await addCandidates(database, exam, parsed.value, by)
  if (!added.ok) return data({ errors: added.errors, values: formValues(form) }, { status: 400 })
  return redirect(`/organize/exams/${exam.id}/candidates?added=yes`)
}

export default function Candidates() {
  const { exam, arranged, words, page, total, pages, added, rows, units, obligations } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      width="wide"
      title="考生名单"
      lead="姓名后面可以设定加时、大字卷、开卷和缓考。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '考生名单' },
      ]}
      actions={total > 0 ? <ButtonLink to={`${own}/arrange`}>批量安排</ButtonLink> : undefined}
    >
      <ErrorSummary errors={errors} />
      {added && !answer ? (
        <Notice tone="good" title="已添加考生">
          {added}
        </Notice>
      ) : null}
      {arranged === null ? null : <Notice tone="good">已改好 {arranged} 名考生的安排。</Notice>}
      {exam.book === 'by-age' ? (
        <Notice title="按年龄闭卷开卷">
          系统不保存年龄：请在“批量安排”里列出年满 50 岁的考生，设为开卷；其余的人闭卷。
        </Notice>
      ) : null}
      {total > 0 || words !== '' ? (
        <FilterBar label="查找考生" {...(words === '' ? {} : { clear: `${own}/candidates` })}>
          <TextField name="q" label="姓名或工号" defaultValue={words} maxLength={40} />
        </FilterBar>
      ) : null}
      <DataTable
        caption={`考生 ${total} 人`}
        rows={rows}
        rowKey={({ memberId }) => memberId}
        empty={
          <EmptyState title={words === '' ? '还没有考生' : '没有找到这样的考生'}>在下面添加。</EmptyState>
        }
        columns={[
          {
            key: 'name',
            title: '姓名',
            cell: (row) => <Link to={`${own}/candidates/${row.memberId}`}>{row.name}</Link>,
          },
          { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
          { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
          { key: 'special', title: '特别安排', cell: (row) => row.special },
        ]}
      />
      <Pagination page={page} pageCount={pages} label="考生" />
      <section className="stack">
        <h2>添加考生</h2>
        <Form method="post" className="form" noValidate>
          <AddCandidatesFields
            values={answer?.values ?? {}}
            errors={errors}
            units={units}
            obligations={obligations}
          />
          <Button kind="main">添加</Button>
        </Form>
      </section>
    </Page>
  )
}
