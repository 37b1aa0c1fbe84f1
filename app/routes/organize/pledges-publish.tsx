import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { countRoll } from '#app/pledges/count-roll.server.ts'
import { findRoll } from '#app/pledges/find-roll.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { changePublication } from '#app/pledges/publish/change-publication.server.ts'
import { PublicationForm } from '#app/pledges/publish/publication-form.server.ts'
import { readRollQuery } from '#app/pledges/roll-query.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { fieldId } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import '#app/pledges/pledges.css'

export const meta: MetaFunction = () => [
  { title: '公开承诺书 · 廉学' },
  { name: 'description', content: '选择在一定范围内公开的承诺书。' },
]

const PAGE_SIZE = 50

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'publish:pledges:subtree')
  const scopes = scopesOf(viewer, 'publish:pledges:subtree')
  const parameters = new URL(args.request.url).searchParams
  const query = readRollQuery(parameters, allPledges(), scopes, pledgeYear(dayOf(now())))
  const pledge = found(query.pledge, '还没有承诺书文本。')
  const filter = { ...query.filter, state: 'signed' as const }
  const part = { from: (query.page - 1) * PAGE_SIZE, count: PAGE_SIZE }
  const [rows, counts] = await Promise.all([
    findRoll(database, pledge, query.year, filter, part),
    countRoll(database, pledge, query.year, filter),
  ])
  const ids = rows.flatMap(({ entryId }) => entryId ?? [])
  const published = await database.pledgePublication.findMany({ where: { entryId: { in: ids } } })
  const signed = rows.flatMap(({ entryId, name, unitName }) => {
    const isPublic = published.some((one) => one.entryId === entryId)
    return entryId ? [{ entryId, name, unitName, isPublic }] : []
  })
  const total = counts.reduce((sum, unit) => sum + unit.signed, 0)
  return { title: pledge.title, year: query.year, page: query.page, total, signed }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'publish:pledges:subtree')
  const parsed = parseForm(PublicationForm, await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  await changePublication(database, viewer, parsed.value.change, parsed.value.entry, now())
  return redirect(`/organize/pledges/publish${new URL(args.request.url).search}`)
}

export default function PublishPledges() {
  const { title, year, page, total, signed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <Page
      title="公开承诺书"
      lead={`${title}，${year}年度。公开后，任何人不登录就能看到姓名、职务、所在组织和承诺全文；不公开笔迹、工号和联系方式。`}
      crumbs={[{ label: '承诺签署', to: '/organize/pledges' }, { label: '公开' }]}
    >
      <ErrorSummary errors={result?.errors} />
      <p>
        <ButtonLink to="/published">查看公开页</ButtonLink>
      </p>
      {signed.length === 0 ? <EmptyState title="没有已签的承诺书可以公开" /> : null}
      <div id={fieldId('entry')} tabIndex={-1}>
        <Choice change="publish" choices={signed.filter(({ isPublic }) => !isPublic)} />
        <Choice change="withdraw" choices={signed.filter(({ isPublic }) => isPublic)} />
      </div>
      <Pagination page={page} pageCount={Math.ceil(total / PAGE_SIZE)} label="已签的承诺书" />
    </Page>
  )
}

const WORDS = {
  publish: {
    heading: '没有公开的',
    open: '公开选中的',
    question: '选中的承诺书将对所有人公开，签署人会在自己的承诺书页上看到。',
    confirm: '确认公开',
  },
  withdraw: {
    heading: '已经公开的',
    open: '撤回选中的',
    question: '选中的承诺书将不再公开。已经看到或保存的人那里无法收回。',
    confirm: '确认撤回',
  },
} as const

type ChoiceProps = {
  change: keyof typeof WORDS
  choices: ReadonlyArray<{ entryId: string; name: string; unitName: string }>
}

/** Choose, then confirm; both without scripts too. */
function Choice({ change, choices }: ChoiceProps) {
  const { heading, open, question, confirm } = WORDS[change]
  if (choices.length === 0) return null
  return (
    <section className="stack" aria-labelledby={`${change}-heading`}>
      <h2 id={`${change}-heading`}>{heading}</h2>
      <Form method="post" className="stack">
        <input type="hidden" name="change" value={change} />
        {choices.map(({ entryId, name, unitName }) => (
          <CheckboxField
            key={entryId}
            id={entryId}
            name="entry"
            value={entryId}
            label={`${name}，${unitName}`}
          />
        ))}
        <details className="confirm">
          <summary className="button button-quiet">{open}</summary>
          <div className="confirm-box">
            <p>{question}</p>
            <Button kind={change === 'publish' ? 'main' : 'danger'}>{confirm}</Button>
          </div>
        </details>
      </Form>
    </section>
  )
}
