import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { KeyedInTable } from '#app/exams/paper/keyed-in-table.tsx'
import { KeyedSheetForm } from '#app/exams/paper/keyed-sheet-form.tsx'
import { loadKeying } from '#app/exams/paper/load-keying.server.ts'
import { findKeyedIn } from '#app/exams/paper/find-keyed-in.server.ts'
import { SheetFinder } from '#app/exams/paper/sheet-finder.tsx'
import { takeKeyedSheet } from '#app/exams/paper/take-keyed-sheet.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import '#app/exams/desk/exams-desk.css'
import '#app/exams/paper/paper.css'
import { paperOf } from './paper-of.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `录入答题纸 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '把一份纸质答题纸上的答案录入系统，判分和公布与在线考试相同。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, exam, search } = await paperOf(args)
  const keyed = await findKeyedIn(database, exam.id)
  const { status, ...keying } = await loadKeying(
    database,
    exam,
    Object.fromEntries(search),
    viewer.memberId,
    now(),
  )
  const page = {
    exam: { id: exam.id, title: exam.title },
    saved: keyed.find(({ memberId }) => memberId === search.get('saved'))?.name ?? null,
    keyed: keyed.map((row) => ({ ...row, keyedAt: formatInstant(row.keyedAt) })),
    ...keying,
  }
  return data(page, { status })
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, exam } = await paperOf(args)
  const form = await readForm(args.request)
  const values = formValues(form)
  if (form.get('intent') === 'change') return data({ values, errors: {}, preview: null })
  const by = { memberId: viewer.memberId, at: now() }
  const taken = await takeKeyedSheet({ record, database }, exam, form, by)
  if (taken.kind === 'refused')
    return data({ values, errors: taken.errors, preview: null }, { status: taken.status })
  if (taken.kind === 'preview') return data({ values, errors: {}, preview: taken.preview })
  const next = new URLSearchParams({ saved: taken.memberId })
  for (const name of ['version', 'at']) next.set(name, [values[name] ?? ''].flat()[0] ?? '')
  return redirect(`/organize/exams/${exam.id}/paper/results?${next}`)
}

export default function PaperResults() {
  const { exam, saved, keyed, finder, sheet } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const own = `/organize/exams/${exam.id}`
  const errors: Record<string, string> = answer?.errors ?? finder.errors
  return (
    <Page
      width="wide"
      title="录入答题纸"
      lead="逐份照答题纸录入，核对后保存；录入人和时间记在考生的台账里。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '纸质考试', to: `${own}/paper` },
      ]}
    >
      <ErrorSummary errors={errors} />
      {saved && !sheet ? <Notice tone="good">{`已录入：${saved}。`}</Notice> : null}
      {sheet ? (
        <KeyedSheetForm
          key={`${sheet.values.id} ${answer?.preview ? 'preview' : 'form'}`}
          person={sheet.person}
          places={sheet.places}
          replaces={sheet.replaces}
          values={answer?.values ?? sheet.values}
          errors={errors}
          preview={answer?.preview ?? null}
        />
      ) : null}
      {answer?.preview ? null : (
        <section className="stack">
          <h2>{sheet ? '换一名考生' : '这份答题纸是谁的'}</h2>
          <SheetFinder values={finder.values} errors={errors} isNext={!sheet} />
        </section>
      )}
      {sheet ? null : <KeyedInTable examId={exam.id} rows={keyed} />}
    </Page>
  )
}
