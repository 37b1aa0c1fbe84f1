import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportDone } from '#app/members/roster/import-done.tsx'
import { ImportPreview } from '#app/members/roster/import-preview.tsx'
import { applyImport } from '#app/members/roster/apply-import.server.ts'
import { changeChoices } from '#app/members/roster/change-choices.server.ts'
import { importHead, importView, readShow } from '#app/members/roster/import-view.server.ts'
import { previewRoster } from '#app/members/roster/preview-roster.server.ts'
import { dayOf, formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { readPage } from '#app/ui/page-numbers.ts'
import { requirePendingImport } from './pending-import.server.ts'

export const meta: MetaFunction = () => [
  { title: '核对名册 · 廉学' },
  { name: 'description', content: '导入名册之前核对：谁新增、谁变动、哪一行有错。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { importer, pending } = await requirePendingImport(args)
  const head = importHead(pending)
  if (pending.content.kind === 'applied') {
    return {
      ...head,
      kind: 'applied' as const,
      at: formatInstant(pending.content.at),
      summary: pending.content.summary,
    }
  }
  const { roster } = pending.content
  const search = new URL(args.request.url).searchParams
  const show = readShow(search)
  const preview = await previewRoster(
    database,
    importer,
    pending.scope,
    roster,
    pending.choices,
    dayOf(now()),
  )
  const page = readPage(search, 10_000)
  return { ...head, kind: 'pending' as const, view: importView(roster, preview, show, page), show, page }
}

const REFUSALS = {
  changed: '核对以后，成员资料或名册设置有了变化。下面已按现在的情况重新检查，请再核对一遍后导入。',
  'refused-rows': '还有带问题的行。请改正文件后重新上传，或勾选“只导入没有问题的行”。',
  'missing-columns': '还没有指明“工号”和“姓名”各是哪一列，请先在下面选好。',
} as const

export async function action(args: ActionFunctionArgs) {
  const { importer, pending } = await requirePendingImport(args)
  const form = formValues(await readForm(args.request))
  const here = `/organize/members/import/${pending.id}`
  if (form['intent'] !== 'apply') {
    await changeChoices(database, pending, form)
    return redirect(here)
  }
  const hash = form['hash']
  const confirmed = {
    previewHash: typeof hash === 'string' ? hash : '',
    acceptGoodRows: form['acceptGoodRows'] === 'yes',
  }
  const outcome = await applyImport(database, importer, pending, confirmed, now())
  if (outcome.ok || outcome.reason === 'already-applied') return redirect(here)
  return data({ error: REFUSALS[outcome.reason] }, { status: outcome.reason === 'changed' ? 409 : 400 })
}

/** After a refusal the page must show the members as they are now. */
export function shouldRevalidate(): boolean {
  return true
}

export default function PreviewImport() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (loaded.kind === 'applied') return <ImportDone {...loaded} />
  return <ImportPreview {...loaded} error={answer?.error} />
}
