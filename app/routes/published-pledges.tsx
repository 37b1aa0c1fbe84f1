import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, formatDay } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { clauseNumber } from '#app/pledges/pledge.ts'
import { findPublished, type PublishedPledge } from '#app/pledges/publish/find-published.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PublicFrame } from '#app/ui/public-frame.tsx'
import '#app/ledger/ledger.css'
import '#app/pledges/pledges.css'

export const meta: MetaFunction = () => [
  { title: '公开的廉洁承诺 · 廉学' },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'description', content: '经本人同意公开的廉洁承诺。' },
]

/** Shown to whoever comes, collected by no search engine. */
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

const PAGE_SIZE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1)
  const page = Number.isInteger(asked) && asked > 0 && asked <= 100_000 ? asked : 1
  const part = { from: (page - 1) * PAGE_SIZE, count: PAGE_SIZE }
  const { total, pledges } = await findPublished(database, part)
  return data({ page, total, pledges }, { headers: { 'X-Robots-Tag': 'noindex, nofollow' } })
}

/** Public: the pledges that the organization chose to show. */
export default function PublishedPledges() {
  const { page, total, pledges } = useLoaderData<typeof loader>()
  return (
    <PublicFrame>
      <Page title="公开的廉洁承诺" lead="以下承诺由本单位决定公开，接受组织和群众监督。">
        {pledges.length === 0 ? <EmptyState title="没有公开的承诺书" /> : null}
        {pledges.map((pledge) => (
          <Published key={pledge.entryId} pledge={pledge} />
        ))}
        <Pagination page={page} pageCount={Math.ceil(total / PAGE_SIZE)} label="公开的承诺" />
      </Page>
    </PublicFrame>
  )
}

function Published({ pledge }: { pledge: PublishedPledge }) {
  const { name, unitName, postTitle, title, year, text, personalClauses, publishedAt } = pledge
  return (
    <article className="pledge-text">
      <h2>{name}</h2>
      <p>
        {unitName}，{postTitle}。{title}，{year}年度
      </p>
      <details className="fold">
        <summary>承诺全文</summary>
        <div className="stack">
          {text.opening.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {text.clauses.map(({ id, title: heading, text: words }, index) => (
            <p key={id}>
              {clauseNumber(index)}　{heading}：{words}
            </p>
          ))}
          {personalClauses.map((words, index) => (
            <p key={words}>
              个人承诺 {index + 1}：{words}
            </p>
          ))}
          {text.closing.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      </details>
      <p className="clause-sources">{formatDay(dayOf(publishedAt))}公开</p>
    </article>
  )
}
