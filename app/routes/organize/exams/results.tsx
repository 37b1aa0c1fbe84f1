import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { arrangeResits, ResitWindow } from '#app/exams/desk/arrange-resits.server.ts'
import {
  countExamResults,
  findExamResults,
  RESULTS_A_PAGE,
  summariseResults,
} from '#app/exams/desk/find-results.server.ts'
import { findReleaseState } from '#app/exams/desk/find-release-state.server.ts'
import { findOwnAct } from '#app/exams/desk/find-own-act.server.ts'
import { partNames } from '#app/exams/desk/part-names.ts'
import { readPage } from '#app/exams/desk/read-page.ts'
import { readResultList } from '#app/exams/desk/read-result-list.ts'
import { ReleaseBox } from '#app/exams/desk/release-box.tsx'
import { releaseExam } from '#app/exams/desk/release-exam.server.ts'
import { releaseWords, resitWords } from '#app/exams/desk/release-words.ts'
import { remarkedWords } from '#app/exams/desk/remarked-words.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { ResitForm } from '#app/exams/desk/resit-form.tsx'
import { ResultsHead } from '#app/exams/desk/results-head.tsx'
import { LIST_WORDS, resultColumns } from '#app/exams/desk/result-columns.ts'
import { areWindowsClosed } from '#app/exams/own-window.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `成绩 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一场考试的成绩、合格率和导出。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const { words, page } = readPage(args.request.url)
  const at = now()
  const list = readResultList(args.request.url)
  const filter = { list, words, at }
  const isWhole = new URL(args.request.url).searchParams.get('all') === 'yes'
  const [total, rows, summary, state] = await Promise.all([
    countExamResults(database, exam.id, filter),
    findExamResults(database, exam.id, filter, isWhole ? null : page),
    summariseResults(database, exam.id),
    findReleaseState(database, exam.id),
  ])
  return {
    at,
    exam: {
      id: exam.id,
      title: exam.title,
      released: exam.releasedAt !== null,
      over: areWindowsClosed(exam, at),
    },
    ...{ list, words, page, total, rows, summary, state },
    pages: isWhole ? 1 : Math.max(1, Math.ceil(total / RESULTS_A_PAGE)),
    wholeQuery: new URLSearchParams({ list, q: words, all: 'yes' }).toString(),
    parts: partNames(exam.rules),
    remarked: new URL(args.request.url).searchParams.has('remarked')
      ? remarkedWords(
          await findOwnAct(database, { examId: exam.id, actorId: viewer.memberId, action: 'exam.remarked' }),
        )
      : null,
    resits: exam.rules.resitMonths !== null && exam.releasedAt !== null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const values = formValues(form)
  const by = { memberId: viewer.memberId, at: now() }
  const back = `/organize/exams/${exam.id}/results`
  if (readIntent(form, ['release', 'resit']) === 'resit') {
    const parsed = parseForm(ResitWindow, form)
    if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 400 })
    const arranged = await arrangeResits(database, exam, parsed.value, by)
    if (arranged.ok) return redirect(`${back}?list=resit`)
    return data({ errors: { closesAt: resitWords(arranged.reason) }, values }, { status: 409 })
  }
  const released = await releaseExam({ record, database }, exam, { ...by, enteredBy: viewer.memberId })
  // Pressed twice: what the second press would release is out.
  const isOut = !released.ok && released.reason === 'nothing' && exam.releasedAt !== null
  if (released.ok || isOut) return redirect(back)
  return data({ errors: { '': releaseWords(released.reason) }, values }, { status: 409 })
}

export default function Results() {
  const page = useLoaderData<typeof loader>()
  const { exam, list, words, rows, summary, parts } = page
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const own = `/organize/exams/${exam.id}`
  const hasResits = rows.some(({ round }) => round > 1)
  // When it was handed in stands in the workbook: a page holds only so many columns.
  const columns = resultColumns(list, parts, page.at).filter(
    ({ key }) => key !== 'submittedAt' && (key !== 'round' || hasResits),
  )
  return (
    <Page
      width="wide"
      title={LIST_WORDS[list]}
      lead={exam.title}
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '成绩' },
      ]}
      actions={
        <>
          {page.pages > 1 ? (
            <ButtonLink to={`${own}/results?${page.wholeQuery}`}>列出全部，以便打印</ButtonLink>
          ) : (
            <PrintButton />
          )}
          <ButtonLink reloadDocument to={`${own}/results/export?list=${list}`}>
            导出 .xlsx
          </ButtonLink>
        </>
      }
    >
      {page.remarked ? (
        <Notice tone="good" title="已重新评分">
          {page.remarked}
        </Notice>
      ) : null}
      <ResultsHead {...{ errors, summary, list, words }} clear={`${own}/results`} />
      <ReleaseBox state={page.state} over={exam.over} />
      <DataTable
        caption={`${LIST_WORDS[list]} ${page.total} ${hasResits ? '人次' : '人'}`}
        rows={rows}
        rowKey={({ memberId, round }) => `${memberId}/${round}`}
        empty={<EmptyState title="名单里没有人" />}
        columns={columns.map(({ key, title, value }) => ({
          key,
          title,
          cell: value,
          numeric: /score|part/.test(key),
        }))}
      />
      <Pagination page={page.page} pageCount={page.pages} label="成绩" />
      <p className="on-paper">制表：　　　　　　　　审核：　　　　　　　　日期：</p>
      {page.resits ? <ResitForm values={answer?.values ?? {}} errors={errors} /> : null}
      {exam.released ? (
        <p className="on-screen">
          <ButtonLink to={`${own}/remark`}>某道题有误，重新评分</ButtonLink>
        </p>
      ) : null}
    </Page>
  )
}
