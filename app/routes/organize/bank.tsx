import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BANK_STATE_TITLES } from '#app/bank/bank-question.ts'
import { readBankFilter } from '#app/bank/bank-filter.ts'
import { BankFilters } from '#app/bank/bank-filters.tsx'
import { ExportForm } from '#app/bank/exchange/export-form.tsx'
import { exportFormat } from '#app/bank/exchange/export-formats.ts'
import { ExportLacks } from '#app/bank/exchange/export-lacks.tsx'
import { exportQuestions } from '#app/bank/exchange/export-questions.server.ts'
import { exportReport } from '#app/bank/exchange/export-report.ts'
import { findBankChoices } from '#app/bank/find-bank-choices.server.ts'
import { listDrafts, listQuestions } from '#app/bank/list-questions.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { database } from '#app/platform/database.server.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { readPage } from '#app/ui/page-numbers.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'

export const meta: MetaFunction = () => [
  { title: '题库 · 廉学' },
  { name: 'description', content: '本单位的题库，按课程、题型和状态查找。' },
]

const PER_PAGE = 50

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:bank:subtree')
  const search = new URL(args.request.url).searchParams
  const filter = readBankFilter(search)
  const page = readPage(search, 10_000)
  const scopes = scopesOf(viewer, 'manage:bank:subtree')
  const { lines, count } = await listQuestions(database, scopes, filter, {
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
  })
  const shown = lines.map((line) => ({
    ...line,
    stem: readableStem(line.stem).slice(0, 80),
    stateTitle: BANK_STATE_TITLES[line.state],
    typeTitle: Object.entries(QUESTION_TYPE_TITLES).find(([type]) => type === line.type)?.[1] ?? '',
    basis: `${line.regulation}${line.year === null ? '' : `（${line.year}年）`}${line.article}`,
  }))
  const lacking = exportFormat(search.get('lacking') ?? '')
  const drafts = lacking === null ? [] : await listDrafts(database, scopes, filter)
  const leftOut = lacking === null ? [] : (await exportQuestions(drafts, lacking)).leftOut
  const report =
    lacking === null || leftOut.length === 0 ? null : { format: lacking, ...exportReport(leftOut) }
  for (const name of ['page', 'lacking', 'format', 'partly']) search.delete(name)
  const choices = await findBankChoices(database, scopes)
  return { lines: shown, count, choices, filter, page, report, query: search.toString().slice(0, 2000) }
}

export default function BankPage() {
  const { lines, count, choices, filter, page, query, report } = useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      title="题库"
      lead="本组织自己的题：一人录入，另一人复核，批准后才能用来组卷。课程自带的题不在这里修改。"
      actions={
        <>
          <ButtonLink kind="main" to="/organize/bank/import">
            导入
          </ButtonLink>
          <ButtonLink to="/organize/bank/new">录入一题</ButtonLink>
        </>
      }
    >
      {report ? <ExportLacks report={report} query={query} count={count} /> : null}
      {choices.isEmpty ? null : <BankFilters filter={filter} choices={choices} />}
      <Toolbar count={`共${count}题`}>
        <ButtonLink to="/organize/bank/articles">按法规条文查看</ButtonLink>
        <ButtonLink to="/organize/bank/statistics">题目统计</ButtonLink>
      </Toolbar>
      <DataTable
        caption="题目"
        captionHidden
        rows={lines}
        rowKey={(row) => row.id}
        empty={
          choices.isEmpty ? (
            <EmptyState title="题库里还没有题">
              可以录入一题，也可以从表格、Word 文件或者粘贴的文字导入；批准以后就能组卷。
            </EmptyState>
          ) : (
            <EmptyState title="没有符合条件的题" />
          )
        }
        columns={[
          {
            key: 'stem',
            title: '题干',
            cell: (row) => <Link to={`/organize/bank/${row.id}`}>{row.stem}</Link>,
          },
          { key: 'type', title: '题型', cell: (row) => row.typeTitle },
          { key: 'state', title: '状态', cell: (row) => row.stateTitle },
          { key: 'basis', title: '依据', cell: (row) => row.basis || '未写' },
          { key: 'difficulty', title: '难度', cell: (row) => '易中难'[row.difficulty - 1] ?? '' },
          { key: 'unit', title: '所属组织', cell: (row) => row.unitName },
        ]}
      />
      <Pagination page={page} pageCount={Math.ceil(count / PER_PAGE)} label="题目列表" />
      {count === 0 ? null : (
        <Card title="导出上面筛选出的题" tone="quiet">
          <ExportForm query={query} />
        </Card>
      )}
    </Page>
  )
}
