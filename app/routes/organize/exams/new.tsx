import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { toLocalInput } from '#app/exams/desk/china-time.ts'
import { ExamForm } from '#app/exams/desk/exam-form-page.tsx'
import { findRegulations } from '#app/exams/desk/find-regulations.server.ts'
import { takeExamForm } from '#app/exams/desk/take-exam-form.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '新建考试 · 廉学' },
  { name: 'description', content: '新建考试：对象、时间、试卷和规则。' },
]

const DAY_MS = 24 * 60 * 60 * 1000

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:exams:subtree')
  const scopes = scopesOf(viewer, 'manage:exams:subtree')
  const at = now()
  return {
    units: unitOptions(await findUnits(database, scopes)),
    regulations: await findRegulations(database, scopes),
    fresh: {
      id: newId(),
      opensAt: toLocalInput(addMilliseconds(at, 7 * DAY_MS)),
      closesAt: toLocalInput(addMilliseconds(at, 7 * DAY_MS + DAY_MS / 12)),
      ...{
        minutes: '60',
        passTotal: '60',
        paper: 'drawn',
        multiple: 'all-or-nothing',
        book: 'closed',
      },
      ...{
        release: 'by-organizer',
        shown: 'review',
        resitMonths: '3',
        validYears: '2',
      },
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:exams:subtree')
  const units = await findUnits(database, scopesOf(viewer, 'manage:exams:subtree'))
  const by = { memberId: viewer.memberId, at: now() }
  const taken = await takeExamForm(database, await readForm(args.request), { units, exam: null }, by)
  if (taken.ok) return redirect(`/organize/exams/${taken.id}`)
  return data({ errors: taken.errors, values: taken.values }, { status: taken.status })
}

export default function NewExam() {
  const { fresh, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title="新建考试"
      lead="保存后可以先看题库能不能组成试卷，再安排考生，最后封存。封存前都可以修改。"
      crumbs={[{ label: '考试安排', to: '/organize/exams' }, { label: '新建考试' }]}
    >
      <ExamForm values={answer?.values ?? fresh} errors={answer?.errors ?? {}} {...rest} />
    </Page>
  )
}
