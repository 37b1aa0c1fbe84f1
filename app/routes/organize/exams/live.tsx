import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { BOOK_WORDS } from '#app/exams/book-of.ts'
import { mayBePaused, stageWords } from '#app/exams/desk/desk-exam.ts'
import { countLive, findLive, LIVE_A_PAGE, silentBefore } from '#app/exams/desk/find-live.server.ts'
import { findInvolvement } from '#app/exams/desk/find-involvement.server.ts'
import { findLog } from '#app/exams/desk/find-log.server.ts'
import { findPauses } from '#app/exams/desk/find-pauses.server.ts'
import { pauseExam, resumeExam } from '#app/exams/desk/invigilate.server.ts'
import { PauseForm } from '#app/exams/desk/invigilation-form.server.ts'
import { INVOLVEMENTS, type Involvement } from '#app/exams/desk/involvement.ts'
import { LiveFigures } from '#app/exams/desk/live-figures.tsx'
import { LiveTable } from '#app/exams/desk/live-table.tsx'
import { liveStanding } from '#app/exams/desk/live-words.ts'
import { LogTable } from '#app/exams/desk/log-table.tsx'
import { readPage } from '#app/exams/desk/read-page.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { useRefresh } from '#app/exams/desk/use-refresh.ts'
import { isPaused } from '#app/exams/time-left.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `监考 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '正在进行的考试：谁还没有进入、谁在作答、谁已交卷。' },
]

const EVERY_SECONDS = 10
const NEWEST_LINES = 20

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam, 'invigilate:exams:subtree')
  const at = now()
  const { words, page } = readPage(args.request.url)
  const pauses = await findPauses(database, exam.id)
  const rows = await findLive(database, exam.id, { words, page })
  const counts = await countLive(database, exam.id, at)
  return {
    exam: {
      ...{ id: exam.id, title: exam.title, stage: stageWords(exam, at) },
      about: `${BOOK_WORDS[exam.rules.book]}，时长 ${exam.rules.minutes} 分钟`,
    },
    ...{ counts, words, page, pages: Math.max(1, Math.ceil(counts.candidates / LIVE_A_PAGE)) },
    rows: rows.map((row) => ({
      ...row,
      standing: liveStanding(row, pauses, at, silentBefore(at)),
      isOwn: row.memberId === viewer.memberId,
    })),
    ...{ paused: isPaused(pauses, at), mayPause: mayBePaused(exam, at) },
    pauseId: pauses.find(({ resumedAt }) => resumedAt === null)?.id ?? newId(),
    involvement: await findInvolvement(database, exam, viewer.memberId, 'clock', at),
    lines: await findLog(database, exam.id, { skip: 0, take: NEWEST_LINES }),
    seen: formatInstant(at),
    refresh: new URL(args.request.url).searchParams.get('refresh') !== 'off',
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam, 'invigilate:exams:subtree')
  const form = await readForm(args.request)
  const intent = readIntent(form, ['pause', 'resume'])
  await requireUninvolved(database, viewer, exam, 'clock')
  const parsed = parseForm(PauseForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  if (intent === 'pause' && !mayBePaused(exam, by.at)) {
    const reason = exam.sealedAt === null ? '试题还没有封存，不能暂停。' : '考试已经结束，不能再暂停。'
    return data({ errors: { reason } }, { status: 409 })
  }
  const act = intent === 'resume' ? resumeExam : pauseExam
  await act({ record, database }, exam, parsed.value, by)
  return redirect(`/organize/exams/${exam.id}/live`)
}

export default function Live() {
  const loaded = useLoaderData<typeof loader>()
  const { exam, counts, words, page, pages, rows, paused, lines, seen, refresh } = loaded
  const answer = useActionData<typeof action>()
  useRefresh(EVERY_SECONDS, refresh)
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      width="wide"
      title="监考"
      lead={`${exam.title}，${paused ? '已暂停' : exam.stage}；${exam.about}。`}
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '监考' },
      ]}
    >
      {refresh ? (
        <noscript>
          <meta httpEquiv="refresh" content="20" />
        </noscript>
      ) : null}
      <ErrorSummary errors={answer?.errors} />
      <LiveFigures counts={counts} paused={paused} />
      <p>
        {`${seen} 的情况，${refresh ? '自动更新。' : '不自动更新。'}`}
        <Link to={refresh ? '?refresh=off' : '?'}>{refresh ? '停止自动更新' : '恢复自动更新'}</Link>
      </p>
      {paused ? (
        <Notice tone="warning" title="考试暂停中">
          所有人的时间都停着，答题页面暂不接受新的开考。
        </Notice>
      ) : null}
      {paused || loaded.mayPause ? <PauseSection {...loaded} error={answer?.errors.reason} /> : null}
      <FilterBar label="查找考生" {...(words === '' ? {} : { clear: `${own}/live` })}>
        <TextField name="q" label="姓名或工号" defaultValue={words} maxLength={40} />
      </FilterBar>
      <LiveTable examId={exam.id} rows={rows} />
      <Pagination page={page} pageCount={pages} label="考生" />
      <LogTable lines={lines} />
      {lines.length === 0 ? null : (
        <p>
          <ButtonLink to={`${own}/log`}>全部操作记录</ButtonLink>
        </p>
      )}
    </Page>
  )
}

type PauseSectionProps = {
  paused: boolean
  /** Of the pause that lasts, or of the one that would begin. */
  pauseId: string
  involvement: Involvement | null
  error: string | undefined
}

function PauseSection({ paused, pauseId, involvement, error }: PauseSectionProps) {
  if (involvement !== null) return <p>{INVOLVEMENTS[involvement]}。</p>
  return (
    <ConfirmForm
      key={paused ? 'resume' : 'pause'}
      label={paused ? '恢复考试' : '全部暂停'}
      kind={paused ? 'main' : 'danger'}
      question={
        paused ? '恢复后所有人的时间继续走，暂停的时间不计入。' : '暂停后所有人的时间停住，直到恢复。'
      }
      confirm={paused ? '确认恢复' : '确认暂停'}
    >
      <input type="hidden" name="intent" value={paused ? 'resume' : 'pause'} />
      <input type="hidden" name="id" value={pauseId} />
      <TextField name="reason" label="原因" maxLength={200} error={error} />
    </ConfirmForm>
  )
}
