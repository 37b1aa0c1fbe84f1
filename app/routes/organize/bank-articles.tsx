import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listArticles } from '#app/bank/list-articles.server.ts'
import { database } from '#app/platform/database.server.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { requireKeeper } from './bank-access.server.ts'

export const meta: MetaFunction = () => [
  { title: '题目依据的条文 · 廉学' },
  { name: 'description', content: '题库里的题依据哪些条文，条文修订时从这里找到要改的题。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { scopes } = await requireKeeper(args)
  const asked = new URL(args.request.url).searchParams.get('regulation') ?? ''
  const all = await listArticles(database, scopes)
  const regulations = [...new Set(all.map(({ regulation }) => regulation))].filter((text) => text !== '')
  const chosen = regulations.includes(asked) ? asked : (regulations[0] ?? '')
  return { regulations, chosen, rows: all.filter(({ regulation }) => regulation === chosen) }
}

export default function BankArticlesPage() {
  const { regulations, chosen, rows } = useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      title="题目依据的条文"
      lead="法规修订后，在这里找出依据旧版本条文的题，逐题核对；改过的题成为新版本，用过旧版本的考试不受影响。"
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '按法规条文查看' }]}
    >
      <FilterBar label="选择法规" submit="查看">
        <SelectField
          name="regulation"
          label="法规"
          options={regulations.map((value) => ({ value, label: value }))}
          defaultValue={chosen}
        />
      </FilterBar>
      <DataTable
        caption={chosen || '条文'}
        rows={rows}
        rowKey={(row) => `${row.year ?? ''}${row.article}`}
        empty={<EmptyState title="还没有题目写明依据" />}
        columns={[
          { key: 'article', title: '条文', cell: (row) => row.article || '没有写条文' },
          { key: 'year', title: '版本', cell: (row) => (row.year === null ? '没有写年份' : `${row.year}年`) },
          {
            key: 'kept',
            title: '题库的题',
            numeric: true,
            cell: (row) => (row.kept === 0 ? 0 : <Link to={linkTo(row)}>{row.kept}</Link>),
          },
          { key: 'inCourses', title: '课程的题', numeric: true, cell: (row) => row.inCourses },
          { key: 'courses', title: '所在课程', cell: (row) => row.courses.join('、') || '无' },
        ]}
      />
    </Page>
  )
}

function linkTo({
  regulation,
  year,
  article,
}: {
  regulation: string
  year: number | null
  article: string
}): string {
  const query = new URLSearchParams({ regulation, article, ...(year === null ? {} : { year: String(year) }) })
  return `/organize/bank?${query.toString()}`
}
