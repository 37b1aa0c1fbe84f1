import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { creditOfMinutes } from '#app/live/credit-of-minutes.ts'
import { enterAttendance } from '#app/live/enter-attendance.server.ts'
import { findExpected } from '#app/live/find-expected.server.ts'
import { findEnterable } from '#app/live/find-managed.server.ts'
import { reachOfSession } from '#app/live/reach-of-session.ts'
import { lengthWords } from '#app/live/session-time.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found, refuse } from '#app/platform/respond.server.ts'
import { record } from '#app/record.server.ts'
import { formatCredit } from '#app/trainings/credit.ts'
import { ENTRY_REFUSALS } from '#app/trainings/entry-refusals.ts'
import { TrainingFields } from '#app/trainings/training-fields.tsx'
import { TrainingForm } from '#app/trainings/training-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'

export const meta: MetaFunction = () => [
  { title: '登记直播课参加人员 · 廉学' },
  { name: 'description', content: '按组织登记直播课的参加人员和学时。' },
]

/** More names than this cannot be ticked on one page: choose a unit further down. */
const MOST_NAMES = 500

const REFUSALS = {
  ...ENTRY_REFUSALS,
  contradicts: { members: '名单中有人已经登记过这次直播，请重新打开这一页，只勾选还没有登记的人' },
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const { session, unit, units, back } = await chosen(viewer, args)
  const found = await findExpected(database, session, unit.path, MOST_NAMES + 1)
  const { title, startsAt, minutes, minutesPerCredit } = session
  return {
    id: newId(),
    back,
    session: { id: session.id, title, length: lengthWords(minutes), minutesPerCredit },
    unitId: unit.id,
    units: unitOptions(units),
    members: found.length > MOST_NAMES ? [] : found,
    tooMany: found.length > MOST_NAMES,
    start: {
      title,
      heldOn: dayOf(startsAt),
      place: '网上直播',
      credit: formatCredit(creditOfMinutes(minutes, minutesPerCredit)),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const { session, unit, back } = await chosen(viewer, args)
  const form = await readForm(args.request)
  const parsed = parseForm(TrainingForm, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const outcome = await enterAttendance({ database, record }, { id: session.id, unit }, parsed.value, by)
  if (outcome.ok) return redirect(back)
  const errors: Record<string, string> = { ...REFUSALS[outcome.reason] }
  return data({ errors, values: formValues(form) }, { status: outcome.reason === 'contradicts' ? 409 : 400 })
}

/** The session and the part of its unit that is entered now; a session that has not begun has no attendance. */
async function chosen(viewer: Viewer, { request, params }: LoaderFunctionArgs) {
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const session = found(
    await findEnterable(database, scopes, params.session ?? ''),
    '没有这次直播课，或者不在你负责的范围内',
  )
  if (session.cancelledAt !== null) throw refuse(409, '这次直播已经取消，没有参加人员可以登记')
  if (session.startsAt > now()) throw refuse(409, '这次直播还没有开始，请在结束后登记参加人员')
  const reach = reachOfSession(session.unitPath, scopes)
  const units = await findUnits(database, reach)
  const asked = new URL(request.url).searchParams.get('unit')
  const unit = units.find(({ id }) => id === asked) ?? units.find(({ path }) => reach.includes(path))
  // A session of a unit above is entered by parts, and managed by that unit alone.
  const back = reach.includes(session.unitPath) ? `/organize/live/${session.id}` : '/organize/live'
  const posts = session.posts === '' ? [] : session.posts.split(' ')
  return { session: { ...session, posts }, units, unit: found(unit, '没有这个组织'), back }
}

export default function LiveAttendance() {
  const { id, back, session, unitId, units, members, tooMany, start } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="登记参加人员"
      lead={`${session.title}，${session.length}。只列出对象范围内还没有登记的人。`}
      crumbs={[
        { label: '直播课安排', to: '/organize/live' },
        back === '/organize/live' ? { label: session.title } : { label: session.title, to: back },
        { label: '登记参加人员' },
      ]}
    >
      <FilterBar label="选择组织" submit="列出人员">
        <SelectField name="unit" label="组织" options={units} defaultValue={unitId} />
      </FilterBar>
      {tooMany ? (
        <Notice title="请选择下级组织">这里的人员太多，请逐个党支部或党总支登记。</Notice>
      ) : members.length === 0 ? (
        <EmptyState title="这个组织里没有要登记的人">
          对象范围内的人都已登记，或者都不在对象范围内。
        </EmptyState>
      ) : (
        <Form method="post" className="form" noValidate key={unitId}>
          <ErrorSummary errors={answer?.errors} />
          <input type="hidden" name="id" value={id} />
          <p className="field-hint">
            学时按“{session.minutesPerCredit} 分钟折算 1 学时”预填，以本单位的办法为准，可以改。
          </p>
          <TrainingFields values={answer?.values ?? start} errors={answer?.errors ?? {}} members={members} />
          <Button kind="main">登记</Button>
        </Form>
      )}
    </Page>
  )
}
