import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findAnswered } from '#app/search/find-answered.server.ts'
import { findResults, LONGEST_QUERY } from '#app/search/result.ts'
import { SearchBox } from '#app/search/search-box.tsx'
import { getSearchIndex } from '#app/search/search-index.server.ts'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '搜索 · 廉学' },
  { name: 'description', content: '在课文、术语、案例、责任清单、表格模板和答过的题的解析里搜索。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const catalogue = getCatalogue()
  const { hash, passages } = getSearchIndex(catalogue)
  const query = (new URL(args.request.url).searchParams.get('q') ?? '').slice(0, LONGEST_QUERY).toWellFormed()
  const indexUrl = `/search/index/${hash}.json`
  if (query.trim() === '') return { query, results: [], indexUrl }
  const own = await findAnswered(database, memberId, catalogue.courses)
  return { query, results: findResults(query, [...passages, ...own]), indexUrl }
}

export default function SearchRoute() {
  const { query, results, indexUrl } = useLoaderData<typeof loader>()
  return (
    <Page
      title="搜索"
      lead="搜课程正文、术语、案例、责任清单、表格，和你答对过的题的解析。点开直接到那一段。"
    >
      <SearchBox key={query} query={query} results={results} indexUrl={indexUrl} />
    </Page>
  )
}
