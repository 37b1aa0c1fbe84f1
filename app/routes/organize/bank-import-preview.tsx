import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applyBankImport } from '#app/bank/import/apply-import.server.ts'
import { ImportDone } from '#app/bank/import/import-done.tsx'
import { ImportPlan } from '#app/bank/import/import-plan.tsx'
import { importView } from '#app/bank/import/import-view.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { takeBackImport } from '#app/bank/import/take-back-import.server.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm, readIntent, textField } from '#app/platform/read-form.server.ts'
import { requirePendingBankImport } from './pending-bank-import.server.ts'

export const meta: MetaFunction = () => [
  { title: '核对题目 · 廉学' },
  { name: 'description', content: '导入题目之前逐题核对，有错的指出在哪一行。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { pending } = await requirePendingBankImport(args)
  const { id, fileName, unit } = pending
  const head = { id, fileName, unitName: unit.name }
  if (pending.kind === 'applied') {
    const summary: Record<string, number> = JSON.parse(pending.summary)
    return {
      ...{ ...head, kind: 'applied' as const, at: formatInstant(pending.at), summary },
      ...{ standing: pending.standing, keptUntil: formatInstant(pending.keptUntil) },
      takenBackAt: pending.standing.takenBackAt && formatInstant(pending.standing.takenBackAt),
    }
  }
  return {
    ...head,
    kind: 'pending' as const,
    view: importView(pending.file, pending.rows),
    hash: pending.hash,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, pending } = await requirePendingBankImport(args)
  const form = await readForm(args.request)
  if (readIntent(form, ['apply', 'take-back']) === 'take-back') {
    await takeBackImport(database, viewer.memberId, pending, now())
    return redirect(`/organize/bank/import/${pending.id}`)
  }
  const taken = form.getAll('taken').filter((place) => typeof place === 'string')
  const confirmed = { hash: textField(form, 'hash'), taken }
  const outcome = await applyBankImport(database, viewer.memberId, pending, confirmed, now())
  if (outcome.ok || outcome.reason === 'already-applied')
    return redirect(`/organize/bank/import/${pending.id}`)
  return data(
    { error: '核对以后题库有了变化。下面已按现在的题库重新检查，请再核对一遍后导入。' },
    { status: 409 },
  )
}

export default function PreviewBankImport() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (loaded.kind === 'applied') return <ImportDone {...loaded} />
  return <ImportPlan {...loaded} error={answer?.error} />
}
